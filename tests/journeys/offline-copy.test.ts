import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import {
  joinByLink,
  openFirstBoard,
  problemField,
  savedWords,
  startSheet,
  startWorkshop,
  typeSlowly,
  untilSaved,
} from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let sheet: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "en", phone);
  const { link } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  await openFirstBoard(rosa);
  await joinByLink(leo, link, { name: "Leo", own: true });
  sheet = await startSheet(rosa);
  await typeSlowly(problemField(rosa), "Water comes at night", 0);
  await untilSaved(rosa);
  await leo.page.goto(sheet);
  await expect.poll(() => problemField(leo).inputValue()).toBe("Water comes at night");
  await untilSaved(leo);
});

afterEach(async () => {
  await rosa.context.close();
  await leo.context.close();
});

const problemOf = (device: Device) => problemField(device).inputValue();
const changesKept = /^Offline, (\d+) changes? kept on this device$/;

describe("one's own phone without a connection", () => {
  it("says truthfully how many changes wait, and sends them when it is back", async () => {
    await leo.context.setOffline(true);
    await expect.poll(() => savedWords(leo)).toBe(words("en", "board", "stateOfflineNone"));
    await typeSlowly(problemField(leo), ", never announced", 0);
    await expect.poll(() => savedWords(leo)).toMatch(changesKept);
    await typeSlowly(problemField(rosa), "!", 0);
    expect(await problemOf(rosa)).toBe("Water comes at night!");
    await leo.context.setOffline(false);
    await untilSaved(leo);
    for (const device of [rosa, leo]) {
      await expect
        .poll(async () => lettersOf(await problemOf(device)))
        .toBe(lettersOf("Water comes at night, never announced!"));
    }
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });

  it("keeps what was written when the tab is closed, and merges it when it comes back online", async () => {
    await leo.context.setOffline(true);
    await typeSlowly(problemField(leo), ", kept by this phone", 0);
    await expect.poll(() => savedWords(leo)).toMatch(changesKept);
    await leo.page.close();
    await typeSlowly(problemField(rosa), " and says so", 0);
    await leo.context.setOffline(false);
    const later = { ...leo, page: await leo.context.newPage() };
    await later.page.goto(sheet);
    await untilSaved(later);
    for (const device of [rosa, later]) {
      await expect
        .poll(async () => lettersOf(await problemOf(device)))
        .toBe(lettersOf("Water comes at night, kept by this phone and says so"));
    }
  });

  it("opens the board again without a connection, with the words that wait, and says so", async () => {
    await leo.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect.poll(() => shellIsKept(leo)).toBe(true);
    await leo.context.setOffline(true);
    await typeSlowly(problemField(leo), ", kept", 0);
    await expect.poll(() => savedWords(leo)).toMatch(changesKept);
    const waiting = await savedWords(leo);
    await leo.page.close();
    const later = { ...leo, page: await leo.context.newPage() };
    await later.page.goto(sheet);
    await expect.poll(() => problemOf(later)).toBe("Water comes at night, kept");
    await expect.poll(() => savedWords(later)).toBe(waiting);
    await typeSlowly(problemField(later), " safe", 0);
    await leo.context.setOffline(false);
    await untilSaved(later);
    await expect.poll(() => problemOf(rosa)).toBe("Water comes at night, kept safe");
  });
});

/** Whether the service worker has the board's page, so that it opens without a connection. */
function shellIsKept({ page }: Device): Promise<boolean> {
  return page.evaluate(
    async () => navigator.serviceWorker.controller !== null && (await caches.match("/b/")) !== undefined,
  );
}

const lettersOf = (text: string) => [...text].sort().join("");
