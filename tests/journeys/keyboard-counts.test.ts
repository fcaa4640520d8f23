import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HandCount, NewPoll, PollView } from "#shared/voting/poll.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { isSaid, landsOn, typeOver } from "#tests/support/heard.ts";
import { hasFocus, pressOn, tabTo } from "#tests/support/keyboard.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop } from "#tests/support/walk.ts";

/** A narrow screen with a keyboard, as a page at 200 % is. */
const narrow = { ...laptop, viewport: phone.viewport! };

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let workshopId: string;
let saved: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", { ...narrow, colorScheme: "dark" });
  const started = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  workshopId = started.workshopId;
  leo = await openDevice(browser, server.origin, "en", narrow);
  await joinByLink(leo, started.link, { name: "Leo", own: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inPolls = (key: Parameters<typeof words<"polls">>[2], values = {}) => words("en", "polls", key, values);
const inMethods = (key: Parameters<typeof words<"methods">>[2], values = {}) =>
  words("en", "methods", key, values);
const inResults = (key: Parameters<typeof words<"results">>[2], values = {}) =>
  words("en", "results", key, values);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const number = (page: Page, name: string) => page.getByRole("spinbutton", { name, exact: true });
const labels = ["A pump", "A warning the day before", "Filters"] as const;

/** A vote that Rosa opened for Leo and people without a device, for what other walks do by keyboard. */
async function opened(
  more: Pick<NewPoll, "method" | "settings">,
  withoutDevice: number,
): Promise<Pick<PollView, "id" | "options">> {
  const { request } = rosa.context;
  const data = {
    title: "What comes first?",
    options: labels.map((label) => ({ label })),
    eligible: ["participant"],
    secrecy: "secret",
    ...more,
    settings: { window: 0, spread: 0, ...more.settings },
  };
  const made = await request.post(`/api/workshops/${workshopId}/polls`, { data });
  const { poll } = (await made.json()) as { poll: PollView };
  const open = await request.post(`/api/polls/${poll.id}/open`, { data: { withoutDevice } });
  expect(open.status()).toBe(200);
  return poll;
}

/** What both have typed of a vote's paper, and the vote closed; Rosa is on its result. */
async function countedAndClosed(id: string, ballots: HandCount["ballots"]): Promise<void> {
  const people = ballots.reduce((sum, { count }) => sum + count, 0);
  const data: HandCount = { how: "paper", seen: false, people, ballots };
  for (const { context } of [rosa, leo]) {
    const answer = await context.request.put(`/api/polls/${id}/count`, { data });
    expect(answer.status()).toBe(204);
  }
  await rosa.context.request.post(`/api/polls/${id}/close`, { data: {} });
  await rosa.page.goto(`/v/${id}`);
  await heading(rosa.page, inResults("title")).waitFor();
}

/** Opens the place where what was counted by hand is typed. */
async function goToCount({ page }: Device, id: string): Promise<void> {
  await page.goto(`/v/${id}`);
  await pressOn(page, page.locator("summary").filter({ hasText: inPolls("paper") }));
}

async function typeNumbers({ page }: Device, numbers: readonly number[], all: number): Promise<void> {
  for (const [i, n] of numbers.entries()) {
    await typeOver(number(page, labels[i]!), String(n), i ? "Tab" : "Shift+Tab");
  }
  await pressOn(page, button(page, inPolls("sendCount", { n: all })));
}

/** Steps through a count to its end and one press further; returns what was said on the way. */
async function stepThrough(page: Page): Promise<string[]> {
  const next = button(page, inResults("roundNext"));
  const said = page.locator(".rounds-said").first();
  const all = [await said.innerText()];
  await tabTo(page, next.first());
  while ((await next.first().getAttribute("aria-disabled")) !== "true") {
    await page.keyboard.press("Enter");
    all.push(await said.innerText());
    expect(await hasFocus(next.first())).toBe(true);
  }
  await page.keyboard.press("Enter");
  await landsOn(next.first());
  expect(await said.getAttribute("role")).toBe("status");
  return all;
}

/** Opens every table under a result, one after the other, and goes into each. */
async function openTables(page: Page): Promise<number> {
  const summaries = page.locator(".chart-table > summary");
  const n = await summaries.count();
  for (let i = 0; i < n; i++) {
    await pressOn(page, summaries.nth(i));
    await page.keyboard.press("Tab");
    await landsOn(page.locator(".chart-table-scroll").nth(i));
  }
  return n;
}

describe("counting by keyboard alone, heard and not seen", () => {
  it("types raised hands, by two people who hear whether they agree", async () => {
    const { id } = await opened({ method: "approval", settings: { rule: "majority" } }, 6);
    for (const device of [rosa, leo]) {
      const { page } = device;
      await goToCount(device, id);
      await tabTo(page, page.getByRole("radio", { name: inPolls("counted-paper") }));
      await page.keyboard.press("ArrowDown");
      await landsOn(page.getByRole("radio", { name: inPolls("counted-hands") }));
      await tabTo(page, page.getByRole("checkbox", { name: inPolls("everybodySaw") }));
      await page.keyboard.press("Space");
      await typeOver(number(page, inPolls("peopleVoted")), "6");
      await typeOver(number(page, labels[0]), device === rosa ? "9" : "1");
      if (device === leo) continue;
      await isSaid(page, "status", inPolls("totalsTooHigh"));
    }
    await typeNumbers(rosa, [4, 3, 1], 6);
    await landsOn(button(rosa.page, inPolls("sendCount", { n: 6 })));
    await isSaid(rosa.page, "status", inPolls("typed-waiting"));
    await typeNumbers(leo, [4, 2, 1], 6);
    await isSaid(leo.page, "status", inPolls("typed-differ"));
    await isSaid(rosa.page, "status", inPolls("typed-differ"));
    await typeNumbers(leo, [4, 3, 1], 6);
    await isSaid(leo.page, "status", inPolls("typed-agreed"));
    await isSaid(rosa.page, "status", inPolls("typed-agreed"));
  });

  it("types ballots on paper one by one, and takes the last one back", async () => {
    const { id } = await opened({ method: "ranking", settings: { rule: "stv" } }, 2);
    const { page } = rosa;
    await goToCount(rosa, id);
    const add = button(page, inPolls("addBallot"));
    for (const n of [1, 2]) {
      await pressOn(
        page,
        button(page, `${inMethods("putNext", { n: 1 })} Filters`),
        n > 1 ? "Shift+Tab" : "Tab",
      );
      await pressOn(page, add);
      await isSaid(page, "status", inPolls("typedSoFar", { n }));
      await landsOn(add);
    }
    for (const n of [1, 0]) {
      await pressOn(page, button(page, inPolls("takeBackLast")), "Shift+Tab");
      await isSaid(page, "status", inPolls("typedSoFar", { n }));
    }
    await landsOn(page.getByText(inPolls("typedSoFar", { n: 0 })));
  });

  it("steps through a transferable vote, and reads every table", async () => {
    const { id, options } = await opened({ method: "ranking", settings: { rule: "stv", winners: 2 } }, 24);
    const [a, b, c] = options.map((option) => option.id);
    await countedAndClosed(id, [
      { choices: { ranking: [a, b, c] }, count: 12 },
      { choices: { ranking: [b, c, a] }, count: 5 },
      { choices: { ranking: [c, b, a] }, count: 7 },
    ]);
    const said = await stepThrough(rosa.page);
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said).size).toBe(said.length);
    await pressOn(rosa.page, button(rosa.page, inResults("roundBefore")), "Shift+Tab");
    await expect.poll(() => rosa.page.locator(".rounds-said").innerText()).toBe(said.at(-2));
    expect(await openTables(rosa.page)).toBeGreaterThan(1);
  });

  it("steps through equal shares, and saves the published votes", async () => {
    const { page } = rosa;
    const { id, options } = await opened(
      { method: "approval", settings: { rule: "equal-shares", winners: 2 } },
      24,
    );
    const [a, b, c] = options.map((option) => option.id);
    await countedAndClosed(id, [
      { choices: { approve: [a, b] }, count: 14 },
      { choices: { approve: [c] }, count: 10 },
    ]);
    expect((await stepThrough(page)).length).toBe(2);
    await openTables(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pressOn(page, button(page, inResults("saveFile"))),
    ]);
    saved = await download.path();
    await landsOn(button(page, inResults("saveFile")));
  });

  it("counts the saved file on the page that recounts, and hears what is wrong with another one", async () => {
    const { page } = leo;
    await page.goto("/recount");
    const chosen = page.getByLabel(inResults("recountChoose"));
    const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        tabTo(page, chosen).then(() => page.keyboard.press("Enter")),
      ]);
      await chooser.setFiles(file);
    };
    await choose({ name: "other.json", mimeType: "application/json", buffer: Buffer.from("[]") });
    await page.getByRole("alert").waitFor();
    await landsOn(chosen);
    await choose(saved);
    await isSaid(page, "status", inResults("recountCounted", { n: 24 }));
    expect(await page.getByRole("alert").count()).toBe(0);
    await landsOn(chosen);
    expect((await stepThrough(page)).length).toBe(2);
    await openTables(page);
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });
});
