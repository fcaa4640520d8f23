import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import { complaints } from "#tests/support/axe.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { hasFocus, pressOn, tabTo } from "#tests/support/keyboard.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let workshopId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", { ...laptop, colorScheme: "dark" });
  const started = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  workshopId = started.workshopId;
  // A narrow screen with a keyboard, as a page at 200 % is.
  leo = await openDevice(browser, server.origin, "en", { ...laptop, viewport: phone.viewport! });
  await joinByLink(leo, started.link, { name: "Leo", own: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inPolls = (key: Parameters<typeof words<"polls">>[2], values = {}) => words("en", "polls", key, values);
const inVoting = (key: Parameters<typeof words<"voting">>[2]) => words("en", "voting", key);
const inMethods = (key: Parameters<typeof words<"methods">>[2], values = {}) =>
  words("en", "methods", key, values);
const button = ({ page }: Device, name: string) => page.getByRole("button", { name, exact: true });
const field = ({ page }: Device, name: string) => page.getByRole("textbox", { name, exact: true });

async function typeIn(device: Device, where: Locator, text: string): Promise<void> {
  await tabTo(device.page, where);
  await device.page.keyboard.type(text);
}

async function mark(where: Locator): Promise<void> {
  await tabTo(leo.page, where);
  await leo.page.keyboard.press("Space");
}

/** Goes to a group of answers by Tab, and by the arrows to the one wanted. */
async function choose(group: Locator, wanted: Locator): Promise<void> {
  await tabTo(leo.page, group.getByRole("radio"));
  for (let i = 0; i < 10 && !(await hasFocus(wanted)); i++) await leo.page.keyboard.press("ArrowDown");
  if (!(await wanted.isChecked())) await leo.page.keyboard.press("Space");
  await expect.poll(() => wanted.isChecked()).toBe(true);
}

const labels = ["A pump", "A warning the day before", "Filters"];

/** A vote that Rosa opened, for what would take a test many keys. */
async function opened(method: PollView["method"], more: object = {}): Promise<string> {
  const one = method === "gradients" || method === "consent";
  const answer = await rosa.context.request.post(`/api/workshops/${workshopId}/polls`, {
    data: {
      title: `By ${method}`,
      method,
      options: (one ? ["Tell us the day before"] : labels).map((label) => ({ label })),
      eligible: ["participant"],
      secrecy: one ? "open" : "secret",
      settings: { window: 0, spread: 0, why: "There is money for one.", ...more },
    },
  });
  const { poll } = (await answer.json()) as { poll: PollView };
  const open = await rosa.context.request.post(`/api/polls/${poll.id}/open`, { data: {} });
  expect(open.status()).toBe(200);
  await leo.page.goto(`/v/${poll.id}`);
  await leo.page.getByRole("heading", { name: inMethods(`ask-${method}`) }).waitFor();
  expect(await complaints(leo.page)).toEqual([]);
  return poll.id;
}

/** Sends what is filled in, and waits until the page says that it is in the box. */
async function cast(said: "inBox" | "openSent" = "inBox"): Promise<void> {
  await pressOn(leo.page, button(leo, inVoting(said === "inBox" ? "seal" : "send")));
  await leo.page.getByText(inVoting(said)).first().waitFor();
  expect(await complaints(leo.page)).toEqual([]);
}

/** Closes a vote and reads what came out of it, as whoever leads it does. */
async function readResult(id: string): Promise<void> {
  const closed = await rosa.context.request.post(`/api/polls/${id}/close`, { data: {} });
  expect(closed.status()).toBe(200);
  await rosa.page.goto(`/v/${id}`);
  await rosa.page.getByRole("heading", { name: words("en", "results", "title") }).waitFor();
  expect(await complaints(rosa.page)).toEqual([]);
}

describe("voting by keyboard alone, on a narrow screen", () => {
  it("prepares a vote and opens it", async () => {
    const { page } = rosa;
    await page.goto(`/w/${workshopId}/votes`);
    await pressOn(page, button(rosa, inVoting("newVote")));
    await typeIn(rosa, field(rosa, inPolls("question")), "What comes first?");
    for (const [i, label] of labels.entries()) {
      await pressOn(page, button(rosa, inPolls("addOption")));
      await tabTo(page, field(rosa, inPolls("optionLabel", { n: i + 1 })), i ? "Shift+Tab" : "Tab");
      await page.keyboard.type(label);
    }
    await typeIn(rosa, field(rosa, inPolls("why")), "There is money for one.");
    expect(await complaints(page)).toEqual([]);
    await pressOn(page, button(rosa, inPolls("saveDraft")));
    await page.waitForURL(/\/v\//);
    await button(rosa, inPolls("goToOpen")).waitFor();
    await pressOn(page, button(rosa, inPolls("goToOpen")));
    await button(rosa, inPolls("openVote")).waitFor();
    expect(await complaints(page)).toEqual([]);
    await pressOn(page, button(rosa, inPolls("openVote")));
    await button(rosa, inPolls("close")).waitFor();
    expect(await complaints(page)).toEqual([]);
  });

  it("by approval, and comes to the result", async () => {
    const id = await opened("approval", { rule: "equal-shares", winners: 1 });
    await mark(leo.page.getByRole("checkbox", { name: `Filters ${inMethods("approve")}` }));
    await cast();
    await readResult(id);
  });

  it("by dots", async () => {
    const id = await opened("dots", { dots: 3 });
    for (let i = 0; i < 2; i++) {
      await pressOn(leo.page, button(leo, inMethods("dotMore", { option: "Filters" })));
    }
    await cast();
    await readResult(id);
  });

  it("by rating, with five levels and with three", async () => {
    for (const [levels, words] of [
      [5, "level-4"],
      [3, "rapid-3"],
    ] as const) {
      const id = await opened("score", { levels });
      const group = leo.page.getByRole("radiogroup").first();
      await choose(group, group.getByRole("radio", { name: inMethods(words) }));
      await cast();
      await readResult(id);
    }
  });

  it("by putting in order, without losing the place on the page", async () => {
    const id = await opened("ranking");
    await pressOn(leo.page, button(leo, `${inMethods("putNext", { n: 1 })} Filters`));
    await expect.poll(() => hasFocus(leo.page.locator(":focus:not(body)"))).toBe(true);
    await pressOn(leo.page, button(leo, `${inMethods("putNext", { n: 2 })} A pump`));
    const pump = leo.page.getByRole("group", { name: "A pump", exact: true });
    await pressOn(leo.page, pump.getByRole("button", { name: inMethods("moveUp") }), "Shift+Tab");
    await leo.page
      .getByRole("status")
      .getByText(inMethods("saidPlaced", { option: "A pump", n: 1 }))
      .waitFor({ state: "attached" });
    await expect.poll(() => hasFocus(pump.getByRole("button"))).toBe(true);
    await cast();
    await readResult(id);
  });

  it("by degrees of agreement, and with an objection", async () => {
    const degrees = await opened("gradients");
    const group = leo.page.getByRole("radiogroup");
    await choose(group, group.getByRole("radio", { name: inMethods("grade-3") }));
    await cast("openSent");
    await readResult(degrees);
    const consent = await opened("consent");
    await choose(group, group.getByRole("radio", { name: inMethods("stance-objection") }));
    await typeIn(leo, field(leo, inMethods("reason")), "Nobody has said who pays.");
    await cast("openSent");
    await readResult(consent);
  });

  it("two by two, going on from the next pair", async () => {
    const id = await opened("pairwise");
    const pair = leo.page.getByRole("group", { name: inMethods("whichMatters") });
    await tabTo(leo.page, pair.locator(".pairwise-choice"));
    await leo.page.keyboard.press("Enter");
    await leo.page.getByText(inMethods("pairsDone", { n: 1 })).waitFor();
    await expect.poll(() => hasFocus(pair.locator(".pairwise-choice"))).toBe(true);
    await leo.page.keyboard.press("Enter");
    await leo.page.getByText(inMethods("pairsDone", { n: 2 })).waitFor();
    await cast();
    await readResult(id);
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });
});
