import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { knock } from "#tests/support/live-house.ts";
import { launchBrowser, type Device } from "#tests/support/devices.ts";
import {
  inBar,
  inPreset,
  inTurn,
  goOnTo as goOn,
  leading,
  press,
  say,
  untilHere,
  wordAfter,
} from "#tests/support/leading-moves.ts";
import { picture } from "#tests/support/pictures.ts";
import { triesOfLeading } from "#tests/support/raw-tries.ts";
import { words } from "#tests/support/screen-words.ts";
import { connectPlain, eventually, type PlainConnection } from "#tests/support/script-client.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { drawAround, nameGroup, onWall, writeNote } from "#tests/support/wall-moves.ts";
import { problemField, startSheet, turnTo, untilSaved } from "#tests/support/walk.ts";
import {
  answerTo,
  ask,
  comeBack,
  openCast,
  rawNote,
  scriptOf,
  sessionBar,
  sessionOf,
  untilReady,
  viewOf,
  type Cast,
  type Person,
} from "#tests/support/walk-cast.ts";

const names = [
  "Rosa",
  "Leo",
  "Ana",
  "Tom",
  "Max",
  "Luz",
  "Rui",
  "Eva",
  "Ian",
  "Noa",
  "Sol",
  "Guest",
] as const;

let browser: Browser;
let server: StartedServer;
let cast: Cast;
let rosa: Person;
let people: readonly Person[];
/** Loses the network; */
let leo: Person;
/** closes the page and opens it again; */
let ana: Person;
/** is sent away. */
let guest: Person;
/** The board as another program of who leads sees it. */
let raw: PlainConnection;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  cast = await openCast(browser, server.origin, [...names]);
  rosa = cast.lead;
  people = cast.people;
  [leo, ana] = people as [Person, Person];
  guest = people.at(-1)!;
  raw = connectPlain(await scriptOf(rosa, server.origin), cast.boardId);
});

afterAll(async () => {
  raw?.end();
  await browser?.close();
  await server?.stop();
});

const step = inPreset;
const lead = (name: string) => press(rosa, name);
const stayed = () => people.filter((person) => person !== guest);
const notesOnBoard = () => inOrder(projectBoard(raw.doc).notes);
const current = async () => (await sessionOf(cast)).agenda.find(({ state }) => state === "current")!;

const goOnTo = (title: string) => goOn(cast, stayed(), title);

