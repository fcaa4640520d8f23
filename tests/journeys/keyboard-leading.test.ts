import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints } from "#tests/support/axe.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { chooseByKeys, hasFocus, hears, pressAndStay, tabTo } from "#tests/support/keyboard.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, openFirstBoard, startWorkshop } from "#tests/support/walk.ts";
import { untilReady } from "#tests/support/walk-cast.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  // A narrow screen with a keyboard, as a page at 200 % is.
  leo = await openDevice(browser, server.origin, "en", { ...laptop, viewport: phone.viewport! });
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  await untilReady(rosa);
  await untilReady(leo);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inSession = (key: Parameters<typeof words<"session">>[2], values = {}) =>
  words("en", "session", key, values);
const inSteps = (key: Parameters<typeof words<"steps">>[2], values = {}) => words("en", "steps", key, values);
const inNotes = (key: Parameters<typeof words<"notes">>[2], values = {}) => words("en", "notes", key, values);
const inLeading = (key: Parameters<typeof words<"leading">>[2], values = {}) =>
  words("en", "leading", key, values);
const inPresets = (key: Parameters<typeof words<"presets">>[2]) => words("en", "presets", key);
const inWall = (key: Parameters<typeof words<"wall">>[2], values = {}) => words("en", "wall", key, values);
const button = ({ page }: Device, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const field = ({ page }: Device, name: string) => page.getByRole("textbox", { name, exact: true });
const noteWith = ({ page }: Device, text: string) => page.locator("[data-note]").filter({ hasText: text });
const bar = ({ page }: Device) => page.getByRole("region", { name: inSession("now") });
const panel = () => rosa.page.getByRole("complementary", { name: inSession("leadTitle") });
const press = (device: Device, where: Locator) => pressAndStay(device.page, where);
/** The same, going back by Shift and Tab, where that is nearer. */
const pressBefore = (device: Device, where: Locator) => pressAndStay(device.page, where, "Shift+Tab");

/** Puts other words into a field that has some. */
async function rewrite({ page }: Device, where: Locator, text: string): Promise<void> {
  await tabTo(page, where);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

describe("leading a session by keyboard alone", () => {
  it("opens what one leads by, is taken there, and comes back by Escape", async () => {
    const lead = button(rosa, inSession("lead"));
    await press(rosa, lead);
    await expect
      .poll(() => hasFocus(panel().getByRole("heading", { name: inSession("leadTitle") })))
      .toBe(true);
    await panel().getByLabel(inLeading("fromPreset")).waitFor();
    expect(await complaints(rosa.page)).toEqual([]);
    await rosa.page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(lead)).toBe(true);
    expect(await panel().count()).toBe(0);
    await press(rosa, lead);
  });

  it("takes a ready-made agenda, and stands before its first step", async () => {
    await chooseByKeys(
      rosa.page,
      panel().getByLabel(inLeading("fromPreset")),
      `${inPresets("light.name")} · ${inSteps("min", { n: 60 })}`,
    );
    await press(rosa, button(rosa, inLeading("usePreset")));
    await hears(rosa.page, inLeading("fileAdded", { n: 8 }));
    const begin = button(rosa, inLeading("begin", { title: inPresets("arrive.title") }));
    await expect.poll(() => hasFocus(begin)).toBe(true);
    expect(await complaints(rosa.page)).toEqual([]);
  });

  it("changes a step in its form", async () => {
    const inList = panel()
      .getByRole("listitem")
      .filter({ hasText: inPresets("arrive.title") });
    await press(rosa, inList.locator(".step-words"));
    await press(rosa, inList.getByRole("button", { name: inLeading("edit"), exact: true }));
    await expect.poll(() => hasFocus(field(rosa, inLeading("stepTitle")))).toBe(true);
    expect(await complaints(rosa.page)).toEqual([]);
    await rewrite(rosa, field(rosa, inLeading("stepTitle")), "Arrive and greet");
    await rewrite(rosa, panel().getByLabel(inLeading("stepMinutes"), { exact: true }), "7");
    await press(rosa, button(rosa, inLeading("stepSave")));
    const changed = panel().getByRole("listitem").filter({ hasText: "Arrive and greet" });
    await changed.getByText(inSteps("min", { n: 7 })).waitFor();
    await expect
      .poll(() => hasFocus(changed.getByRole("button", { name: inLeading("edit"), exact: true })))
      .toBe(true);
  });

  it("begins it, and pauses, lengthens and takes away the time", async () => {
    await pressBefore(rosa, button(rosa, inLeading("begin", { title: "Arrive and greet" })));
    await bar(leo).getByRole("heading", { name: "Arrive and greet" }).waitFor();
    await hears(leo.page, wordsLike("en", "session", "saidNow"));
    const time = panel().getByRole("group", { name: inLeading("timer") });
    const inTime = (key: "timerPause" | "timerResume" | "timerClear") =>
      time.getByRole("button", { name: inLeading(key), exact: true });
    await pressBefore(rosa, inTime("timerPause"));
    await expect.poll(() => hasFocus(inTime("timerResume"))).toBe(true);
    await bar(leo).getByText(inSession("timePaused")).waitFor();
    const longer = time.getByRole("button", { name: inLeading("timerAdd", { n: 5 }), exact: true });
    await press(rosa, longer);
    await time.getByText(/^1[12]:\d\d/).waitFor();
    await pressBefore(rosa, inTime("timerResume"));
    await expect.poll(() => hasFocus(inTime("timerPause"))).toBe(true);
    await press(rosa, inTime("timerClear"));
    await press(rosa, time.getByRole("button", { name: wordsLike("en", "leading", "timerStart") }));
    await bar(leo).getByRole("timer").waitFor();
    expect(await complaints(leo.page)).toEqual([]);
  });

  it("adds a step, and goes on to private writing", async () => {
    await press(rosa, button(rosa, inLeading("addStep")));
    await expect.poll(() => hasFocus(field(rosa, inLeading("stepTitle")))).toBe(true);
    await rosa.page.keyboard.type("Say goodbye");
    await rosa.page.keyboard.press("Enter");
    const added = panel().getByRole("listitem").filter({ hasText: "Say goodbye" });
    await expect.poll(() => hasFocus(added.locator(".step-words"))).toBe(true);
    await tabTo(rosa.page, button(rosa, /^9\. /), "Shift+Tab");
    await rosa.page.keyboard.press("ArrowUp");
    await hears(rosa.page, inLeading("moved", { title: "Say goodbye", at: 8, n: 9 }));
    const write = panel()
      .getByRole("listitem")
      .filter({ hasText: inPresets("write.title") });
    await pressBefore(rosa, write.locator(".step-words"));
    await press(rosa, write.getByRole("button", { name: inLeading("startThis"), exact: true }));
    await bar(leo)
      .getByRole("heading", { name: inPresets("write.title") })
      .waitFor();
    await hears(leo.page, inPresets("write.say"));
  });
});

describe("taking part by keyboard alone, on a narrow screen", () => {
  it("writes for oneself, and keeps one note back", async () => {
    await bar(leo).getByText(inSteps("writeAlone")).waitFor();
    await button(leo, inWall("addLong")).waitFor();
    for (const text of ["water at night", "no warning", "for me alone"]) {
      await leo.page.keyboard.press("n");
      await expect.poll(() => hasFocus(field(leo, inWall("noteText")))).toBe(true);
      await leo.page.keyboard.type(text);
      await leo.page.keyboard.press("Escape");
      await expect.poll(() => hasFocus(noteWith(leo, text))).toBe(true);
    }
    const kept = noteWith(leo, "for me alone");
    expect(await kept.getAttribute("aria-label")).toContain(inWall("ownNote"));
    await press(leo, button(leo, inNotes("holdLong")));
    await hears(leo.page, inWall("nowHeld"));
    expect(await complaints(leo.page)).toEqual([]);
    await leo.page.keyboard.press("Escape");
  });

  it("says that one is ready, which those who lead see", async () => {
    const ready = bar(leo).getByRole("button", { name: inSession("ready"), exact: true });
    await press(leo, ready);
    await expect.poll(() => ready.getAttribute("aria-pressed")).toBe("true");
    await panel()
      .getByText(inSteps("readyCount", { n: 1, all: 1 }))
      .waitFor();
  });
});

describe("what the group wrote, by keyboard alone", () => {
  it("is shown after a question, and the focus stays near where it was asked", async () => {
    await pressBefore(rosa, button(rosa, inLeading("reveal")));
    const dialog = rosa.page.getByRole("dialog", { name: inLeading("reveal") });
    await dialog.getByText(inLeading("revealNameless")).waitFor();
    expect(await complaints(rosa.page)).toEqual([]);
    await rosa.page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(button(rosa, inLeading("reveal")))).toBe(true);
    await press(rosa, button(rosa, inLeading("reveal")));
    await press(rosa, dialog.getByRole("button", { name: inLeading("reveal"), exact: true }));
    await expect.poll(() => hasFocus(panel().locator(".lead-now button"))).toBe(true);
    await hears(leo.page, inSession("saidShown"));
    await noteWith(rosa, "water at night").waitFor();
  });

  it("is selected on the wall, put into a group and named", async () => {
    await tabTo(rosa.page, rosa.page.locator("[data-note]"));
    await rosa.page.keyboard.press("Home");
    await rosa.page.keyboard.press("Space");
    await rosa.page.getByText(inNotes("selected", { n: 1 })).waitFor();
    await rosa.page.keyboard.press("PageDown");
    await rosa.page.keyboard.press("Space");
    await rosa.page.getByText(inNotes("selected", { n: 2 })).waitFor();
    await press(rosa, button(rosa, inNotes("cluster")));
    expect(await complaints(rosa.page)).toEqual([]);
    await press(rosa, button(rosa, inNotes("newCluster")));
    await expect.poll(() => hasFocus(field(rosa, inWall("clusterName")))).toBe(true);
    await rosa.page.keyboard.type("What happens");
    await expect
      .poll(() => noteWith(leo, "no warning").getAttribute("aria-label"))
      .toContain(inWall("inCluster", { name: "What happens" }));
    await rosa.page.keyboard.press("Escape");
  });

  it("is joined, and what has been done is said", async () => {
    // On a note its own tools stand there; Escape leaves it.
    await tabTo(rosa.page, rosa.page.locator("[data-note]"));
    await rosa.page.keyboard.press("Escape");
    await press(rosa, button(rosa, inWall("groupsLong")));
    const dialog = rosa.page.getByRole("dialog", { name: words("en", "clusters", "title") });
    await dialog.getByText("What happens").waitFor();
    expect(await complaints(rosa.page)).toEqual([]);
    await rosa.page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(button(rosa, inWall("groupsLong")))).toBe(true);
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });
});
