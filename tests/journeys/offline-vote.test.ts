import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import type { Catalogue } from "#client/i18n/catalogue.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop } from "#tests/support/walk.ts";

const title = "What comes first?";
const labels = ["Filters", "A pump", "Meetings"] as const;

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let path: string;
let link: string;
let pollId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  const { workshopId } = await startWorkshop(rosa, { title: "Water", name: "Rosa", own: true });
  path = `/api/workshops/${workshopId}`;
  link = ((await (await rosa.context.request.get(path)).json()) as WorkshopView).invites!.advisory.url;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Joins with a phone, and opens a vote with that person on its list; returns the phone and its board. */
async function phoneInVote(
  name: string,
  own: boolean,
  spread = 0,
  asked: object = {},
): Promise<{ device: Device; board: string }> {
  const device = await openDevice(browser, server.origin, "en", phone);
  const board = `/b/${await joinByLink(device, link, { name, own })}`;
  const made = await rosa.context.request.post(`${path}/polls`, {
    data: {
      title,
      method: "approval",
      options: labels.map((label) => ({ id: label.split(" ").at(-1), label })),
      eligible: ["advisory"],
      secrecy: "secret",
      settings: { spread, window: 0 },
      why: "There is money for one.",
      ...asked,
    },
  });
  pollId = ((await made.json()) as { poll: PollView }).poll.id;
  expect((await rosa.context.request.post(`/api/polls/${pollId}/open`, { data: {} })).ok()).toBe(true);
  return { device, board };
}

const t = (key: keyof Catalogue["voting"] & string) => words("en", "voting", key);
const fate = (key: keyof Catalogue["ballots"] & string) => words("en", "ballots", key);
const close = () => rosa.context.request.post(`/api/polls/${pollId}/close`, { data: {} });
const sees = ({ page }: Device, text: string) => page.getByText(text, { exact: true }).waitFor();
const marked = ({ page }: Device) => page.getByRole("checkbox", { checked: true }).count();

async function seal({ page }: Device, label: string): Promise<void> {
  await page.getByRole("checkbox", { name: `${label} ${words("en", "methods", "approve")}` }).check();
  await page.getByRole("button", { name: t("seal"), exact: true }).click();
}

/** Waits until this device could open such a page again by itself. */
async function untilKept({ page }: Device, name: "/v/" | "/b/"): Promise<void> {
  const isKept = () =>
    page.evaluate(
      async (key) => navigator.serviceWorker.controller !== null && (await caches.match(key)) !== undefined,
      name,
    );
  await expect.poll(isKept).toBe(true);
}

async function openKept(device: Device): Promise<void> {
  await device.page.goto(`/v/${pollId}`);
  await sees(device, t("ready"));
  await untilKept(device, "/v/");
}

/** Everything that the device keeps, but the program. */
function storedOn({ page }: Device): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

async function openAnew(device: Device, address: string): Promise<Device> {
  await device.page.close();
  const later = { ...device, page: await device.context.newPage() };
  await later.page.goto(address);
  return later;
}

/** The sums after the close; with two electors there are none, so the poll's own outcome says it. */
async function winners(): Promise<readonly string[]> {
  const answer = await rosa.context.request.get(`/api/polls/${pollId}/result`);
  return ((await answer.json()) as ResultView).winners;
}

describe("one's own phone without a network", () => {
  let leo: Device;
  let board: string;
  beforeEach(async () => {
    ({ device: leo, board } = await phoneInVote("Leo", true));
  });
  afterEach(() => leo.context.close());

  it("opens the vote again by a reload, takes a ballot, and shows no choice at any later look", async () => {
    await openKept(leo);
    await leo.context.setOffline(true);
    await leo.page.reload();
    await leo.page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await sees(leo, t("ready"));
    await seal(leo, "A pump");
    await sees(leo, t("kept"));
    await leo.page.reload();
    await sees(leo, t("kept"));
    expect(await marked(leo)).toBe(0);
    await leo.page.getByRole("button", { name: t("voteAgain") }).click();
    await leo.page.getByRole("checkbox", { checked: false }).first().waitFor();
    expect(await marked(leo)).toBe(0);
    expect(await storedOn(leo)).not.toContain("approve");
    await leo.context.setOffline(false);
    await sees(leo, t("inBox"));
    expect(await storedOn(leo)).not.toContain("waiting");
  });

  it("lets the ballot leave from the board when the network is back there, and says that it is in the box", async () => {
    await untilKept(leo, "/b/");
    await openKept(leo);
    await leo.context.setOffline(true);
    await seal(leo, "A pump");
    await sees(leo, t("kept"));
    const later = await openAnew(leo, board);
    await sees(later, fate("waits"));
    await later.context.setOffline(false);
    await sees(later, fate("in-box"));
    await close();
    await expect.poll(winners).toEqual(["pump"]);
    await later.page.getByRole("button", { name: fate("putAway") }).click();
    await expect.poll(() => later.page.getByText(fate("in-box")).count()).toBe(0);
    await later.page.goto(`/v/${pollId}`);
    await sees(later, words("en", "results", "ownCounted"));
  });

  it("lets it leave from the first page too", async () => {
    await openKept(leo);
    await leo.context.setOffline(true);
    await seal(leo, "A pump");
    await sees(leo, t("kept"));
    await leo.context.setOffline(false);
    const later = await openAnew(leo, "/");
    await sees(later, fate("in-box"));
  });

  it("says that a ballot was not counted where the vote closed while it was away", async () => {
    await untilKept(leo, "/b/");
    await openKept(leo);
    await leo.context.setOffline(true);
    await seal(leo, "A pump");
    await sees(leo, t("kept"));
    await close();
    const later = await openAnew(leo, board);
    await later.context.setOffline(false);
    await sees(later, fate("late"));
    await later.page.goto(`/v/${pollId}`);
    await sees(later, fate("late"));
    expect(await storedOn(later)).not.toContain("waiting");
  });

  it("says which one counts where only the last of two came too late, and tells it on an open page at once", async () => {
    await openKept(leo);
    await seal(leo, "A pump");
    await sees(leo, t("inBox"));
    await leo.context.setOffline(true);
    await leo.page.getByRole("button", { name: t("voteAgain") }).click();
    await seal(leo, "Filters");
    await sees(leo, t("kept"));
    await close();
    await leo.context.setOffline(false);
    await sees(leo, fate("lateEarlier"));
    await expect.poll(winners).toEqual(["pump"]);
  });
});

