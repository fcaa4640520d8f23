import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laptop, launchBrowser, openDevice, type Device } from "#tests/support/devices.ts";
import { hasFocus, pressOn, tabTo } from "#tests/support/keyboard.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { closeFront, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let boardId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  boardId = await openFirstBoard(rosa);
  await untilSaved(rosa);
  await button(wall("addLong")).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface ExportedBoard {
  notes: {
    id: string;
    text?: string;
    x: number;
    y: number;
    color: string;
    symbol?: string;
    cluster?: string;
  }[];
  clusters: { id: string; title?: string }[];
  framings: { id: string; title?: string; links?: string[] }[];
  personas: { id: string; name?: string }[];
  needs: { id: string; statement?: string; links?: string[] }[];
}

/** The board as the server has it. */
async function board(): Promise<ExportedBoard> {
  const answer = await rosa.context.request.get(`${server.origin}/api/boards/${boardId}/export?format=json`);
  return (await answer.json()) as ExportedBoard;
}

const wall = (key: Parameters<typeof words<"wall">>[2], values = {}) => words("en", "wall", key, values);
const press = (key: string) => rosa.page.keyboard.press(key);
const type = (text: string) => rosa.page.keyboard.type(text);
const button = (name: string) => rosa.page.getByRole("button", { name, exact: true });
const link = (name: string) => rosa.page.getByRole("link", { name, exact: true });
const textbox = (name: string) => rosa.page.getByRole("textbox", { name, exact: true });
const noteWith = (text: string) => rosa.page.locator("[data-note]").filter({ hasText: text });
const texts = async () => (await board()).notes.map((note) => note.text).sort();
const note = async (text: string) => (await board()).notes.find((each) => each.text === text);

/** A person's pause, once the server has what was done before: what follows within half a second is taken back with it. */
const pause = () => rosa.page.waitForTimeout(700);

