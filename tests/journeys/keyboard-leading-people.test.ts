import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints } from "#tests/support/axe.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { chooseByKeys, hasFocus, hears, pressAndStay, pressOn, tabTo } from "#tests/support/keyboard.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";
import { untilReady } from "#tests/support/walk-cast.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  // Who leads has a narrow screen with a keyboard, as a page at 200 % is: the panel is a dialog there.
  rosa = await openDevice(browser, server.origin, "en", { ...laptop, viewport: phone.viewport! });
  leo = await openDevice(browser, server.origin, "en", laptop);
  ana = await openDevice(browser, server.origin, "en", laptop);
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  await joinByLink(ana, link, { name: "Ana", own: true });
  for (const device of [rosa, leo, ana]) await untilReady(device);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inSession = (key: Parameters<typeof words<"session">>[2], values = {}) =>
  words("en", "session", key, values);
const inTurns = (key: Parameters<typeof words<"turns">>[2], values = {}) => words("en", "turns", key, values);
const inLeading = (key: Parameters<typeof words<"leading">>[2], values = {}) =>
  words("en", "leading", key, values);
const inGroups = (key: Parameters<typeof words<"groups">>[2], values = {}) =>
  words("en", "groups", key, values);
const inPeople = (key: Parameters<typeof words<"people">>[2], values = {}) =>
  words("en", "people", key, values);
const button = ({ page }: Device, name: string) => page.getByRole("button", { name, exact: true });
const field = ({ page }: Device, name: string) => page.getByRole("textbox", { name, exact: true });
const bar = ({ page }: Device) => page.getByRole("region", { name: inSession("now") });
const inBar = (device: Device, name: string) => bar(device).getByRole("button", { name, exact: true });
const panel = () => rosa.page.getByRole("dialog", { name: inSession("leadTitle") });
const press = (device: Device, where: Locator) => pressAndStay(device.page, where);

/** Opens the panel of those who lead, with one of its folded parts. */
async function part(name: string): Promise<Locator> {
  if (!(await panel().isVisible())) await press(rosa, button(rosa, inSession("lead")));
  const fold = panel()
    .locator("details")
    .filter({ has: rosa.page.getByText(name, { exact: true }) });
  await fold.waitFor();
  if ((await fold.getAttribute("open")) === null) await press(rosa, fold.locator("summary").first());
  expect(await complaints(rosa.page)).toEqual([]);
  return fold;
}

async function leavePanel(): Promise<void> {
  await rosa.page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(button(rosa, inSession("lead")))).toBe(true);
}

