import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stillness } from "#client/facilitation/going-on.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { hasFocus } from "#tests/support/keyboard.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { sessionBar } from "#tests/support/walk-cast.ts";
import {
  closeFront,
  goToView,
  joinByLink,
  openFirstBoard,
  startWorkshop,
  turnTo,
  untilSaved,
} from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "es", phone);
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  for (const device of [rosa, leo]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
  for (const text of ["The pump breaks", "Nobody is told"]) await addNote(rosa, text);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function addNote(device: Device, text: string): Promise<void> {
  const { page, language } = device;
  await page.getByRole("button", { name: words(language, "wall", "addLong") }).click();
  await page.getByRole("textbox").fill(text);
  await page.keyboard.press("Escape");
  await untilSaved(device);
}
const noteOf = ({ page }: Device, text: string) => page.locator("[data-note]", { hasText: text });
const beside = (device: Device, key: Parameters<typeof words<"aside">>[2], values = {}) =>
  words(device.language, "aside", key, values);
const button = ({ page }: Device, name: string) => page.getByRole("button", { name, exact: true });
/** Rosa asks everybody to look at a note. */
async function bringTo(text: string): Promise<void> {
  await noteOf(rosa, text).click();
  await button(rosa, words("en", "notes", "showLong")).click();
  await button(rosa, words("en", "notes", "showBring")).click();
}
/** Keeps somebody's hands moving while something happens, however long that takes. */
async function whileMoving({ page }: Device, act: () => Promise<void>): Promise<void> {
  const over = new AbortController();
  const hands = (async () => {
    while (!over.signal.aborted) await page.keyboard.press("Shift", { delay: 100 });
  })();
  await act().finally(() => over.abort());
  await hands;
}
/** The middle of the wall that somebody sees, in steps of 20. */
const middle = ({ page }: Device) =>
  page.evaluate(() => {
    const surface = document.querySelector<HTMLElement>(".wall-surface")!;
    const plane = new DOMMatrix(getComputedStyle(surface.querySelector(".wall-world")!).transform);
    const { clientWidth, clientHeight } = surface;
    const at = plane.inverse().transformPoint({ x: clientWidth / 2, y: clientHeight / 2 });
    return [Math.round(at.x / 20), Math.round(at.y / 20)];
  });
/** Rosa moves her wall, which takes a moment; returns the middle that she sees then. */
async function moveWall(right: number, down: number): Promise<number[]> {
  const before = await middle(rosa);
  await rosa.page.getByRole("application").hover();
  await rosa.page.mouse.wheel(right, down);
  await expect.poll(() => middle(rosa)).not.toEqual(before);
  return middle(rosa);
}
const placeOf = ({ page }: Device) => new URL(page.url());

describe("looking together", () => {
  it("brings whoever holds still to a note, and tells whoever moved where the group looks", async () => {
    await goToView(leo, "Needs");
    const looksAt = words("es", "session", "looksAt", { where: "The pump breaks" });
    await whileMoving(leo, async () => {
      await bringTo("The pump breaks");
      await sessionBar(leo).getByText(looksAt).waitFor();
    });
    expect(placeOf(leo).searchParams.get("view")).toBe("needs");
    await leo.page.waitForTimeout(stillness + 200);
    await bringTo("Nobody is told");
    await expect.poll(() => placeOf(leo).hash).toMatch(/^#notes\//);
    await noteOf(leo, "Nobody is told").waitFor();
  });

  it("goes along with somebody until one moves by oneself", async () => {
    await button(leo, words("es", "board", "peopleCount", { n: 2 })).click();
    await button(leo, beside(leo, "followWho", { name: "Rosa" })).click();
    await goToView(rosa, "Personas");
    await expect.poll(() => placeOf(leo).searchParams.get("view")).toBe("personas");
    await turnTo(leo, leo.page.getByText(beside(leo, "follows", { name: "Rosa" })));
    await goToView(leo, "Wall");
    await goToView(rosa, "Needs");
    await goToView(rosa, "Wall");
    expect(placeOf(leo).searchParams.get("view")).toBe("wall");
    await expect.poll(() => leo.page.getByText(beside(leo, "follows", { name: "Rosa" })).count()).toBe(0);
  });

  it("sees the part of the wall that one follows sees, and no more once they would rather not", async () => {
    await button(leo, words("es", "board", "peopleCount", { n: 2 })).click();
    await button(leo, beside(leo, "followWho", { name: "Rosa" })).click();
    const hide = button(rosa, beside(rosa, "followedHide"));
    await turnTo(rosa, hide);
    await expect.poll(() => middle(leo)).toEqual(await moveWall(300, 500));
    await hide.click();
    await turnTo(rosa, button(rosa, beside(rosa, "followedShow")));
    const before = await middle(leo);
    const after = await moveWall(0, -400);
    await button(rosa, beside(rosa, "followedShow")).click();
    await expect.poll(() => middle(leo)).toEqual(after);
    expect(await middle(leo)).not.toEqual(before);
    await (await turnTo(leo, button(leo, beside(leo, "followStop")))).click();
    await hide.waitFor({ state: "detached" });
  });

  it("holds what others change while one works in quiet, and loses nothing", async () => {
    await button(leo, words("es", "board", "menu")).click();
    await leo.page.getByRole("checkbox", { name: beside(leo, "menuQuiet") }).check();
    await closeFront(leo);
    await addNote(rosa, "Written meanwhile");
    await turnTo(leo, leo.page.getByText(beside(leo, "quietWaiting", { n: 1 })));
    expect(await noteOf(leo, "Written meanwhile").count()).toBe(0);
    await addNote(leo, "My own in quiet");
    await noteOf(rosa, "My own in quiet").waitFor();
    await button(leo, beside(leo, "quietShow")).click();
    await noteOf(leo, "Written meanwhile").waitFor({ state: "attached" });
    await button(leo, beside(leo, "quietEnd")).click();
  });

  it("asks before a second person writes in a note, and lets both write", async () => {
    await noteOf(rosa, "The pump breaks").dblclick();
    await expect.poll(() => hasFocus(rosa.page.getByRole("textbox"))).toBe(true);
    await rosa.page.keyboard.press("End");
    await rosa.page.keyboard.type(" when it rains");
    await untilSaved(rosa);
    await leo.page.goto(`${placeOf(leo).pathname}?view=wall&list=1`);
    await untilSaved(leo);
    const row = leo.page.locator(".note-row", { hasText: "when it rains" });
    await row.getByText("Rosa").waitFor();
    await row.locator(".note-row-words").click();
    const asked = leo.page.getByRole("group", { name: beside(leo, "writesHere", { names: "Rosa" }) });
    await asked.waitFor();
    await asked.getByRole("button", { name: beside(leo, "writeToo") }).click();
    await expect.poll(() => hasFocus(leo.page.getByRole("textbox"))).toBe(true);
    await leo.page.keyboard.press("End");
    await leo.page.keyboard.type(" or snows");
    await rosa.page.keyboard.type("!");
    await expect.poll(() => rosa.page.getByRole("textbox").inputValue()).toMatch(/rains.* or snows/);
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });
});
