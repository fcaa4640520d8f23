import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#client/i18n/catalogue.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { nextInBooth } from "#tests/support/booth-moves.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let pollId: string;
let codes: readonly string[];

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  const { workshopId } = await startWorkshop(rosa, { title: "Water", name: "Rosa", own: true });
  const path = `/api/workshops/${workshopId}`;
  const ask = rosa.context.request;
  const { invites } = (await (await ask.get(path)).json()) as WorkshopView;
  const leo = await openDevice(browser, server.origin, "en", phone);
  await joinByLink(leo, invites!.advisory.url, { name: "Leo", own: true });
  const made = await ask.post(`${path}/polls`, {
    data: {
      title: "What comes first?",
      method: "approval",
      options: ["Filters", "A pump"].map((label) => ({ id: label.split(" ").at(-1), label })),
      eligible: ["advisory"],
      secrecy: "secret",
      // Nothing leaves by its moment during this walk: only by what happens to the page.
      settings: { spread: 3600, window: 0 },
      why: "There is money for one.",
    },
  });
  pollId = ((await made.json()) as { poll: PollView }).poll.id;
  await ask.post(`/api/polls/${pollId}/open`, { data: { withoutDevice: 4 } });
  const slips = await ask.post(`/api/polls/${pollId}/slips`, { data: { count: 4 } });
  ({ codes } = (await slips.json()) as { codes: readonly string[] });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const t = (key: keyof Catalogue["polls"] & string, values: Readonly<Record<string, number>> = {}) =>
  words("en", "polls", key, values);
const fate = (key: keyof Catalogue["ballots"] & string, n: number) => words("en", "ballots", key, { n });

async function openBooth(): Promise<Page> {
  const page = await rosa.context.newPage();
  await page.goto(`/v/${pollId}?booth`);
  return page;
}

async function castIn(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: t("boothCode") }).fill(code);
  await page.getByRole("button", { name: t("boothGo"), exact: true }).click();
  await page.getByRole("checkbox", { name: `A pump ${words("en", "methods", "approve")}` }).check();
  await page.getByRole("button", { name: t("boothLook"), exact: true }).click();
  await page.getByRole("button", { name: t("boothYes"), exact: true }).click();
  await page.getByText(t("boothSlipUsed")).waitFor();
  await nextInBooth(page);
}

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
const inBox = async () =>
  ((await (await rosa.context.request.get(`/api/polls/${pollId}`)).json()) as { poll: PollView }).poll.in;

describe("the booth's page", () => {
  it("keeps four ballots sealed through a reload, and nobody can read there what was chosen", async () => {
    const booth = await openBooth();
    for (const code of codes.slice(0, 3)) await castIn(booth, code);
    await booth.getByText(fate("boothWaits", 3)).waitFor();
    // What leaves as the page goes must not reach the server here.
    await rosa.context.setOffline(true);
    await booth.close();
    await rosa.context.setOffline(false);
    expect(await inBox()).toBe(0);
    const again = await openBooth();
    await again.getByText(fate("boothWaits", 3)).waitFor();
    await castIn(again, codes[3]!);
    await again.getByText(fate("boothWaits", 4)).waitFor();
    expect(await stored(again)).not.toMatch(/approve|A pump/);
    await again.close();
  });

  it("closed with more ballots than a browser sends for a page that goes: other pages bring the rest to the box", async () => {
    const home = await rosa.context.newPage();
    await home.goto("/");
    await expect.poll(inBox).toBe(4);
    await expect.poll(() => stored(home)).not.toContain("/booth/");
    await home.close();
  });

  it("is counted with all of them, and nothing was lost or counted twice", async () => {
    await rosa.context.request.post(`/api/polls/${pollId}/close`, { data: {} });
    const answer = await rosa.context.request.get(`/api/polls/${pollId}/result`);
    const result = (await answer.json()) as ResultView;
    expect(result.cast).toBe(4);
    expect(result.winners).toEqual(["pump"]);
  });
});