async function type({ page }: Device, where: Locator, text: string): Promise<void> {
  await tabTo(page, where);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

describe("whose turn it is, by keyboard alone", () => {
  it("takes an agenda in a dialog, which Escape closes", async () => {
    await press(rosa, button(rosa, inSession("lead")));
    await press(rosa, button(rosa, inLeading("usePreset")));
    await press(rosa, button(rosa, inLeading("begin", { title: words("en", "presets", "arrive.title") })));
    await leavePanel();
    await bar(leo)
      .getByRole("heading", { name: words("en", "presets", "arrive.title") })
      .waitFor();
  });

  it("raises a hand, is called, and has spoken", async () => {
    await press(leo, inBar(leo, inSession("hand")));
    await expect.poll(() => inBar(leo, inSession("handUp")).getAttribute("aria-pressed")).toBe("true");
    await press(rosa, button(rosa, inSession("lead")));
    await panel()
      .getByRole("list", { name: inTurns("queue") })
      .getByText("Leo")
      .waitFor();
    await press(rosa, button(rosa, inLeading("next")));
    await hears(leo.page, inSession("yourTurn"));
    await press(rosa, button(rosa, inLeading("endWord")));
    await bar(leo).getByText(inSession("yourTurn")).waitFor({ state: "detached" });
  });

  it("passes in a round without losing the place on the page", async () => {
    await press(rosa, button(rosa, inLeading("startRound")));
    await inBar(leo, inTurns("pass")).waitFor();
    expect(await complaints(leo.page)).toEqual([]);
    await press(leo, inBar(leo, inTurns("pass")));
    const round = panel().getByRole("list", { name: inTurns("round") });
    await round.getByRole("listitem").filter({ hasText: "Leo" }).getByText(inTurns("seat-passed")).waitFor();
    await press(rosa, button(rosa, inLeading("endRound")));
    await round.waitFor({ state: "detached" });
    await leavePanel();
  });
});

describe("groups, by keyboard alone", () => {
  it("splits, writes with one's group, and comes back with what was written", async () => {
    await press(rosa, button(rosa, inSession("lead")));
    // Where people only listen, groups do too.
    const gather = panel()
      .getByRole("listitem")
      .filter({ hasText: words("en", "presets", "cluster.title") });
    await press(rosa, gather.locator(".step-words"));
    await press(rosa, gather.getByRole("button", { name: inLeading("startThis"), exact: true }));
    await bar(leo)
      .getByRole("heading", { name: words("en", "presets", "cluster.title") })
      .waitFor();
    const fold = await part(inGroups("title"));
    await chooseByKeys(rosa.page, fold.getByLabel(inGroups("how"), { exact: true }), inGroups("byCount"));
    await type(rosa, fold.getByLabel(inGroups("count"), { exact: true }), "2");
    await press(rosa, fold.getByRole("button", { name: inGroups("split"), exact: true }));
    await fold.getByRole("heading", { name: inGroups("group", { n: 2 }) }).waitFor();
    expect(await complaints(rosa.page)).toEqual([]);
    const toGroup = leo.page.getByRole("link", { name: inGroups("goThere"), exact: true });
    await pressOn(leo.page, toGroup);
    await leo.page.getByText(/^You are with group/).waitFor();
    await untilSaved(leo);
    await button(leo, words("en", "wall", "addLong")).waitFor();
    await leo.page.keyboard.press("n");
    await expect.poll(() => hasFocus(field(leo, words("en", "wall", "noteText")))).toBe(true);
    await leo.page.keyboard.type("The well is dry");
    await leo.page.keyboard.press("Escape");
    await untilSaved(leo);
    await press(rosa, fold.getByRole("button", { name: inGroups("end"), exact: true }));
    await hears(leo.page, inGroups("together"));
    await press(rosa, fold.getByRole("button", { name: inGroups("bringAll"), exact: true }));
    await hears(rosa.page, inGroups("brought", { n: 1 }));
    expect(await complaints(leo.page)).toEqual([]);
    await pressOn(leo.page, leo.page.getByRole("link", { name: inGroups("comeBack"), exact: true }));
    await leo.page.locator("[data-note]").filter({ hasText: "The well is dry" }).waitFor();
    await leavePanel();
  });
});

describe("people and the projector, by keyboard alone", () => {
  it("gives somebody another name, which they are told", async () => {
    const people = await part(inLeading("people"));
    const change = people.getByRole("button", {
      name: inLeading("changeName", { name: "Leo" }),
      exact: true,
    });
    await press(rosa, change);
    expect(await complaints(rosa.page)).toEqual([]);
    await type(rosa, people.getByRole("textbox", { name: inPeople("nameOf"), exact: true }), "Leonor");
    await press(rosa, people.getByRole("button", { name: inPeople("save"), exact: true }));
    await hears(leo.page, words("en", "board", "renamed", { name: "Leonor" }));
    await press(leo, button(leo, words("en", "board", "dismiss")));
    await leo.page
      .getByText(words("en", "board", "renamed", { name: "Leonor" }))
      .waitFor({ state: "detached" });
  });

  it("takes the pen from them and gives it back", async () => {
    const pen = panel().getByRole("button", { name: inLeading("mute"), exact: true });
    await press(rosa, pen);
    await expect.poll(() => pen.getAttribute("aria-pressed")).toBe("true");
    await bar(leo).getByText(inSession("muted")).waitFor();
    await press(rosa, pen);
    await bar(leo).getByText(inSession("muted")).waitFor({ state: "detached" });
  });

  it("sends somebody away once that was asked, and goes on from there", async () => {
    const people = await part(inLeading("people"));
    await press(
      rosa,
      people.getByRole("button", { name: inLeading("changeName", { name: "Ana" }), exact: true }),
    );
    const row = people
      .getByRole("listitem")
      .filter({ has: button(rosa, inLeading("changeName", { name: "Ana" })) });
    const away = row.getByRole("button", { name: inLeading("sendAway"), exact: true });
    await press(rosa, away);
    await row.getByText(inLeading("sendAwaySure", { name: "Ana" })).waitFor();
    await press(rosa, away);
    await row.waitFor({ state: "detached" });
    await hears(ana.page, words("en", "board", "closedRemoved"));
    await leavePanel();
  });

  it("pairs a projector, and takes the board off it", async () => {
    const room = await openDevice(browser, server.origin, "en", laptop);
    await room.page.goto("/room");
    const shown = room.page.locator(".room-pairing-code");
    await expect.poll(() => shown.innerText()).toMatch(/\w{3}/);
    const fold = await part(inLeading("projector"));
    await type(rosa, field(rosa, inLeading("projectorCode")), await shown.innerText());
    await rosa.page.keyboard.press("Enter");
    await room.page.getByRole("heading", { name: "Water on the hill" }).waitFor();
    const end = fold.getByRole("button", { name: inLeading("projectorEnd"), exact: true });
    await end.waitFor();
    expect(await complaints(rosa.page)).toEqual([]);
    await press(rosa, end);
    await end.waitFor({ state: "detached" });
    await leavePanel();
    expect([rosa, leo, ana].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
