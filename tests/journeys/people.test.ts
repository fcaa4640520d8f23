import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { closeFront, joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let ana: Device;
let max: Device;
let rosa: Device;
let link: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  [ana, max, rosa] = await Promise.all([
    openDevice(browser, server.origin, "en", phone),
    openDevice(browser, server.origin, "es", phone),
    openDevice(browser, server.origin, "pt", phone),
  ]);
  ({ link } = await startWorkshop(ana, { title: "Water on the hill", name: "Ana", own: true }));
  await openFirstBoard(ana);
  for (const [device, name] of [
    [max, "Max"],
    [rosa, "Rosa"],
  ] as const) {
    await joinByLink(device, link, { name, own: true });
    await untilSaved(device);
  }
  for (const { page } of [ana, max, rosa]) {
    if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const tap = async (inside: Locator, name: string) => inside.getByRole("button", { name, exact: true }).tap();
const people = (device: Device, key: Parameters<typeof words<"people">>[2], values = {}) =>
  words(device.language, "people", key, values);

async function write(device: Device, text: string): Promise<void> {
  await tap(device.page.getByRole("main"), words(device.language, "wall", "addLong"));
  await device.page.getByRole("textbox", { name: words(device.language, "wall", "noteText") }).fill(text);
  await device.page.keyboard.press("Escape");
  await untilSaved(device);
}
async function aboutMe(device: Device): Promise<Locator> {
  const { page, language } = device;
  await page.getByRole("button", { name: words(language, "board", "menu"), exact: true }).tap();
  await tap(page.getByRole("dialog"), words(language, "aside", "menuAbout"));
  const dialog = page.getByRole("dialog", { name: people(device, "aboutTitle") });
  await dialog.waitFor();
  return dialog;
}
/** A part of the panel of those who lead, opened. */
async function part(key: Parameters<typeof words<"people">>[2] | "leading.people"): Promise<Locator> {
  const dialog = ana.page.getByRole("dialog", { name: words("en", "session", "leadTitle") });
  if (!(await dialog.isVisible())) {
    await ana.page.getByRole("button", { name: words("en", "session", "lead"), exact: true }).tap();
  }
  const name = key === "leading.people" ? words("en", "leading", "people") : people(ana, key);
  const fold = dialog.locator("details").filter({ has: ana.page.getByText(name, { exact: true }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().tap();
  return fold;
}
describe("people, from three phones", () => {
  it("one changes one's own name, and the others see it", async () => {
    const dialog = await aboutMe(max);
    await dialog.getByRole("textbox", { name: people(max, "name") }).fill("Maximiliano");
    await tap(dialog.locator("form").first(), people(max, "save"));
    await dialog.getByText(people(max, "saved")).first().waitFor();
    await closeFront(max);
    await ana.page.getByRole("button", { name: wordsLike("en", "board", "peopleCount") }).tap();
    await ana.page.getByRole("dialog").getByText("Maximiliano").waitFor();
    await closeFront(ana);
  });

  it("somebody who lost everything comes back as who they were, and goes on", async () => {
    await write(rosa, "The well is far");
    await rosa.context.clearCookies();
    await rosa.page.evaluate(() => localStorage.clear());
    await joinByLink(rosa, link, { name: "Visitor", own: true });
    await untilSaved(rosa);
    const about = await aboutMe(rosa);
    await about.locator("summary").tap();
    await about.getByRole("textbox", { name: people(rosa, "wasHereName") }).fill("rosa");
    await tap(about, people(rosa, "wasHereAsk"));
    await about.getByText(people(rosa, "wasHereAsked", { name: "rosa" })).waitFor();

    await rosa.page.evaluate(() => document.documentElement.setAttribute("data-before", ""));
    await ana.page.getByText(words("en", "steps", "claims", { n: 1 })).waitFor();
    const fold = await part("leading.people");
    await fold.getByText(people(ana, "takesRole", { name: "Rosa", role: "participant" })).waitFor();
    await tap(fold, people(ana, "saysYes"));
    await fold.getByText(people(ana, "mergedNow", { name: "Rosa" })).waitFor();
    await closeFront(ana);

    // Her page begins anew by itself.
    await rosa.page.locator("html:not([data-before])").waitFor();
    await untilSaved(rosa);
    const again = await aboutMe(rosa);
    const name = again.getByRole("textbox", { name: people(rosa, "name") });
    await expect.poll(() => name.inputValue()).toBe("Rosa");
    await closeFront(rosa);
    await write(rosa, "And it is dry in June");
  });

  it("all that somebody who disturbs wrote is taken back after a look, and they are sent away", async () => {
    await write(max, "un insulto");
    await ana.page.getByText("un insulto").first().waitFor();
    const kit = await part("disturbing");
    await tap(kit, people(ana, "freeze"));
    await max.page.getByText(words("es", "session", "locked")).waitFor();
    await kit.getByRole("button", { name: people(ana, "undoAllBy", { name: "Maximiliano" }) }).tap();
    const undo = ana.page.getByRole("dialog", { name: people(ana, "undoAllBy", { name: "Maximiliano" }) });
    await undo.getByText("un insulto").waitFor();
    await tap(undo, people(ana, "undoDo"));
    await undo.getByText(people(ana, "undoDone", { goes: 1, changes: 0, comes: 0 })).waitFor();
    await closeFront(ana);
    await kit.getByRole("button", { name: people(ana, "sendAwayName", { name: "Maximiliano" }) }).tap();
    await max.page.getByText(words("es", "board", "closedRemoved")).waitFor();
    await expect.poll(() => rosa.page.getByText("un insulto").count()).toBe(0);
    await rosa.page.getByText("The well is far").first().waitFor();
    await tap(kit, people(ana, "freeze"));
    await closeFront(ana);
  });

  it("a table without a device has a note on the wall, marked so", async () => {
    const fold = await part("noDevice");
    await fold.getByRole("textbox", { name: people(ana, "noDeviceName") }).fill("Table by the window");
    await tap(fold, people(ana, "noDeviceAdd"));
    await fold.getByRole("button", { name: people(ana, "noteFor", { name: "Table by the window" }) }).tap();
    const field = fold.getByRole("textbox", {
      name: people(ana, "noteFor", { name: "Table by the window" }),
    });
    await field.fill("We carry water two hours");
    await tap(fold, people(ana, "notePut"));
    await closeFront(ana);
    await rosa.page.getByText("We carry water two hours").first().waitFor();
    await rosa.page
      .getByText(words("pt", "wall", "onBehalf"))
      .first()
      .waitFor();
  });

  it("gives axe nothing to complain about, and makes no mistakes in anybody's browser", async () => {
    await aboutMe(rosa);
    for (const key of ["leading.people", "noDevice", "heard", "disturbing"] as const) await part(key);
    for (const { page } of [ana, rosa]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual(
        [],
      );
    }
    expect([ana, max, rosa].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
