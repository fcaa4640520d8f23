import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#client/i18n/catalogue.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { pressAtOnce } from "#tests/support/at-once.ts";
import { laptop, launchBrowser, openDevice, type Device } from "#tests/support/devices.ts";
import { notesOf } from "#tests/support/private-writing.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import {
  connectPlain,
  eventually,
  joinWorkshop,
  openWorkshop,
  scriptClient,
  type PlainConnection,
  type ScriptClient,
} from "#tests/support/script-client.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink } from "#tests/support/walk.ts";
import { scriptOf, untilReady } from "#tests/support/walk-cast.ts";

/** Who is a moment sooner, by script; and three people on screens, each in a language of their own. */
let browser: Browser;
let server: StartedServer;
let rosa: ScriptClient;
let luz: ScriptClient;
let three: readonly Device[];
let workshopId: string;
let boardId: string;
const connections: PlainConnection[] = [];

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = scriptClient(server.origin);
  const started = await openWorkshop(rosa);
  workshopId = started.workshop.id;
  boardId = started.boards[0]!.id;
  luz = scriptClient(server.origin);
  await joinWorkshop(luz, started.invites!.participant!.token, "Luz");
  for (const client of [rosa, luz]) connections.push(connectPlain(client, boardId));
  three = await Promise.all(
    (["es", "pt", "en"] as const).map((language) => openDevice(browser, server.origin, language, laptop)),
  );
  await Promise.all(
    three.map((device) =>
      joinByLink(device, started.invites!.participant!.url, { name: device.language, own: true }),
    ),
  );
  await Promise.all(three.map(untilReady));
});

afterAll(async () => {
  for (const { end } of connections) end();
  await browser?.close();
  await server?.stop();
});

const at = (rest = "") => `/api/workshops/${workshopId}${rest}`;
const view = async (client = rosa) => (await (await client.fetch(at())).json()) as WorkshopView;
const wanted = async (path: "session" | "breakouts", what: object, client = rosa) =>
  client.post(at(`/${path}`), { ...what, version: (await view(client)).version });
const lead = (what: object) => wanted("session", what);

/** What is decided, without what time alone changes. */
async function decided() {
  const { session, breakouts, version } = await view();
  return JSON.stringify({ session, breakouts, version });
}

/** All three press at once, somebody else is sooner; each reads why in their own language, and nothing else changed. */
async function allAreRefused(
  why: keyof Catalogue["refusals"],
  path: "session" | "breakouts",
  press: (device: Device) => Promise<unknown>,
  sooner: () => Promise<unknown>,
): Promise<void> {
  let before = "";
  await pressAtOnce(
    three.map(({ page }) => page),
    new RegExp(`/api/workshops/[^/]+/${path}$`),
    (_, i) => press(three[i]!),
    async () => {
      await sooner();
      before = await decided();
    },
  );
  for (const { page, language } of three) {
    await page
      .getByRole("alert")
      .getByText(words(language, "refusals", why), { exact: true })
      .first()
      .waitFor();
  }
  expect(await decided()).toBe(before);
}

const button = ({ page }: Device, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });
const closeNotices = () =>
  Promise.all(
    three.map(async ({ page, language }) => {
      const close = page.locator(".board-notices").getByRole("button", {
        name: words(language, "common", "close"),
        exact: true,
      });
      if (await close.isVisible()) await close.click();
    }),
  );

describe("what somebody who takes part asks for a moment too late", () => {
  it("is refused in a group that has just become full", async () => {
    await wanted("breakouts", { do: "split", by: { kind: "choice", count: 2 }, max: 1 });
    const join = (device: Device) =>
      button(device, wordsLike(device.language, "groups", "join"))
        .first()
        .click();
    await allAreRefused("group-full", "breakouts", join, () =>
      wanted("breakouts", { do: "join", to: 1 }, luz),
    );
    await wanted("breakouts", { do: "end" });
  });

  it("is refused where the round that one passes in has just ended, also once its button is gone", async () => {
    await lead({ do: "add", activities: [step("First"), step("Second"), step("Third")] });
    await lead({ do: "advance" });
    await lead({ do: "start-round" });
    await allAreRefused(
      "not-your-turn",
      "session",
      (device) => button(device, words(device.language, "turns", "pass")).click(),
      () => lead({ do: "end-round" }),
    );
    await closeNotices();
  });
});

