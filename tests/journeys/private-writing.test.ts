import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { Command } from "#client/facilitation/live-session.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { connectPlain, eventually, type PlainConnection } from "#tests/support/script-client.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import {
  closeFront,
  joinByLink,
  openFirstBoard,
  startWorkshop,
  turnTo,
  untilSaved,
} from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let phones: Device[];
let boardId: string;
let workshopId: string;
/** The board as another program sees it. */
let raw: PlainConnection;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  phones = await Promise.all(
    (["es", "pt", "en"] as const).map((language) => openDevice(browser, server.origin, language, phone)),
  );
  const started = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  ({ workshopId } = started);
  boardId = await openFirstBoard(rosa);
  for (const [i, device] of phones.entries()) {
    await joinByLink(device, started.link, { name: ["Leo", "Ana", "Tom"][i]!, own: i !== 1 });
  }
  for (const device of [rosa, ...phones]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
  const cookies = await rosa.context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  raw = connectPlain({ origin: server.origin, cookie: () => cookie }, boardId);
});

afterAll(async () => {
  raw?.end();
  await browser?.close();
  await server?.stop();
});

const says = ({ page, language }: Device, key: Parameters<typeof words<"steps">>[2], n = 0, all = 0) =>
  page.getByText(words(language, "steps", key, { n, all }));