describe("a phone that is locked, or shows another app", () => {
  it("lets what is sealed leave at once, long before its moment, and finds it in the box", async () => {
    const { device: ana } = await phoneInVote("Ana", true, 3600);
    await ana.page.goto(`/v/${pollId}`);
    await sees(ana, t("ready"));
    await seal(ana, "A pump");
    await sees(ana, t("sealed"));
    // The browser of this walk never hides a page by itself.
    await ana.page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await sees(ana, t("inBox"));
    await ana.context.close();
  });
});

describe("a phone that is not its owner's alone", () => {
  it("says that the page must stay open, keeps nothing of the ballot, and sends it from there", async () => {
    const { device: mia } = await phoneInVote("Mia", false);
    await mia.page.goto(`/v/${pollId}`);
    await sees(mia, t("ready"));
    await mia.context.setOffline(true);
    await seal(mia, "A pump");
    await sees(mia, t("keptShared"));
    expect(await storedOn(mia)).not.toMatch(/waiting|ronda\/poll/);
    expect(await mia.page.evaluate(() => caches.keys())).toEqual([]);
    await mia.context.setOffline(false);
    await sees(mia, t("inBox"));
  });
});

describe("a ballot with a name, without a network", () => {
  const proposal = { title: "We begin in May", method: "consent", options: [], secrecy: "open" };
  const methods = (key: keyof Catalogue["methods"] & string) => words("en", "methods", key);
  const send = async ({ page }: Device, stance: "none" | "aside") => {
    await page.getByRole("radio", { name: methods(`stance-${stance}`) }).check();
    await page.getByRole("button", { name: t("send"), exact: true }).click();
  };
  const named = async () => {
    const answer = await rosa.context.request.get(`/api/polls/${pollId}/result`);
    return ((await answer.json()) as ResultView).named?.map(({ name, choices }) => [name, choices]);
  };
  const open = async (device: Device) => {
    await device.page.goto(`/v/${pollId}`);
    await sees(device, t("openHow"));
  };

  it("waits on one's own phone, encrypted, through a reload, and leaves from the board", async () => {
    const { device: eva, board } = await phoneInVote("Eva", true, 0, proposal);
    await untilKept(eva, "/b/");
    await open(eva);
    await untilKept(eva, "/v/");
    await eva.context.setOffline(true);
    await send(eva, "aside");
    await sees(eva, t("kept"));
    expect(await storedOn(eva)).not.toContain("stance");
    await eva.page.reload();
    await sees(eva, t("kept"));
    expect(await eva.page.getByRole("radio", { checked: true }).count()).toBe(0);
    const later = await openAnew(eva, board);
    await sees(later, fate("waits"));
    await later.context.setOffline(false);
    await sees(later, fate("in-box"));
    expect(await storedOn(later)).not.toContain("waiting");
    await close();
    await expect.poll(named).toEqual([["Eva", { stance: "aside" }]]);
    await eva.context.close();
  });

  it("is told not to be counted where the vote closed meanwhile", async () => {
    const { device: ivo } = await phoneInVote("Ivo", true, 0, proposal);
    await open(ivo);
    await ivo.context.setOffline(true);
    await send(ivo, "none");
    await sees(ivo, t("kept"));
    await close();
    await ivo.context.setOffline(false);
    await sees(ivo, fate("late"));
    expect(await named()).toEqual([]);
    await ivo.context.close();
  });
});