describe("what somebody who leads decides a moment too late", () => {
  beforeAll(async () => {
    for (const { id } of (await view()).members!.filter(({ name }) => /^(es|pt|en)$/.test(name))) {
      const change = { role: "facilitator", version: (await view()).version };
      const body = JSON.stringify(change);
      const headers = { "content-type": "application/json" };
      const answer = await rosa.fetch(at(`/members/${id}`), { method: "PATCH", body, headers });
      expect(answer.ok).toBe(true);
    }
    await Promise.all(
      three.map((device) => button(device, words(device.language, "session", "lead")).click()),
    );
  });

  it("is refused where another has gone on: the group goes one step further, not two", async () => {
    await allAreRefused(
      "stale",
      "session",
      (device) => button(device, words(device.language, "leading", "goOnTo", { title: "Second" })).click(),
      () => lead({ do: "advance" }),
    );
    expect((await view()).session!.agenda.map(({ state }) => state)).toEqual(["done", "current", "planned"]);
  });

  it("is refused where a minute less is no time any more", async () => {
    await lead({ do: "timer-start", ms: 70_000 });
    const timer = (await view()).session!.timer as { endsAt: number };
    await allAreRefused(
      "timer-below-zero",
      "session",
      (device) => button(device, words(device.language, "leading", "timerLess", { n: 1 })).click(),
      () => new Promise((done) => setTimeout(done, timer.endsAt - 59_000 - Date.now())),
    );
    await lead({ do: "timer-clear" });
  });

  it("is refused where nobody waits for the word any more", async () => {
    await wanted("session", { do: "raise-hand" }, luz);
    await allAreRefused(
      "nobody-waits",
      "session",
      (device) => button(device, words(device.language, "leading", "next")).click(),
      () => wanted("session", { do: "lower-hand" }, luz),
    );
  });

  it("is refused where the groups have just been called back, also once the button is gone", async () => {
    await wanted("breakouts", { do: "split", by: { kind: "count", count: 1 } });
    await allAreRefused(
      "stale",
      "breakouts",
      (device) => button(device, words(device.language, "groups", "end")).click(),
      () => wanted("breakouts", { do: "end" }),
    );
    await closeNotices();
  });
});

describe("private writing", () => {
  const secret = "the neighbour's well is closed";

  it("cannot be read by those who lead, on no screen and in nothing that their programs are given", async () => {
    await lead({ do: "add", activities: [{ ...step("Alone"), target: "wall", visibility: "private" }] });
    await lead({ do: "start", activity: (await view()).session!.agenda.at(-1)!.id });
    const own = connectPlain(luz, `${boardId}/drafts`);
    connections.push(own);
    await eventually(
      () => own.provider.synced,
      (isSynced) => isSynced,
    );
    createNote(own.doc, { text: secret, x: 0, y: 0 }, { memberId: (await view(luz)).me.id, now: 1 });
    await eventually(
      () => notesOf(own.doc).length,
      (n) => n === 1,
    );
    await expect.poll(async () => (await view()).session!.drafts?.now?.writing).toBe(1);
    for (const device of three) {
      const mine = connectPlain(await scriptOf(device, server.origin), `${boardId}/drafts`);
      connections.push(mine);
      await eventually(
        () => mine.provider.synced,
        (isSynced) => isSynced,
      );
      expect(notesOf(mine.doc)).toEqual([]);
      const exported = await device.context.request.get(`/api/boards/${boardId}/export?format=json&names=1`);
      expect(await exported.text()).not.toContain(secret);
      await device.page
        .getByText(words(device.language, "steps", "writeAlone"))
        .first()
        .waitFor();
      expect(await device.page.locator("body").innerText()).not.toContain(secret);
    }
  });

  it("is not shown twice where two show it at once", async () => {
    for (const device of three) {
      await button(device, words(device.language, "leading", "reveal")).click();
      await device.page
        .getByRole("dialog")
        .getByText(words(device.language, "leading", "revealNamed"))
        .waitFor();
    }
    await allAreRefused(
      "stale",
      "session",
      ({ page, language }) =>
        page
          .getByRole("dialog")
          .getByRole("button", { name: words(language, "leading", "reveal"), exact: true })
          .click(),
      async () => lead({ do: "reveal", activity: (await view()).session!.agenda.at(-1)!.id }),
    );
    expect(notesOf(connections[0]!.doc).map(({ text }) => text)).toEqual([secret]);
    expect(three.flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});

/** A step on the board; what a test does not speak of is ordinary. */
function step(title: string) {
  return {
    title,
    instructions: "",
    target: null,
    writers: ["facilitator", "advisory", "participant"],
    minutes: 10,
    speaking: "open",
    visibility: "shared",
    note: "",
  };
}