const onWall = (device: Device): Locator => device.page.locator("[data-note]");
const notesOnBoard = () => inOrder(projectBoard(raw.doc).notes);
/** What Rosa decides without the screen. */
async function command(wanted: Command): Promise<void> {
  const answer = await rosa.context.request.get(`/api/workshops/${workshopId}`);
  const { version } = (await answer.json()) as WorkshopView;
  const path = `/api/workshops/${workshopId}/session`;
  const done = await rosa.context.request.post(path, { data: { ...wanted, version } });
  expect(done.status()).toBe(200);
}
const writeNote = async (device: Device, text: string) => {
  const { page, language } = device;
  await page.getByRole("button", { name: words(language, "wall", "addLong"), exact: true }).click();
  const field = page.getByRole("textbox", { name: words(language, "wall", "noteText") });
  await field.fill(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await untilSaved(device);
};

describe("writing for oneself, names hidden", () => {
  it("is told to everybody as soon as the group is there", async () => {
    await command({
      do: "add",
      activities: [
        {
          title: "Write in silence",
          instructions: "Write what you know about it.",
          target: "wall",
          writers: ["facilitator", "advisory", "participant"],
          minutes: 7,
          speaking: "open",
          visibility: "private",
          names: "hidden",
          note: "Keep it silent.",
        },
      ],
    });
    await command({ do: "advance" });
    for (const device of [rosa, ...phones]) {
      await says(device, "writeAlone").waitFor();
      await says(device, "withoutName").waitFor();
      await turnTo(device, says(device, "aloneCount", 0, 3));
    }
  });

  it("reaches nobody else's screen, and looks like what nobody else sees", async () => {
    await writeNote(phones[0]!, "El agua llega dos días");
    await writeNote(phones[1]!, "A bomba quebrou");
    await writeNote(phones[2]!, "Nobody told us");
    await writeNote(phones[2]!, "For me alone");
    for (const [i, device] of phones.entries()) {
      await turnTo(device, says(device, "aloneCount", 3, 3));
      const notes = onWall(device);
      await expect.poll(() => notes.count()).toBe(i === 2 ? 2 : 1);
      const own = words(device.language, "wall", "ownNote");
      await expect.poll(() => notes.first().getAttribute("aria-label")).toContain(own);
      await expect.poll(() => notes.first().innerText()).toContain(own);
    }
    expect(await onWall(rosa).count()).toBe(0);
    expect(notesOnBoard()).toEqual([]);
  });

  it("has nothing that a machine finds wrong, on a phone and on a laptop", async () => {
    for (const device of [rosa, phones[2]!]) {
      const { violations } = await new AxeBuilder({ page: device.page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it("lets somebody keep one to themselves", async () => {
    const { page, language } = phones[2]!;
    await onWall(phones[2]!).filter({ hasText: "For me alone" }).click();
    await page.getByRole("button", { name: words(language, "notes", "holdLong") }).click();
    await page.getByRole("button", { name: words(language, "notes", "clear"), exact: true }).click();
    await untilSaved(phones[2]!);
  });

  it("goes on without a connection", async () => {
    const leo = phones[0]!;
    await leo.context.setOffline(true);
    const { page, language } = leo;
    await page.getByRole("button", { name: words(language, "wall", "addLong"), exact: true }).click();
    await page.getByRole("textbox", { name: words(language, "wall", "noteText") }).fill("Sin conexión");
    await page.keyboard.press("Escape");
    await expect.poll(() => onWall(leo).count()).toBe(2);
  });
});

describe("showing the notes to the group", () => {
  it("says first how many notes of how many people, and that no names go with them", async () => {
    const { page } = rosa;
    const lead = words("en", "session", "lead");
    await page.getByRole("button", { name: lead, exact: true }).click();
    await page.getByRole("button", { name: words("en", "leading", "reveal"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    const notes = words("en", "leading", "revealNotes", { n: 3 });
    const people = words("en", "leading", "revealPeople", { n: 3 });
    await dialog.getByText(words("en", "leading", "revealWill", { notes, people })).waitFor();
    await dialog.getByText(words("en", "leading", "revealNameless")).waitFor();
    expect(notesOnBoard()).toEqual([]);
    await dialog.getByRole("button", { name: words("en", "leading", "reveal"), exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("puts them before everybody at once, without anything that says whose they are", async () => {
    await eventually(
      () => notesOnBoard().length,
      (count) => count === 3,
    );
    for (const note of notesOnBoard()) {
      expect(Object.keys(note).sort()).toEqual(["color", "id", "order", "text", "x", "y"]);
    }
    await expect.poll(() => onWall(rosa).count()).toBe(3);
    const ana = phones[1]!;
    await expect.poll(() => onWall(ana).count()).toBe(3);
    await expect.poll(() => onWall(ana).locator(".note-own").count()).toBe(0);
    await expect
      .poll(() => ana.page.locator("p[role=status]").allInnerTexts())
      .toContain(words("pt", "session", "saidShown"));
  });

  it("leaves with somebody what they kept", async () => {
    const tom = phones[2]!;
    await expect.poll(() => onWall(tom).count()).toBe(4);
    const kept = onWall(tom).filter({ hasText: "For me alone" });
    await expect.poll(() => kept.innerText()).toContain(words("en", "wall", "heldNote"));
  });

  it("does not take what was written without a connection, until its author agrees", async () => {
    const leo = phones[0]!;
    await leo.context.setOffline(false);
    await untilSaved(leo);
    await says(leo, "lateNotes", 1).waitFor();
    await expect.poll(() => onWall(leo).count()).toBe(4);
    const late = onWall(leo).filter({ hasText: "Sin conexión" });
    await expect.poll(() => late.innerText()).toContain(words("es", "wall", "ownNote"));
    const showLate = rosa.page.getByRole("button", { name: words("en", "leading", "revealLate") });
    await showLate.click();
    const dialog = rosa.page.getByRole("dialog");
    await dialog.getByText(words("en", "leading", "revealHeld", { n: 1 })).waitFor();
    await closeFront(rosa);
    await leo.page.getByRole("button", { name: words("es", "steps", "lateShow") }).click();
    await says(leo, "lateAgreed").waitFor();
    await showLate.click();
    await dialog.getByRole("button", { name: words("en", "leading", "reveal"), exact: true }).click();
    await expect.poll(() => onWall(rosa).count()).toBe(4);
    await expect.poll(() => leo.page.locator(".note-own").count()).toBe(0);
  });

  it("leaves no script with a mistake", () => {
    expect([rosa, ...phones].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
