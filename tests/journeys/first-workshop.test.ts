import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import {
  closeFront,
  goToView,
  joinByLink,
  openFirstBoard,
  openFromMenu,
  problemField,
  startSheet,
  startWorkshop,
  typeAmong,
  typeSlowly,
  untilSaved,
} from "#tests/support/walk.ts";

/** Real statements, where they lie beside the checkout; otherwise as many made-up ones. */
const realTable = fileURLToPath(
  new URL("../../../shared/data/affordable-housing/comments.csv", import.meta.url),
);
const statements = 165;

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;
let everybody: Device[];
let boardId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "en", phone);
  ana = await openDevice(browser, server.origin, "es", phone);
  everybody = [rosa, leo, ana];
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const problemOf = (device: Device) => problemField(device).inputValue();

describe("a first workshop", () => {
  it("is started on a laptop and joined by link from two phones", async () => {
    const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
    boardId = await openFirstBoard(rosa);
    expect(await joinByLink(leo, link, { name: "Leo", own: true })).toBe(boardId);
    expect(await joinByLink(ana, link, { name: "Ana", own: true })).toBe(boardId);
    await Promise.all(everybody.map(untilSaved));
  });

  it("shows everybody who is here", async () => {
    for (const device of everybody) {
      const here = words(device.language, "board", "peopleCount", { n: 3 });
      await device.page.getByRole("button", { name: here }).waitFor();
    }
  });

  it("lets three people write into one field at the same time, letter by letter", async () => {
    const address = await startSheet(rosa);
    await untilSaved(rosa);
    for (const device of [leo, ana]) {
      await device.page.goto(address);
      await problemField(device).waitFor();
    }
    const ground = ".".repeat(24);
    await problemField(rosa).fill(ground);
    for (const device of everybody) await expect.poll(() => problemOf(device)).toBe(ground);
    await Promise.all(everybody.map((device, i) => typeAmong(problemField(device), "abc"[i]!, 24)));
    await expect.poll(async () => new Set(await Promise.all(everybody.map(problemOf))).size).toBe(1);
    const together = await problemOf(rosa);
    expect(lettersOf(together)).toBe(lettersOf(ground + "a".repeat(24) + "b".repeat(24) + "c".repeat(24)));
    // Had they waited for each other, or had one pushed out another, the letters would not stand among each other.
    expect(together).toMatch(/a[^a]+a[^a]+a/);
    expect(together).toMatch(/b[^b]+b[^b]+b/);
    expect(together).toMatch(/c[^c]+c[^c]+c/);
  });

  it("takes in a table of statements as notes, and everybody has them", async () => {
    const dialog = await openFromMenu(rosa, "menuImport");
    await dialog
      .locator('input[type="file"]')
      .setInputFiles(existsSync(realTable) ? realTable : madeUpTable());
    await dialog
      .getByRole("status")
      .getByText(words("en", "export", "added", { n: statements }))
      .waitFor();
    await closeFront(rosa);
    for (const device of everybody) {
      await device.page.goto(`/b/${boardId}?view=wall&list=1`);
      await expect.poll(() => notesInList(device)).toBe(statements);
    }
  });

  it("loses nothing that was said to be saved when the server is killed mid-typing", async () => {
    for (const device of everybody) await goToView(device, "Framings");
    await openSheetFromList(everybody);
    const words = ["rosa wrote this ", "leo wrote this ", "ana wrote this "];
    const before = await problemOf(rosa);
    await Promise.all(everybody.map((device, i) => typeSlowly(problemField(device), words[i]!, 15)));
    await Promise.all(everybody.map(untilSaved));
    await expect.poll(async () => new Set(await Promise.all(everybody.map(problemOf))).size).toBe(1);
    const saved = await problemOf(rosa);
    expect(saved.length).toBe(before.length + words.join("").length);

    const typing = Promise.all(
      everybody.map((device, i) => typeSlowly(problemField(device), `${i}`.repeat(40), 20)),
    );
    await expect.poll(async () => (await problemOf(rosa)).length).toBeGreaterThan(saved.length + 20);
    await server.kill();
    await typing;
    server = await startServer({ data: server.data, port: server.port });
    await Promise.all(everybody.map(untilSaved));

    await expect.poll(async () => new Set(await Promise.all(everybody.map(problemOf))).size).toBe(1);
    const after = await problemOf(rosa);
    // Nothing of before is gone, and what the devices kept while the server was away came too.
    expect(lettersOf(after)).toBe(lettersOf(saved + "0".repeat(40) + "1".repeat(40) + "2".repeat(40)));
    const fresh = await openDevice(browser, server.origin, "en", laptop);
    await fresh.context.addCookies(await rosa.context.cookies());
    await fresh.page.goto(rosa.page.url());
    await expect.poll(() => problemOf(fresh)).toBe(after);
    await fresh.context.close();
  });

  it("made no mistakes in anybody's browser", () => {
    expect(everybody.flatMap((device) => device.mistakes)).toEqual([]);
  });
});

async function openSheetFromList(devices: readonly Device[]): Promise<void> {
  for (const device of devices) {
    const sheet = device.page
      .getByRole("main")
      .getByRole("link", { name: /[abc.]{20}/ })
      .first();
    await problemField(device).or(sheet).first().waitFor();
    if (!(await problemField(device).isVisible())) await sheet.click();
    await problemField(device).waitFor();
  }
}

function notesInList({ page }: Device): Promise<number> {
  return page.getByRole("main").getByRole("listitem").count();
}

const lettersOf = (text: string) => [...text].sort().join("");

function madeUpTable() {
  const rows = Array.from({ length: statements }, (_, i) => `${i + 1},Statement number ${i + 1}`);
  return { name: "comments.csv", mimeType: "text/csv", buffer: Buffer.from(`id,text\n${rows.join("\n")}\n`) };
}