describe("the board by keyboard alone", () => {
  it("adds notes, and leaves them to go on", async () => {
    await press("n");
    await expect.poll(() => hasFocus(textbox(wall("noteText")))).toBe(true);
    await type("water at night");
    await press("Escape");
    await expect.poll(() => hasFocus(noteWith("water at night"))).toBe(true);
    await press("n");
    await expect.poll(() => hasFocus(textbox(wall("noteText")))).toBe(true);
    await type("no warning");
    await press("Escape");
    await expect.poll(texts).toEqual(["no warning", "water at night"]);
  });

  it("edits the words of a note", async () => {
    await press("Enter");
    await expect.poll(() => hasFocus(textbox(wall("noteText")))).toBe(true);
    await press("End");
    await type(" before");
    await press("Escape");
    await expect.poll(texts).toEqual(["no warning before", "water at night"]);
  });

  it("moves a note, and takes it back step by step", async () => {
    const { x, y } = (await note("no warning before"))!;
    const moved = expect.poll(() => note("no warning before"));
    await pause();
    await press("ArrowRight");
    await moved.toMatchObject({ x: x + 20, y });
    await pause();
    await press("Shift+ArrowDown");
    await moved.toMatchObject({ x: x + 20, y: y + 100 });
    await press("Control+z");
    await moved.toMatchObject({ x: x + 20, y });
    await press("Control+z");
    await moved.toMatchObject({ x, y });
  });

  it("colours a note and gives it a symbol", async () => {
    await tabTo(rosa.page, noteWith("no warning before"));
    await pressOn(rosa.page, button(words("en", "notes", "color")));
    await pressOn(rosa.page, button(`D ${wall("rose")}`));
    await expect.poll(async () => (await note("no warning before"))?.color).toBe("rose");
    await press("Escape");
    await pressOn(rosa.page, button(words("en", "notes", "symbol")));
    await tabTo(rosa.page, rosa.page.getByRole("radio"));
    await press("ArrowDown");
    await expect.poll(async () => (await note("no warning before"))?.symbol).toBe("house");
    await press("Escape");
    await press("Escape");
    await expect.poll(() => hasFocus(noteWith("no warning before"))).toBe(true);
  });

  it("makes a group of notes and names it", async () => {
    await pressOn(rosa.page, button(words("en", "notes", "cluster")));
    await pressOn(rosa.page, button(words("en", "notes", "newCluster")));
    await expect.poll(() => hasFocus(textbox(wall("clusterName")))).toBe(true);
    await type("What happens");
    await expect.poll(async () => (await board()).clusters).toMatchObject([{ title: "What happens" }]);
    const { clusters } = await board();
    await expect.poll(async () => (await note("no warning before"))?.cluster).toBe(clusters[0]!.id);
  });

  it("turns a note into a sheet that remembers where it came from", async () => {
    const source = (await note("water at night"))!;
    // Tab comes to one note of the wall; from there one goes to the others.
    await tabTo(rosa.page, rosa.page.locator("[data-note]"));
    await press("Home");
    await expect.poll(() => hasFocus(noteWith("water at night"))).toBe(true);
    await pressOn(rosa.page, button(words("en", "notes", "sheetLong")));
    await pressOn(rosa.page, button(words("en", "notes", "toFramings")));
    await expect
      .poll(async () => (await board()).framings)
      .toMatchObject([{ title: "water at night", links: [`from/notes/${source.id}`] }]);
  });

  it("switches views by number and by the bar", async () => {
    await rosa.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press("3");
    await rosa.page.getByRole("heading", { name: words("en", "personas", "heading") }).waitFor();
    await pressOn(rosa.page, link(words("en", "board", "viewNeeds")));
    await rosa.page.getByRole("heading", { name: words("en", "needs", "heading") }).waitFor();
  });

  it("adds needs and puts them in another order", async () => {
    for (const statement of ["know the day before", "pressure up the hill"]) {
      await pressOn(rosa.page, button(words("en", "needs", "add")));
      await expect.poll(() => hasFocus(textbox(words("en", "needs", "statement")))).toBe(true);
      await type(statement);
    }
    const statements = async () => (await board()).needs.map((need) => need.statement);
    await expect.poll(statements).toEqual(["know the day before", "pressure up the hill"]);
    await tabTo(
      rosa.page,
      rosa.page.getByRole("button", {
        name: `2. ${words("en", "needs", "move", { title: "pressure up the hill" })}`,
      }),
      "Shift+Tab",
    );
    await press("ArrowUp");
    await expect.poll(statements).toEqual(["pressure up the hill", "know the day before"]);
    const said = words("en", "needs", "moved", { title: "pressure up the hill", at: 1, n: 2 });
    await rosa.page.getByRole("status").getByText(said).waitFor({ state: "attached" });
  });

  it("links a need to the problem it comes from", async () => {
    const { framings } = await board();
    await pressOn(rosa.page, rosa.page.getByRole("main").getByRole("link", { name: /^know the day before/ }));
    await expect
      .poll(() => textbox(words("en", "needs", "statement")).inputValue())
      .toBe("know the day before");
    const problems = rosa.page.getByRole("region", { name: words("en", "needs", "problems") });
    await pressOn(rosa.page, problems.locator("summary"));
    await tabTo(rosa.page, problems.getByRole("checkbox", { name: "water at night" }));
    await press("Space");
    await expect
      .poll(async () => (await board()).needs.find((need) => need.statement === "know the day before")?.links)
      .toEqual([`framings/${framings[0]!.id}`]);
  });

  it("removes a sheet and brings it back", async () => {
    await pressOn(rosa.page, button(words("en", "sheets", "remove")));
    await expect.poll(async () => (await board()).needs).toHaveLength(1);
    await expect
      .poll(() => hasFocus(rosa.page.getByRole("main").getByRole("button", { name: "Undo" })))
      .toBe(true);
    await press("Enter");
    await expect.poll(async () => (await board()).needs).toHaveLength(2);
  });

  it("removes a note and takes that back", async () => {
    await pressOn(rosa.page, link(words("en", "board", "viewWall")));
    await tabTo(rosa.page, rosa.page.locator("[data-note]"));
    const before = await texts();
    await pause();
    await press("Delete");
    await expect.poll(texts).toHaveLength(1);
    await press("Control+z");
    await expect.poll(texts).toEqual(before);
  });

  it("opens the list of keys, searches, and leaves both by Escape", async () => {
    await press("?");
    await rosa.page.getByRole("dialog", { name: words("en", "aside", "keysTitle") }).waitFor();
    await closeFront(rosa);
    await press("/");
    await expect
      .poll(() =>
        hasFocus(
          rosa.page
            .getByRole("dialog")
            .getByRole("searchbox")
            .or(rosa.page.getByRole("dialog").getByRole("textbox")),
        ),
      )
      .toBe(true);
    await type("pressure");
    await rosa.page
      .getByText(wordsLike("en", "aside", "searchFound"))
      .first()
      .waitFor({ state: "attached" });
    // The first Escape empties a search field, as everywhere.
    await press("Escape");
    await press("Escape");
    await expect.poll(() => rosa.page.getByRole("dialog").count()).toBe(0);
    expect(rosa.mistakes).toEqual([]);
  });
});
