import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localeNames, locales, type Locale } from "#shared/i18n/locales.ts";
import { complaints } from "#tests/support/axe.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { closeFront, goToView, joinByLink, openFromMenu, unfold } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;

beforeAll(async () => {
  server = await startServer({ args: ["--sample"] });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The links that the server printed for the sample in a language. */
function sampleLinks(locale: Locale): { lead: string; takePart: string } {
  const printed = server.output().slice(server.output().indexOf(localeNames[locale]));
  const [lead, takePart] = printed.match(/https?:\/\/\S+\/join#\S+/g) ?? [];
  return { lead: lead!, takePart: takePart! };
}

const found: Record<string, string[]> = {};

async function look(where: string, { page }: Device): Promise<void> {
  await page.waitForLoadState("networkidle");
  const said = await complaints(page);
  if (said.length > 0) found[where] = said;
}

/** Goes through every screen that a person can come to, and looks at each. */
async function visitAll(locale: Locale, device: Device, room: Device): Promise<void> {
  const { page } = device;
  const { lead } = sampleLinks(locale);
  await page.goto("/");
  await page.getByRole("link", { name: words(locale, "home", "start") }).waitFor();
  await look("first page", device);
  await page.goto("/#start");
  await page.getByRole("button", { name: words(locale, "home", "create") }).waitFor();
  await look("starting a workshop", device);
  await page.goto("/#return");
  await page.getByRole("textbox", { name: words(locale, "home", "returnCode") }).waitFor();
  await look("coming back with a code", device);
  await page.goto("/join");
  await page.getByRole("textbox").first().waitFor();
  await look("joining by code", device);
  await page.goto("about:blank");
  await page.goto(lead);
  await page.getByRole("textbox", { name: words(locale, "join", "name") }).waitFor();
  await look("joining by link", device);
  await joinByLink(device, lead, { name: "Rosa", own: true });
  await page.getByRole("dialog").waitFor();
  await look("why we are here", device);
  await closeFront(device);
  const board = page.url().replace(/[?#].*$/, "");

  await look("wall", device);
  for (const view of ["Framings", "Personas", "Needs"] as const) {
    await goToView(device, view);
    await page.getByRole("main").getByRole("heading").first().waitFor();
    await look(view, device);
    await page.getByRole("main").getByRole("link").first().click();
    await page.getByRole("main").getByRole("textbox").first().waitFor();
    await look(`${view}, one sheet`, device);
  }
  for (const view of ["wall", "framings", "personas", "needs"]) {
    await page.goto(`${board}?view=${view}&list=1`);
    await page.getByRole("main").getByRole("listitem").first().waitFor();
    await look(`${view} as a list`, device);
  }
  for (const entry of [
    "menuImport",
    "menuExport",
    "menuSearch",
    "menuKeys",
    "menuReturnCode",
    "menuPurpose",
  ] as const) {
    await openFromMenu(device, entry);
    await look(entry, device);
    await closeFront(device);
  }
  await page.getByRole("button", { name: words(locale, "board", "menu"), exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await look("menu", device);
  await page.getByRole("link", { name: words(locale, "aside", "menuInvite") }).click();
  await page.getByLabel(words(locale, "workshop", "link"), { exact: true }).waitFor();
  await look("links and people", device);
  await unfold(page);
  await look("further settings", device);

  const workshopId = new URL(page.url()).pathname.split("/")[2]!;
  const answer = await device.context.request.post(`${server.origin}/api/workshops/${workshopId}/room`);
  const { url } = (await answer.json()) as { url: string };
  await room.page.goto(url);
  await room.page.getByRole("heading").first().waitFor();
  await look("room view", room);
}

describe.each(locales)("every screen in %s", (locale) => {
  it("has nothing that axe complains about, on a phone, the projector in the dark", async () => {
    for (const where of Object.keys(found)) delete found[where];
    const device = await openDevice(browser, server.origin, locale, phone);
    const room = await openDevice(browser, server.origin, locale, { ...laptop, colorScheme: "dark" });
    await visitAll(locale, device, room);
    expect(found).toEqual({});
    expect([...device.mistakes, ...room.mistakes]).toEqual([]);
    await device.context.close();
    await room.context.close();
  });
});

describe("every screen in the dark, on a laptop", () => {
  it("has nothing that axe complains about", async () => {
    for (const where of Object.keys(found)) delete found[where];
    const owner = await openDevice(browser, server.origin, "en", { ...laptop, colorScheme: "dark" });
    const { takePart } = sampleLinks("en");
    await owner.page.goto("/#start");
    await owner.page.getByRole("button", { name: words("en", "home", "create") }).waitFor();
    await look("starting a workshop", owner);
    await owner.page.goto(takePart);
    await owner.page.getByRole("textbox", { name: words("en", "join", "name") }).waitFor();
    await look("joining by link", owner);
    await joinByLink(owner, takePart, { name: "Leo", own: true });
    await owner.page.getByRole("dialog").waitFor();
    await closeFront(owner);
    await look("wall", owner);
    for (const view of ["Framings", "Personas", "Needs"] as const) {
      await goToView(owner, view);
      await owner.page.getByRole("main").getByRole("heading").first().waitFor();
      await look(view, owner);
    }
    await openFromMenu(owner, "menuExport");
    await look("taking a copy", owner);
    expect(found).toEqual({});
    await owner.context.close();
  });
});
