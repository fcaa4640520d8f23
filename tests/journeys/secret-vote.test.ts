import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue, Feature } from "#client/i18n/catalogue.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { nextInBooth } from "#tests/support/booth-moves.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop, untilSaved } from "#tests/support/walk.ts";

/** Longer than the time within which a ballot leaves, and the window of the closing, as this walk sets them. */
const spread = 4;

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let leo: Device;
let ana: Device;
let tom: Device;
let mia: Device;
let workshopId: string;
let pollId: string;
const labels = ["Filters for every house", "A pump that works", "Meetings at night"] as const;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  leo = await openDevice(browser, server.origin, "es", phone);
  ana = await openDevice(browser, server.origin, "pt", phone);
  tom = await openDevice(browser, server.origin, "en", phone);
  mia = await openDevice(browser, server.origin, "en", phone);
  // As over plain http on a local network, where browsers withhold it.
  await ana.context.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined });
  });
  await rosa.context.addInitScript(() => (window.print = () => undefined));
  ({ workshopId } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true }));
  const link = (await workshop()).invites!.advisory.url;
  await joinByLink(leo, link, { name: "Leo", own: true });
  await joinByLink(ana, link, { name: "Ana", own: true });
  await joinByLink(tom, link, { name: "Tom", own: true });
  await joinByLink(mia, link, { name: "Mia", own: false });
  for (const device of [leo, ana, tom, mia]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const workshop = async () =>
  (await (await rosa.context.request.get(`/api/workshops/${workshopId}`)).json()) as WorkshopView;
const poll = async () =>
  ((await (await rosa.context.request.get(`/api/polls/${pollId}`)).json()) as { poll: PollView }).poll;
const w = <F extends Feature>(
  { language }: Device,
  feature: F,
  key: keyof Catalogue[F] & string,
  values: Readonly<Record<string, string | number>> = {},
) => words(language, feature, key, values);
const button = ({ page }: { page: Page }, name: string) => page.getByRole("button", { name, exact: true });

/** What axe finds wrong on a screen, as a short list. */
async function axe({ page }: { page: Page }): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Marks options on an open ballot and seals it, by roles and names alone. */
async function vote(device: Device, marked: readonly string[]): Promise<void> {
  await device.page.goto(`/v/${pollId}`);
  for (const label of marked) {
    await device.page.getByRole("checkbox", { name: `${label} ${w(device, "methods", "approve")}` }).check();
  }
  await seal(device);
}

/** Seals a ballot, which the network holds back until the page has said so: it may leave at once, or seconds later. */
async function seal(device: Device): Promise<void> {
  const { page } = device;
  let letGo = () => {};
  const isSaid = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/ballot", (route) => isSaid.then(() => route.continue()));
  await button(device, w(device, "voting", "seal")).click();
  await page
    .getByRole("status")
    .filter({ hasText: w(device, "voting", "sealed") })
    .waitFor();
  await page.unroute("**/ballot");
  letGo();
}

describe("a secret vote of an advisory board of seven: four phones, one booth, two on paper", () => {
  it("is prepared with a reason, options and who may vote", async () => {
    const { page } = rosa;
    await page.goto(`/w/${workshopId}/votes`);
    await button(rosa, w(rosa, "voting", "newVote")).click();
    const field = (name: string) => page.getByRole("textbox", { name, exact: true });
    await field(w(rosa, "polls", "question")).fill("What comes first?");
    for (const [i, label] of labels.entries()) {
      await button(rosa, w(rosa, "polls", "addOption")).click();
      await field(w(rosa, "polls", "optionLabel", { n: i + 1 })).fill(label);
    }
    await field(w(rosa, "polls", "why")).fill("There is money for two this year.");
    await page.getByRole("spinbutton", { name: w(rosa, "polls", "winners") }).fill("2");
    for (const role of ["roleFacilitator", "roleParticipant"] as const) {
      await page.getByRole("checkbox", { name: w(rosa, "common", role), exact: true }).uncheck();
    }
    expect(await axe(rosa)).toEqual([]);
    await button(rosa, w(rosa, "polls", "saveDraft")).click();
    await page.waitForURL(/\/v\//);
    pollId = new URL(page.url()).pathname.split("/")[2]!;
    const { settings, version } = await poll();
    const quick = { ...settings, spread, window: spread };
    await rosa.context.request.patch(`/api/polls/${pollId}`, { data: { version, settings: quick } });
  });

  it("opens once the list is compared with who is here", async () => {
    await rosa.page.reload();
    await button(rosa, w(rosa, "polls", "goToOpen")).click();
    await rosa.page.getByRole("spinbutton", { name: w(rosa, "polls", "withoutDevice") }).fill("3");
    await rosa.page.getByText(w(rosa, "polls", "electorCount", { n: 7 })).waitFor();
    expect(await axe(rosa)).toEqual([]);
    await button(rosa, w(rosa, "polls", "openVote")).click();
    await rosa.page.getByText(w(rosa, "polls", "howManyIn", { n: 0, all: 7 })).waitFor();
  });

  it("reaches everybody on the board, and each device fetches its ballot there by itself", async () => {
    for (const device of [leo, ana, tom, mia]) {
      const notices = device.page.getByRole("region", { name: w(device, "board", "notices") });
      await notices.getByText(w(device, "voting", "voteOpen", { title: "What comes first?" })).waitFor();
      const store = device === mia ? "sessionStorage" : "localStorage";
      const credentials = () =>
        device.page.evaluate(
          (name) => Object.values({ ...(name === "localStorage" ? localStorage : sessionStorage) }).join(),
          store,
        );
      await expect.poll(credentials).toContain("credential");
    }
  });

  it("is voted in, in Spanish, by what a screen reader says alone", async () => {
    const { page } = leo;
    await page.getByRole("link", { name: w(leo, "voting", "voteGo"), exact: true }).click();
    await page.getByRole("heading", { name: "What comes first?", level: 1 }).waitFor();
    const about = page.getByRole("region", { name: w(leo, "voting", "about") });
    await about.getByText("There is money for two this year.").waitFor();
    expect(await axe(leo)).toEqual([]);
    await page.getByRole("checkbox", { name: w(leo, "voting", "oneByOne") }).check();
    const marks = new Set(["Filters for every house", "A pump that works"]);
    for (let turn = 0; turn < 4; turn++) {
      const box = page.getByRole("listitem").getByRole("checkbox");
      const name = await page.getByRole("listitem").locator("span").first().innerText();
      if (marks.has(name)) await box.check();
      if (turn < 3) await button(leo, w(leo, "methods", "next")).click();
    }
    await seal(leo);
    await page
      .getByRole("status")
      .filter({ hasText: w(leo, "voting", "inBox") })
      .waitFor();
    await expect.poll(() => page.getByRole("checkbox").count()).toBe(0);
  });

  it("is voted in on the other phones, one without crypto.subtle, one that is not its owner's alone", async () => {
    expect(await ana.page.evaluate(() => crypto.subtle === undefined)).toBe(true);
    await vote(ana, ["Filters for every house", "A pump that works"]);
    await vote(tom, ["Meetings at night"]);
    await vote(mia, ["Filters for every house", "A pump that works"]);
    expect(await axe(tom)).toEqual([]);
    await rosa.page.getByText(w(rosa, "polls", "howManyIn", { n: 4, all: 7 })).waitFor();
  });

  it("lets somebody change their mind until the close: only the last one counts", async () => {
    await tom.page.getByText(w(tom, "voting", "inBox")).waitFor();
    await button(tom, w(tom, "voting", "voteAgain")).click();
    const filters = `Filters for every house ${w(tom, "methods", "approve")}`;
    await tom.page.getByRole("checkbox", { name: filters }).waitFor();
    expect(await tom.page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await tom.page.getByRole("checkbox", { name: filters }).check();
    await seal(tom);
    await tom.page.getByText(w(tom, "voting", "inBox")).waitFor();
  });

  it("takes a slip's code in the booth once, and leaves nothing on its screen", async () => {
    const folds = rosa.page.getByText(w(rosa, "polls", "paper"), { exact: true });
    await folds.click();
    await rosa.page.getByRole("spinbutton", { name: w(rosa, "polls", "copies") }).fill("1");
    await button(rosa, w(rosa, "polls", "printSlips")).click();
    const code = (await rosa.page.locator(".slip-code").textContent())!.trim();
    const booth = { page: await rosa.context.newPage() };
    await booth.page.goto(`/v/${pollId}?booth`);
    const enter = async () => {
      await booth.page.getByRole("textbox", { name: w(rosa, "polls", "boothCode") }).fill(code);
      await button(booth, w(rosa, "polls", "boothGo")).click();
    };
    await enter();
    const meetings = `Meetings at night ${w(rosa, "methods", "approve")}`;
    await booth.page.getByRole("checkbox", { name: meetings }).waitFor();
    expect(await axe(booth)).toEqual([]);
    await booth.page.getByRole("checkbox", { name: meetings }).check();
    await button(booth, w(rosa, "polls", "boothLook")).click();
    await button(booth, w(rosa, "polls", "boothYes")).click();
    await booth.page.getByText(w(rosa, "polls", "boothSlipUsed")).waitFor();
    await nextInBooth(booth.page);
    await booth.page.goBack();
    await booth.page.goForward();
    await booth.page.getByRole("textbox", { name: w(rosa, "polls", "boothCode") }).waitFor();
    expect(await booth.page.getByRole("checkbox").count()).toBe(0);
    await enter();
    await booth.page.getByRole("alert").waitFor();
    await booth.page.close();
    await rosa.page.getByText(w(rosa, "polls", "howManyIn", { n: 5, all: 7 })).waitFor();
  });

  it("counts two ballots on paper once two people have typed the same", async () => {
    const type = async (device: Device) => {
      const add = async (label: string) => {
        const form = device.page.getByRole("region", { name: w(device, "polls", "handCount") });
        await form.getByRole("checkbox", { name: `${label} ${w(device, "methods", "approve")}` }).check();
        await form.getByRole("button", { name: w(device, "polls", "addBallot") }).click();
      };
      await add("Meetings at night");
      await device.page.getByText(w(device, "polls", "typedSoFar", { n: 1 })).waitFor();
      await add("Meetings at night");
      await device.page.getByText(w(device, "polls", "typedSoFar", { n: 2 })).waitFor();
      await button(device, w(device, "polls", "sendCount", { n: 2 })).click();
    };
    await type(rosa);
    await rosa.page.getByText(w(rosa, "polls", "hand-waiting")).waitFor();
    await tom.page.getByText(w(tom, "polls", "paper"), { exact: true }).click();
    await type(tom);
    await rosa.page.getByText(w(rosa, "polls", "hand-agreed")).waitFor();
  });

  it("closes, is counted both ways, and everybody sees the same and finds their own vote counted", async () => {
    await button(rosa, w(rosa, "polls", "close")).click();
    await button(rosa, w(rosa, "polls", "closeNow")).click();
    for (const device of [rosa, leo, ana, tom, mia]) {
      const result = device.page.getByRole("region", { name: w(device, "results", "title"), exact: true });
      await result
        .getByText(w(device, "results", "rule-majority"), { exact: false })
        .first()
        .waitFor();
      await result
        .getByText(w(device, "results", "rule-equal-shares"), { exact: false })
        .first()
        .waitFor();
      await expect
        .poll(() => result.innerText())
        .toContain(w(device, "results", "turnout", { cast: 7, electors: 7, percent: "100" }).split("(")[0]!);
    }
    for (const device of [leo, ana, tom, mia]) {
      await device.page.getByText(w(device, "results", "ownCounted")).waitFor();
    }
    expect(await axe(rosa)).toEqual([]);
    expect(await axe(leo)).toEqual([]);
    const text = await rosa.page
      .getByRole("region", { name: w(rosa, "results", "title"), exact: true })
      .innerText();
    expect(text).toContain(
      w(rosa, "results", "bothDiffer", { majority: "A pump that works", proportional: "Meetings at night" }),
    );
  });

  it("leaves the ballot key on no device that says goodbye", async () => {
    await tom.page.getByRole("button", { name: w(tom, "common", "leaveAndForget") }).click();
    await tom.page
      .getByRole("dialog")
      .getByRole("button", { name: w(tom, "common", "leaveAndForget") })
      .click();
    await tom.page.waitForURL(/\/$/);
    const kept = await tom.page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept.filter((key) => key.startsWith("ronda/ballots"))).toEqual([]);
    expect([rosa, leo, ana, tom, mia].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
