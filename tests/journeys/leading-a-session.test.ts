import { AxeBuilder } from "@axe-core/playwright";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { createNote } from "#shared/notes/note-doc.ts";
import { messageKind, syncStep } from "#shared/realtime/messages.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { Command } from "#client/facilitation/live-session.ts";
import { stillness } from "#client/facilitation/going-on.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { inBar, inPreset, leading, leadPanel } from "#tests/support/leading-moves.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { sessionBar } from "#tests/support/walk-cast.ts";
import {
  closeFront,
  joinByLink,
  openFirstBoard,
  problemField,
  startSheet,
  startWorkshop,
  turnTo,
  unfold,
  untilSaved,
} from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;
let boardId: string;
let link: string;
let workshopId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", phone);
  leo = await openDevice(browser, server.origin, "es", phone);
  ana = await openDevice(browser, server.origin, "pt", phone);
  ({ link, workshopId } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true }));
  boardId = await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  await joinByLink(ana, link, { name: "Ana", own: false });
  for (const device of [rosa, leo, ana]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const bar = sessionBar;
const panel = () => leadPanel(rosa);
async function lead(
  key: Parameters<typeof words<"leading">>[2],
  values: Record<string, string | number> = {},
): Promise<void> {
  await (await panel()).getByRole("button", { name: leading(key, values), exact: true }).click();
}
const closePanel = () => closeFront(rosa);

const workshop = async () =>
  (await (await rosa.context.request.get(`/api/workshops/${workshopId}`)).json()) as WorkshopView;
/** What Rosa decides without the screen, for what would take a test many taps. */
async function command(wanted: Command): Promise<void> {
  const { version } = await workshop();
  const answer = await rosa.context.request.post(`/api/workshops/${workshopId}/session`, {
    data: { ...wanted, version },
  });
  expect(answer.status()).toBe(200);
}

/** What the server answers to a change that a program sends without asking the screen. */
async function answerToRawWrite(device: Device): Promise<string> {
  const doc = new Y.Doc();
  createNote(doc, { text: "slipped past the lock", x: 0, y: 0 }, { now: 1 });
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageKind.sync);
  encoding.writeVarUint(encoder, syncStep.update);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  const cookies = await device.context.cookies();
  const socket = new WebSocket(`${server.origin.replace("http", "ws")}/sync/${boardId}?ronda=1`, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  socket.binaryType = "nodebuffer";
  try {
    return await new Promise((resolve, reject) => {
      socket.once("open", () => socket.send(encoding.toUint8Array(encoder)));
      socket.on("message", (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data));
        const kind = decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
        if (kind === messageKind.refused) resolve(decoding.readVarString(decoder));
        if (kind === messageKind.settled) resolve("settled");
      });
      socket.once("error", reject);
    });
  } finally {
    socket.terminate();
  }
}

