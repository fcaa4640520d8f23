import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import {
  joinByLink,
  openFirstBoard,
  problemField,
  startSheet,
  startWorkshop,
  typeSlowly,
  untilSaved,
} from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let link: string;
let boardId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  ({ link } = await startWorkshop(rosa, { title: "Agua en la loma", name: "Rosa", own: true }));
  boardId = await openFirstBoard(rosa);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Everything that a browser keeps for the workshop's address, as text. */
async function keptBy(device: Device): Promise<{ storage: object; cookies: string[] }> {
  const page = await device.context.newPage();
  await page.goto("/healthz");
  const storage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  await page.close();
  return { storage, cookies: (await device.context.cookies()).map(({ name }) => name) };
}

const nothing = {
  storage: { local: {}, session: {}, databases: [], caches: [], workers: 0 },
  cookies: [],
};

describe("a phone that is not only one person's", () => {
  it("keeps nothing of the workshop once the tab is closed", async () => {
    const shared = await openDevice(browser, server.origin, "es", phone);
    await joinByLink(shared, link, { name: "Ana", own: false });
    await startSheet(shared);
    await typeSlowly(problemField(shared), "Escrito en un teléfono prestado", 0);
    await untilSaved(shared);
    await shared.page.close();
    await expect.poll(() => keptBy(shared)).toEqual(nothing);
    await shared.context.close();
  });

  it("lets nobody back in by opening the board's address again", async () => {
    const shared = await openDevice(browser, server.origin, "es", phone);
    await joinByLink(shared, link, { name: "Ana", own: false });
    await untilSaved(shared);
    await shared.page.close();
    await expect.poll(async () => (await keptBy(shared)).cookies).toEqual([]);
    const next = await shared.context.newPage();
    await next.goto(`/b/${boardId}`);
    await next.getByText(words("es", "errors", "unauthorised")).waitFor();
    expect(await next.getByText("Agua en la loma").count()).toBe(0);
    await shared.context.close();
  });

  it("goes on after the page was loaded again, in the same tab", async () => {
    const shared = await openDevice(browser, server.origin, "es", phone);
    await joinByLink(shared, link, { name: "Ana", own: false });
    await untilSaved(shared);
    await shared.page.reload();
    await untilSaved(shared);
    expect(shared.mistakes).toEqual([]);
    await shared.context.close();
  });

  it("says on its page that nothing stays", async () => {
    const shared = await openDevice(browser, server.origin, "es", phone);
    await shared.page.goto(link);
    await shared.page.getByText(words("es", "device", "noMeans")).waitFor();
    const answers = shared.page.getByRole("radio");
    expect(
      await answers.evaluateAll((radios) => radios.filter((radio) => radio.matches(":checked")).length),
    ).toBe(0);
    await shared.context.close();
  });
});

describe("one's own phone", () => {
  it("forgets everything when told to leave and forget", async () => {
    const own = await openDevice(browser, server.origin, "en", phone);
    await joinByLink(own, link, { name: "Leo", own: true });
    await untilSaved(own);
    expect((await keptBy(own)).cookies).toHaveLength(1);
    await own.page.getByRole("button", { name: words("en", "board", "menu"), exact: true }).click();
    const dialog = own.page.getByRole("dialog").last();
    await dialog.getByRole("button", { name: words("en", "common", "leaveAndForget") }).click();
    const sure = own.page.getByRole("dialog").last();
    await sure
      .getByRole("button", { name: words("en", "common", "leaveAndForget") })
      .last()
      .click();
    await own.page.waitForURL((url) => url.pathname === "/");
    await own.page.close();
    await expect.poll(() => keptBy(own)).toEqual(nothing);
    await own.context.close();
  });
});
