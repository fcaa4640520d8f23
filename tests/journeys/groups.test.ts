import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;
let main: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "es", phone);
  ana = await openDevice(browser, server.origin, "pt", phone);
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  main = await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  await joinByLink(ana, link, { name: "Ana", own: true });
  for (const device of [rosa, leo, ana]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const say = (device: Device, key: Parameters<typeof words<"groups">>[2], values = {}) =>
  words(device.language, "groups", key, values);
const inLead = (key: Parameters<typeof words<"groups">>[2], values = {}) =>
  rosa.page.getByRole("button", { name: say(rosa, key, values), exact: true });

describe("a meeting in groups", () => {
  it("splits from the panel, and nobody is taken from what they write", async () => {
    const { page } = rosa;
    await page.getByRole("button", { name: words("en", "session", "lead"), exact: true }).click();
    await page.locator("summary", { hasText: say(rosa, "title") }).click();
    await page.getByLabel(say(rosa, "how"), { exact: true }).selectOption("count");
    await page.getByLabel(say(rosa, "count")).fill("2");
    await inLead("split").click();
    for (const device of [leo, ana]) {
      await device.page.getByRole("link", { name: say(device, "goThere") }).waitFor();
      expect(new URL(device.page.url()).pathname).toBe(`/b/${main}`);
    }
    await page.getByText(say(rosa, "alone", { n: 1 })).waitFor();
  });

  it("lets each write on their group's board, which the other group cannot open", async () => {
    const { page } = leo;
    await page.getByRole("link", { name: say(leo, "goThere") }).tap();
    await page.getByText(/Estás con el grupo/).waitFor();
    await untilSaved(leo);
    if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words("es", "wall", "addLong"), exact: true }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: words("es", "wall", "noteText") }).waitFor();
    await page.keyboard.type("El pozo está seco");
    await untilSaved(leo);
    const own = new URL(page.url()).pathname;
    const answer = await ana.context.request.get(`/api/boards/${own.split("/")[2]}`);
    expect(answer.status()).toBe(404);
  });

  it("comes back with what was written, with the group that it is from", async () => {
    await inLead("end").click();
    await leo.page.getByRole("link", { name: say(leo, "comeBack") }).waitFor();
    await inLead("bringAll").click();
    await rosa.page.getByText(say(rosa, "brought", { n: 1 })).waitFor();
    await inLead("bringAll").click();
    await rosa.page.getByText(say(rosa, "broughtNone")).waitFor();
    await leo.page.getByRole("link", { name: say(leo, "comeBack") }).tap();
    const note = leo.page.locator(".note", { hasText: "El pozo está seco" });
    await note.waitFor();
    expect(await note.count()).toBe(1);
    await note.getByText(/Del grupo [12]/).waitFor();
  });
});