describe("leading a session from a phone", () => {
  it("begins with a ready-made agenda of sixty minutes", async () => {
    await (await panel()).getByRole("button", { name: words("en", "leading", "usePreset") }).click();
    await lead("begin", { title: inPreset("arrive.title") });
    await closePanel();
    for (const device of [leo, ana]) {
      await bar(device)
        .getByRole("heading", { name: inPreset("arrive.title") })
        .waitFor();
      await bar(device).getByText(inPreset("arrive.say")).waitFor();
    }
  });

  it("shows everybody the same time, also on a phone whose clock is an hour off", async () => {
    const wrong = await openDevice(browser, server.origin, "en", phone);
    await wrong.page.clock.install({ time: Date.now() - 3_600_000 });
    await joinByLink(wrong, link, { name: "Wilma", own: true });
    const seconds = async (device: Device) => {
      const [minutes = "", rest = ""] = (await bar(device).getByRole("timer").innerText()).split(/[:\s]/);
      return Number(minutes) * 60 + Number(rest);
    };
    await bar(wrong).getByRole("timer").waitFor();
    await expect
      .poll(async () => Math.abs((await seconds(wrong)) - (await seconds(leo))))
      .toBeLessThanOrEqual(2);
    await wrong.context.close();
  });

  it("pauses the time for all", async () => {
    await lead("timerPause");
    await closePanel();
    await bar(leo)
      .getByText(words("es", "session", "timePaused"))
      .waitFor();
    await lead("timerResume");
    await closePanel();
    await bar(leo)
      .getByText(words("es", "session", "timePaused"))
      .waitFor({ state: "detached" });
  });

  it("calls raised hands in their order", async () => {
    await inBar(ana, "hand").click();
    await bar(ana)
      .getByText(words("pt", "turns", "placeNext"))
      .waitFor();
    await inBar(leo, "hand").click();
    await bar(leo)
      .getByText(words("es", "turns", "place", { n: 2 }))
      .waitFor();
    // Who leads decides on what is before her.
    const give = words("en", "leading", "giveWord", { name: "Leo" });
    await (await panel()).getByRole("button", { name: give, exact: true }).waitFor();
    await lead("next");
    await bar(ana)
      .getByText(words("pt", "session", "yourTurn"))
      .waitFor();
    await bar(leo)
      .getByText(words("es", "turns", "placeNext"))
      .waitFor();
    await lead("next");
    await bar(leo)
      .getByText(words("es", "session", "yourTurn"))
      .waitFor();
    await lead("endWord");
    await closePanel();
    await bar(leo)
      .getByText(words("es", "session", "yourTurn"))
      .waitFor({ state: "detached" });
  });

  it("holds a round in which somebody passes for later and is asked again", async () => {
    await lead("startRound");
    const later = bar(leo).getByRole("button", { name: words("es", "turns", "passLater"), exact: true });
    await later.click();
    await later.waitFor({ state: "detached" });
    await (await panel()).getByText(words("en", "turns", "seat-later"), { exact: true }).waitFor();
    const speaker = async () => {
      const own = (await panel()).getByText(wordsLike("en", "leading", "youSpeakSince"));
      if ((await own.count()) > 0) return "you";
      const line = (await panel()).getByText(wordsLike("en", "leading", "speaksSince"));
      return (await line.count()) > 0 ? (await line.innerText()).split(" has the word")[0]! : "nobody";
    };
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const before = await speaker();
      await lead("next");
      await expect.poll(speaker).not.toBe(before);
      order.push(await speaker());
    }
    expect(order).toEqual(["you", "Ana", "Leo", "nobody"]);
    await lead("endRound");
    await closePanel();
  });

  it("locks the board on every screen, and for a program that does not ask", async () => {
    const open = words("en", "leading", "lock");
    // On the board itself, because a lock is about that; writing in private has a walk of its own.
    const { session } = await workshop();
    const write = session!.agenda.find(({ title }) => title === inPreset("write.title"))!;
    await command({ do: "edit", activity: write.id, change: { visibility: "shared", names: "shown" } });
    for (let steps = 0; steps < 2; steps++) await command({ do: "advance" });
    await bar(leo)
      .getByRole("heading", { name: inPreset("write.title") })
      .waitFor();
    await leo.page.goto(`/b/${boardId}?view=wall`);
    await untilSaved(leo);
    const add = leo.page.getByRole("main").getByRole("button", { name: words("es", "wall", "add") });
    await add.first().waitFor();
    await (await panel()).getByRole("checkbox", { name: new RegExp(open) }).check();
    await closePanel();
    await bar(leo)
      .getByText(words("es", "session", "locked"))
      .waitFor();
    await expect.poll(() => add.count()).toBe(0);
    expect(await answerToRawWrite(leo)).toBe("locked");
    const board = await rosa.context.request.get(`/api/boards/${boardId}/export?format=json`);
    expect(await board.text()).not.toContain("slipped past the lock");
    await (await panel()).getByRole("checkbox", { name: new RegExp(open) }).uncheck();
    await closePanel();
    await add.first().waitFor();
    expect(await answerToRawWrite(leo)).toBe("settled");
  });

  it("shows the way to whoever is elsewhere on the board", async () => {
    await leo.page.goto(`/b/${boardId}?view=framings`);
    await untilSaved(leo);
    await inBar(leo, "join").click();
    await expect.poll(() => new URL(leo.page.url()).searchParams.get("view")).toBe("wall");
    await inBar(leo, "join").waitFor({ state: "detached" });
  });

  it("counts who is ready of those here", async () => {
    await inBar(ana, "ready").click();
    const count = words("en", "steps", "readyCount", { n: 1, all: 2 });
    await (await panel()).getByText(count).waitFor();
    await closePanel();
  });

  it("takes up what somebody proposes", async () => {
    await inBar(ana, "details").click();
    const dialog = ana.page.getByRole("dialog");
    await dialog.getByText(words("pt", "steps", "propose"), { exact: true }).click();
    await dialog.getByRole("textbox", { name: words("pt", "steps", "proposeTitle") }).fill("Uma música");
    await dialog.getByRole("button", { name: words("pt", "steps", "proposeSend"), exact: true }).click();
    await dialog.getByText(words("pt", "steps", "proposed")).waitFor();
    await lead("takeUp");
    await dialog.getByRole("listitem").filter({ hasText: "Uma música" }).waitFor();
    await closeFront(ana);
    await closePanel();
  });

  it("takes somebody who comes late to where the group is", async () => {
    const late = await openDevice(browser, server.origin, "en", laptop);
    await joinByLink(late, link, { name: "Tomás", own: true });
    await bar(late)
      .getByRole("heading", { name: inPreset("write.title") })
      .waitFor();
    await expect.poll(() => bar(late).getByRole("timer").innerText()).toMatch(/^\d+:\d\d/);
    await expect.poll(() => new URL(late.page.url()).searchParams.get("view")).toBe("wall");
    await late.context.close();
  });

  it("takes along whoever holds still, and nobody who is writing", async () => {
    await startSheet(ana);
    await problemField(ana).pressSequentially("A água chega só");
    await command({
      do: "add",
      activities: [
        {
          title: "Look at the needs",
          instructions: "Read them.",
          target: "needs",
          writers: ["facilitator", "advisory", "participant"],
          minutes: 5,
          speaking: "open",
          visibility: "shared",
          note: "",
        },
      ],
    });
    const { session } = await workshop();
    // Hands count as still only after a while.
    await leo.page.waitForTimeout(stillness);
    await command({ do: "start", activity: session!.agenda.at(-1)!.id });
    await bar(ana).getByRole("heading", { name: "Look at the needs" }).waitFor();
    await expect.poll(() => new URL(leo.page.url()).searchParams.get("view")).toBe("needs");
    await problemField(ana).pressSequentially(" dois dias");
    expect(await problemField(ana).inputValue()).toBe("A água chega só dois dias");
    await inBar(ana, "join").click();
    await expect.poll(() => new URL(ana.page.url()).searchParams.get("view")).toBe("needs");
  });

  it("shows the projector the step and its time, and nothing to press", async () => {
    const made = await rosa.context.request.post(`/api/workshops/${workshopId}/room`);
    const room = await openDevice(browser, server.origin, "en", laptop);
    await room.page.goto(((await made.json()) as { url: string }).url);
    await room.page.getByRole("heading", { name: "Look at the needs" }).waitFor();
    await room.page.getByRole("timer").waitFor();
    expect(await room.page.getByRole("button", { name: wordsLike("en", "leading", "goOnTo") }).count()).toBe(
      0,
    );
    await bar(rosa).getByRole("heading", { name: "Look at the needs" }).waitFor();
    await lead("goOnTo", { title: "Uma música" });
    await closePanel();
    await room.page.getByRole("heading", { name: "Uma música" }).waitFor();
    await room.context.close();
  });

  it("keeps aside what somebody wrote without connection while the board was being locked, and lets whoever leads take it in", async () => {
    const sheet = await startSheet(leo);
    await problemField(leo).fill("Before the lock");
    await untilSaved(leo);
    await leo.context.setOffline(true);
    await leo.page.locator('[data-state="offline"]').waitFor();
    await problemField(leo).pressSequentially(", and offline");
    await command({ do: "lock", on: true });
    await leo.context.setOffline(false);
    await (await turnTo(leo, leo.page.getByText(words("es", "board", "trayLook"), { exact: true }))).click();
    const kept = leo.page.getByRole("dialog");
    await kept.getByText(", and offline").waitFor();
    await kept.getByText(words("es", "late", "waiting")).waitFor();
    await closeFront(leo);
    const id = new URL(sheet).hash.split("/")[1]!;
    const board = await rosa.context.request.get(`/api/boards/${boardId}/export?format=json`);
    const text = await board.text();
    expect(text).toContain(id);
    expect(text).not.toContain(", and offline");
    const notices = rosa.page.getByRole("region", { name: words("en", "board", "notices") });
    await notices.getByText(words("en", "board", "lateWaits", { n: 1 })).waitFor();
    await rosa.page.getByText(words("en", "board", "trayLook"), { exact: true }).click();
    const waiting = rosa.page.getByRole("dialog");
    await waiting.getByText(", and offline").waitFor();
    const { violations } = await new AxeBuilder({ page: rosa.page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await waiting.getByText(words("en", "late", "admit"), { exact: true }).click();
    await waiting.getByText(words("en", "late", "said-placed")).waitFor();
    await closeFront(rosa);
    await turnTo(leo, leo.page.getByText(words("es", "board", "lateTaken", { n: 1 })));
    await command({ do: "lock", on: false });
    await expect.poll(() => problemField(leo).inputValue()).toBe("Before the lock, and offline");
  });

  it("gives axe nothing to complain about, in the bar and in both panels", async () => {
    await inBar(leo, "details").click();
    await leo.page.getByRole("dialog").waitFor();
    await unfold(await panel());
    for (const { page } of [rosa, leo, ana]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual(
        [],
      );
    }
    await closeFront(leo);
    await closePanel();
  });

  it("made no mistakes in anybody's browser", () => {
    expect([rosa, leo, ana].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