describe("ninety minutes of understanding a problem, with twelve people", () => {
  it("begins with the ready-made agenda, which everybody hears on their phone", async () => {
    await lead(words("en", "session", "lead"));
    await rosa.page.getByLabel(leading("fromPreset")).selectOption("framing");
    await lead(leading("usePreset"));
    await picture(rosa, "01-agenda-laptop");
    await goOnTo(step("arrive.title"));
    await picture(rosa, "02-arrive-laptop");
    await picture(leo, "02-arrive-phone");
  });

  it("lets nobody but who leads write while people arrive, whatever their program sends", async () => {
    for (const device of [leo, guest]) expect(await rawNote(cast, device)).toBe("locked");
    expect(notesOnBoard()).toEqual([]);
  });

  it("refuses every request of leading to whoever does not lead, and nothing has changed", async () => {
    const before = await viewOf(cast, rosa);
    const aims = {
      workshopId: cast.workshopId,
      boardId: cast.boardId,
      memberId: ana.id,
      stepId: (await current()).id,
    };
    for (const tried of triesOfLeading(aims, before.version)) {
      expect([tried, await answerTo(cast, leo, tried)]).toEqual([tried, { status: 403, code: "forbidden" }]);
    }
    expect(await viewOf(cast, rosa)).toEqual(before);
  });

  it("says why in the person's language, should a screen ever ask for what is not theirs", async () => {
    const { page } = leo;
    await page.route("**/session", (route) => {
      const asked = JSON.parse(route.request().postData()!) as object;
      return route.continue({ postData: JSON.stringify({ ...asked, do: "advance" }) });
    });
    await inBar(leo, "ready").click();
    await page.getByText(words("es", "errors", "forbidden")).waitFor();
    await page.unroute("**/session");
    expect((await current()).title).toBe(step("arrive.title"));
  });

  it("gives the word to one after the other; a turn may be passed, and who is away is asked on return", async () => {
    await goOnTo(step("purpose.title"));
    await goOnTo(step("round.title"));
    await lead(leading("startRound"));
    await ana.page.close();
    await untilHere(cast, people.length);
    await lead(leading("next"));
    const turns: string[] = [];
    for (let speaker = await wordAfter(cast, undefined); speaker; speaker = await wordAfter(cast, speaker)) {
      turns.push(speaker.name);
      if (speaker !== rosa) await sessionBar(speaker).getByText(say(speaker, "yourTurn")).waitFor();
      if (turns.length === 3) await picture(speaker, "03-round-phone");
      if (turns.length === 3) await picture(rosa, "03-round-laptop");
      if (speaker !== rosa && turns.length % 2 === 0) await inTurn(speaker, "pass").click();
      else await lead(leading("next"));
    }
    // Eleven are here; every second of them passes and is asked again, and three of those pass again.
    expect(turns).toHaveLength(16);
    await rosa.page.getByText(words("en", "turns", "roundCount", { n: 8, all: 11 })).waitFor();
    expect(turns).not.toContain("Ana");
    expect(new Set(turns).size).toBe(names.length - 1);
    await comeBack(cast, ana);
    await sessionBar(ana).getByText(say(ana, "missedTurn")).waitFor();
    await picture(ana, "04-missed-turn-phone");
    await inTurn(ana, "takeTurn").click();
    const seat = rosa.page
      .getByRole("list", { name: words("en", "turns", "round"), exact: true })
      .getByRole("listitem")
      .filter({ hasText: ana.name });
    await seat.getByText(words("en", "turns", "seat-waiting")).waitFor();
    await lead(leading("next"));
    await sessionBar(ana).getByText(say(ana, "yourTurn")).waitFor();
    await lead(leading("endRound"));
  });

  it("lets each write alone; who leads counts them and reads nothing, on the screen or by a program", async () => {
    await goOnTo(step("write.title"));
    for (const device of [leo, ana]) {
      await turnTo(device, device.page.getByText(words(device.language, "steps", "writeAlone")));
    }
    for (const person of people) await writeNote(person, `What ${person.name} knows`);
    await writeNote(ana, `What ${guest.name} does not know`);
    for (const person of people) await untilSaved(person);
    await rosa.page
      .getByText(words("en", "steps", "aloneCount", { n: people.length, all: people.length }))
      .first()
      .waitFor();
    await picture(rosa, "05-write-laptop");
    await picture(leo, "05-write-phone");
    expect(await onWall(rosa).count()).toBe(0);
    expect(notesOnBoard()).toEqual([]);
    const mine = connectPlain(await scriptOf(rosa, server.origin), `${cast.boardId}/drafts`);
    await eventually(() => mine.provider.synced, Boolean);
    expect(projectBoard(mine.doc).notes).toEqual({});
    mine.end();
    const paths = [
      `/api/workshops/${cast.workshopId}`,
      `/api/workshops/${cast.workshopId}/members/${leo.id}/written`,
      `/api/boards/${cast.boardId}/export?format=json&names=1`,
    ];
    for (const path of paths) {
      const answer = await ask(cast, rosa, { method: "GET", path });
      expect(await answer.text()).not.toContain("knows");
    }
    for (const where of [`${cast.boardId}/drafts/${leo.id}`, `${leo.id}/drafts`, `${cast.boardId}.drafts`]) {
      expect([where, await knock(await scriptOf(rosa, server.origin), where)]).toEqual([where, 404]);
    }
  });

  it("keeps out of the group's sight what is sent around the screen meanwhile", async () => {
    const { version, session } = await viewOf(cast, leo);
    const reveal = {
      do: "reveal",
      version,
      activity: session!.agenda.find(({ state }) => state === "current")!.id,
    };
    const path = `/api/workshops/${cast.workshopId}/session`;
    expect(await answerTo(cast, leo, { method: "POST", path, data: reveal })).toEqual({
      status: 403,
      code: "forbidden",
    });
    for (const person of [leo, guest]) expect(await rawNote(cast, person)).toBe("locked");
    expect(notesOnBoard()).toEqual([]);
  });

  it("lets somebody go on writing without a network", async () => {
    await leo.context.setOffline(true);
    await leo.page.locator('[data-state="offline"]').waitFor();
    await writeNote(leo, "And what came to Leo later");
    await expect.poll(() => onWall(leo).count()).toBe(2);
    await picture(leo, "06-offline-phone");
  });

  it("sends a guest away at once, with what they did not show", async () => {
    const script = await scriptOf(guest, server.origin);
    await rosa.page.locator("summary", { hasText: new RegExp(`^${leading("people")}$`) }).click();
    await lead(leading("changeName", { name: "Guest" }));
    await lead(leading("sendAway"));
    await picture(rosa, "07-send-away-laptop");
    await lead(leading("sendAway"));
    await guest.page.getByText(words(guest.language, "board", "closedRemoved")).waitFor();
    await picture(guest, "07-sent-away-phone");
    for (const where of [cast.boardId, `${cast.boardId}/drafts`])
      expect(await knock(script, where)).toBeOneOf([401, 404]);
  });

  it("shows all notes at once without names, and those of the guest not", async () => {
    await leo.context.setOffline(false);
    await untilSaved(leo);
    await goOnTo(step("read.title"));
    await picture(rosa, "08-before-reveal-laptop");
    await lead(leading("reveal"));
    const dialog = rosa.page.getByRole("dialog");
    await dialog.getByText(leading("revealNameless")).waitFor();
    await picture(rosa, "09-reveal-laptop");
    await dialog.getByRole("button", { name: leading("reveal"), exact: true }).click();
    for (const person of [rosa, ...stayed()]) await onWall(person).first().waitFor();
    await picture(rosa, "10-shown-laptop");
    await picture(leo, "10-shown-phone");
    await expect.poll(() => onWall(rosa).count()).toBe(12);
    const texts = () =>
      notesOnBoard()
        .map(({ text }) => text)
        .sort();
    await expect
      .poll(texts)
      .toEqual(
        [
          ...stayed().map(({ name }) => `What ${name} knows`),
          "What Guest does not know",
          "And what came to Leo later",
        ].sort(),
      );
    for (const note of notesOnBoard()) {
      expect(note).not.toHaveProperty("author");
      expect(note).not.toHaveProperty("createdAt");
    }
    const again = { do: "reveal", version: (await viewOf(cast, rosa)).version };
    const activity = (await sessionOf(cast)).agenda.find(({ visibility }) => visibility === "private")!.id;
    const path = `/api/workshops/${cast.workshopId}/session`;
    expect(await answerTo(cast, rosa, { method: "POST", path, data: { ...again, activity } })).toEqual({
      status: 409,
      code: "already-shown",
    });
  });

  it("puts together on a phone and on the laptop what belongs together, and makes one of what is the same", async () => {
    const [max, tom] = ["Max", "Tom"].map((name) => people.find((person) => person.name === name)!) as [
      Person,
      Person,
    ];
    expect(await rawNote(cast, leo)).toBe("locked");
    await goOnTo(step("cluster.title"));
    await drawAround(max, 0.98, 0.4);
    await picture(max, "11-drawn-phone");
    await nameGroup(max, "El agua");
    await picture(max, "11-grouped-phone");
    await rosa.page.getByRole("button", { name: words("en", "wall", "fit"), exact: true }).click();
    for (const at of [-1, -2])
      await onWall(rosa)
        .nth(at)
        .click({ modifiers: ["Shift"] });
    await nameGroup(rosa, "The road");
    await picture(rosa, "11-grouped-laptop");
    await tom.page.getByRole("link", { name: words(tom.language, "wall", "asList") }).click();
    for (const name of ["Ian", "Noa"]) {
      const pick = words(tom.language, "notes", "pick", { text: `What ${name} knows` });
      await tom.page.getByRole("checkbox", { name: pick }).check();
    }
    await tom.page.getByRole("button", { name: words(tom.language, "notes", "mergeLong") }).click();
    await untilSaved(tom);
    await picture(tom, "11-merged-phone");
    await eventually(
      () => notesOnBoard().length,
      (count) => count === 11,
    );
    const { clusters } = projectBoard(raw.doc);
    expect(
      Object.values(clusters)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(["El agua", "The road"]);
  });

  it("splits into fours, each with a board that the others do not open", async () => {
    await goOnTo(step("dots.title"));
    await goOnTo(step("break.title"));
    await goOnTo(step("groups.title"));
    const say = (device: Device, key: Parameters<typeof words<"groups">>[2], values = {}) =>
      words(device.language, "groups", key, values);
    await rosa.page.locator("summary", { hasText: new RegExp(`^${say(rosa, "title")}$`) }).click();
    await lead(say(rosa, "split"));
    await picture(rosa, "12-split-laptop");
    await leo.page.getByRole("link", { name: say(leo, "goThere") }).waitFor();
    await picture(leo, "12-split-phone");
    const { breakouts } = await viewOf(cast, rosa);
    expect(breakouts!.groups.map(({ size }) => size).reduce((a, b) => a + b)).toBe(stayed().length);
    await Promise.all(
      stayed().map(async (person) => {
        await person.page.getByRole("link", { name: say(person, "goThere") }).click();
        await turnTo(person, person.page.getByRole("link", { name: say(person, "everybody") }));
        await untilReady(person);
      }),
    );
    for (const { boardId, people: inIt } of breakouts!.groups) {
      const other = stayed().find(({ id }) => !inIt!.includes(id))!;
      expect(await knock(await scriptOf(other, server.origin), boardId!)).toBe(404);
      expect(await answerTo(cast, other, { method: "GET", path: `/api/boards/${boardId}` })).toMatchObject({
        status: 404,
      });
      const writer = stayed().find(({ id }) => inIt!.includes(id))!;
      await startSheet(writer);
      await problemField(writer).fill(`The problem as ${writer.name} puts it`);
      await untilSaved(writer);
    }
    await picture(leo, "13-group-phone");
    const full = {
      do: "rule",
      choosing: true,
      max: 3,
      version: (await viewOf(cast, rosa)).version,
    };
    const path = `/api/workshops/${cast.workshopId}/breakouts`;
    expect(await answerTo(cast, rosa, { method: "POST", path, data: full })).toMatchObject({ code: "" });
    const view = await viewOf(cast, leo);
    const elsewhere = breakouts!.groups.find(
      ({ number, size }) => number !== view.breakouts!.mine && size >= 3,
    )!;
    const join = { do: "join", to: elsewhere.number, version: view.version };
    expect(await answerTo(cast, leo, { method: "POST", path, data: join })).toEqual({
      status: 409,
      code: "group-full",
    });
    await rosa.page.getByLabel(say(rosa, "say")).fill("Five minutes more");
    await lead(say(rosa, "saySend"));
    for (const { page, language } of stayed()) {
      const notices = page.getByRole("region", { name: words(language, "board", "notices") });
      await notices.getByText("Five minutes more").waitFor();
    }
    await picture(leo, "14-message-phone");
    await picture(rosa, "14-message-laptop");
    await lead(say(rosa, "end"));
    await lead(say(rosa, "bringAll"));
    await rosa.page.getByText(say(rosa, "brought", { n: breakouts!.groups.length })).waitFor();
    await picture(leo, "15-come-back-phone");
    await Promise.all(
      stayed().map(async (person) => {
        await person.page.getByRole("link", { name: say(person, "comeBack") }).click();
        await person.page.waitForURL(new RegExp(`/b/${cast.boardId}`));
        await untilReady(person);
      }),
    );
  });

  it("tells the others, closes, and ends with every step done", async () => {
    await goOnTo(step("report.title"));
    await picture(rosa, "16-report-laptop");
    await picture(leo, "16-report-phone");
    for (const text of ["The problem as Leo puts it"]) await ana.page.getByText(text).first().waitFor();
    expect(await rawNote(cast, leo)).toBe("locked");
    await goOnTo(step("close.title"));
    await lead(leading("finish"));
    for (const person of [rosa, ...stayed()]) {
      await sessionBar(person)
        .getByRole("heading", { name: say(person, "over") })
        .waitFor();
    }
    await picture(rosa, "17-over-laptop");
    await picture(leo, "17-over-phone");
    const { version } = await viewOf(cast, rosa);
    const path = `/api/workshops/${cast.workshopId}/session`;
    const data = { do: "advance", version };
    expect(await answerTo(cast, rosa, { method: "POST", path, data })).toEqual({
      status: 409,
      code: "agenda-over",
    });
  });

  it("made no mistakes in anybody's browser", () => {
    expect([rosa, ...people].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
