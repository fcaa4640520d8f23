import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#client/i18n/catalogue.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { closeFront, joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;

const t = ({ language }: Device, key: keyof Catalogue["dots"] & string, values = {}) =>
  words(language, "dots", key, values);
const more = (device: Device, option: string) =>
  device.page.locator(".wall-surface").getByRole("button", {
    name: words(device.language, "methods", "dotMore", { option }),
  });
const left = (device: Device, n: number) =>
  device.page
    .getByText(t(device, "put", { n }))
    .first()
    .waitFor();

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "es", phone);
  ana = await openDevice(browser, server.origin, "pt", laptop);
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  const board = await openFirstBoard(rosa);
  const body = "text\nA pump that works\nFilters\nMeetings at night\nA well";
  const made = await rosa.context.request.post(`/api/boards/${board}/import?format=csv`, { data: body });
  expect(made.ok()).toBe(true);
  for (const [device, name] of [
    [leo, "Leo"],
    [ana, "Ana"],
  ] as const) {
    await joinByLink(device, link, { name, own: true });
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("dots on the wall", () => {
  it("are started from the menu, on the notes, and reach every wall", async () => {
    const { page } = rosa;
    if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words("en", "board", "menu"), exact: true }).click();
    await page.getByRole("button", { name: words("en", "aside", "menuDots"), exact: true }).click();
    await page.getByRole("radio", { name: t(rosa, "notes", { n: 4 }) }).check();
    await page.getByRole("spinbutton").fill("3");
    await page.getByRole("button", { name: t(rosa, "start"), exact: true }).click();
    for (const device of [rosa, leo, ana]) await left(device, 3);
  });

  it("are put by touch on the cards, several on one, and no more than one has", async () => {
    await leo.page.getByRole("button", { name: words("es", "wall", "fit"), exact: true }).tap();
    await more(leo, "Filters").tap();
    await more(leo, "Filters").tap();
    await left(leo, 1);
    await more(leo, "A well").tap();
    await left(leo, 0);
    await expect.poll(() => more(leo, "A well").isDisabled()).toBe(true);
    await leo.page.getByText(t(leo, "areIn"), { exact: false }).waitFor();
    await leo.page.getByRole("button", { name: t(leo, "asList") }).tap();
    const fewer = words("es", "methods", "dotFewer", { option: "A well" });
    await leo.page.getByRole("dialog").getByRole("button", { name: fewer }).tap();
    await left(leo, 1);
    await leo.page
      .getByRole("dialog")
      .getByRole("button", { name: words("es", "methods", "dotMore", { option: "A well" }) })
      .tap();
    await left(leo, 0);
    await closeFront(leo);
  });

  it("are put by keyboard alone: on the cards, and in the list", async () => {
    await more(ana, "Filters").focus();
    await ana.page.keyboard.press("Enter");
    await left(ana, 2);
    await ana.page.getByRole("button", { name: t(ana, "asList") }).focus();
    await ana.page.keyboard.press("Enter");
    const dialog = ana.page.getByRole("dialog");
    await dialog
      .getByRole("button", { name: words("pt", "methods", "dotMore", { option: "A pump that works" }) })
      .focus();
    await ana.page.keyboard.press("Space");
    await left(ana, 1);
    await closeFront(ana);
    await ana.page.getByText(t(ana, "areIn"), { exact: false }).first().waitFor();
  });

  it("are seen by nobody else before they are shown", async () => {
    await rosa.page.getByText(t(rosa, "howMany", { n: 2, all: 3 })).waitFor();
    expect(await rosa.page.locator(".wall-dots-count, .wall-dots-sum").count()).toBe(0);
    const polls = await rosa.page.evaluate(async () => {
      const { workshops } = await (await fetch("/api/session")).json();
      return JSON.stringify(await (await fetch(`/api/workshops/${workshops[0].id}`)).json());
    });
    expect(polls).not.toMatch(/scores|winners":\[/);
  });

  it("are shown to everybody at once, and so few people's as no more than what came out", async () => {
    await rosa.page.getByRole("button", { name: t(rosa, "show"), exact: true }).click();
    await rosa.page.getByRole("button", { name: t(rosa, "showNow"), exact: true }).click();
    for (const device of [rosa, leo, ana]) {
      const strip = device.page.getByRole("region", { name: t(device, "title") });
      await strip.getByText(t(device, "shownBy", { n: 2, all: 3 }), { exact: false }).waitFor();
      await strip.getByText(t(device, "fewPut"), { exact: false }).waitFor();
      const marks = device.page.locator(".wall-dots-sum > [aria-hidden]");
      await expect.poll(async () => (await marks.allInnerTexts()).map((mark) => mark.trim())).toEqual(["●"]);
    }
    await leo.page.getByRole("button", { name: t(leo, "putAway"), exact: true }).tap();
    await expect.poll(() => leo.page.locator(".wall-dots-sum").count()).toBe(0);
    expect([rosa, leo, ana].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
