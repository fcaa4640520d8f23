import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { focusComes, isSaid, landsOn, typeOver } from "#tests/support/heard.ts";
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
let link: string;
let code: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", narrow);
  await rosa.context.addInitScript(() => (window.print = () => undefined));
  const started = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  ({ workshopId, link } = started);
  leo = await openDevice(browser, server.origin, "en", { ...narrow, colorScheme: "dark" });
  await joinByLink(leo, link, { name: "Leo", own: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inPolls = (key: Parameters<typeof words<"polls">>[2], values = {}) => words("en", "polls", key, values);
const inVoting = (key: Parameters<typeof words<"voting">>[2]) => words("en", "voting", key);
const inMethods = (key: Parameters<typeof words<"methods">>[2], values = {}) =>
  words("en", "methods", key, values);
const inResults = (key: Parameters<typeof words<"results">>[2]) => words("en", "results", key);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const labels = ["A pump", "A warning the day before", "Filters"] as const;

/** Somebody who came by the link and stands at a door where people are let in. */
async function comesToTheDoor(name: string): Promise<void> {
  const path = `/api/workshops/${workshopId}`;
  const { request } = rosa.context;
  const { version } = (await (await request.get(path)).json()) as WorkshopView;
  expect((await request.patch(path, { data: { version, lobby: true } })).status()).toBe(200);
  const body = JSON.stringify({ token: new URL(link).hash.slice(1), name });
  const headers = { "content-type": "application/json" };
  const joined = await fetch(new URL("/api/join", server.origin), { method: "POST", headers, body });
  expect(joined.status).toBe(200);
}

/** Lets ballots leave at once and the closing take no time, which the form offers to nobody. */
async function quicken(): Promise<void> {
  const path = `/api/polls/${new URL(rosa.page.url()).pathname.split("/")[2]}`;
  const { poll } = (await (await rosa.context.request.get(path)).json()) as { poll: PollView };
  const settings = { ...poll.settings, spread: 0, window: 0 };
  const answer = await rosa.context.request.patch(path, { data: { version: poll.version, settings } });
  expect(answer.status()).toBe(200);
}

describe("leading a vote by keyboard alone, heard and not seen", () => {
  it("prepares it: what is missing is said where it is missing, and options come and go under the cursor", async () => {
    const { page } = rosa;
    await page.goto(`/w/${workshopId}/votes`);
    await pressOn(page, button(page, inVoting("newVote")));
    await landsOn(heading(page, inPolls("prepare")));
    await pressOn(page, button(page, words("en", "common", "cancel")));
    await focusComes(button(page, inVoting("newVote")));
    await page.keyboard.press("Enter");
    await focusComes(heading(page, inPolls("prepare")));
    await pressOn(page, button(page, inPolls("saveDraft")));
    await landsOn(field(page, inPolls("question")));
    await isSaid(page, "alert", inPolls("missingTitle"));
    await page.keyboard.type("What comes first?");
    for (const [i, label] of [...labels, "Pumps"].entries()) {
      await pressOn(page, button(page, inPolls("addOption")));
      await focusComes(field(page, inPolls("optionLabel", { n: i + 1 })));
      await page.keyboard.type(label);
    }
    await pressOn(page, button(page, inPolls("mergeUp")).last());
    await landsOn(field(page, inPolls("optionLabel", { n: 3 })));
    expect(await field(page, inPolls("optionLabel", { n: 3 })).inputValue()).toBe("Filters / Pumps");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Filters");
    await pressOn(page, button(page, inPolls("addOption")));
    await pressOn(page, button(page, inPolls("removeOption", { option: "" }).trim()));
    await landsOn(field(page, inPolls("optionLabel", { n: 3 })));
    await typeOver(field(page, inPolls("why")), "There is money for one.");
    await pressOn(page, button(page, inPolls("saveDraft")));
    await page.waitForURL(/\/v\//);
    await button(page, inPolls("changeVote")).waitFor();
    await quicken();
  });

  it("changes it, and opens it once the list is compared", async () => {
    const { page } = rosa;
    await pressOn(page, button(page, inPolls("changeVote")));
    await landsOn(heading(page, inPolls("changeVote")));
    await pressOn(page, button(page, words("en", "common", "cancel")));
    await landsOn(button(page, inPolls("goToOpen")));
    await page.keyboard.press("Enter");
    await landsOn(heading(page, inPolls("electors")));
    await pressOn(page, button(page, inPolls("notYet")));
    await landsOn(button(page, inPolls("goToOpen")));
    await page.keyboard.press("Enter");
    await comesToTheDoor("Ana");
    await button(page, inPolls("letIn", { name: "Ana" })).waitFor();
    await pressOn(page, button(page, inPolls("letIn", { name: "Ana" })));
    // Her row is gone with the button: what is read next is what is led here.
    await landsOn(heading(page, inPolls("leadVote")));
    await tabTo(page, page.getByRole("checkbox", { name: /^Ana/ }).first());
    await page.keyboard.press("Space");
    await isSaid(page, "status", inPolls("electorCount", { n: 2 }));
    await typeOver(page.getByRole("spinbutton", { name: inPolls("withoutDevice") }), "2");
    await isSaid(page, "status", inPolls("electorCount", { n: 4 }));
    await pressOn(page, button(page, inPolls("openVote")));
    await landsOn(page.getByText(inPolls("howManyIn", { n: 0, all: 4 })));
    await isSaid(page, "status", inVoting("state-open"));
  });

  it("prints slips and ballots without losing the place", async () => {
    const { page } = rosa;
    await pressOn(page, page.locator("summary").filter({ hasText: inPolls("paper") }));
    await typeOver(page.getByRole("spinbutton", { name: inPolls("copies") }), "2");
    await pressOn(page, button(page, inPolls("printSlips")));
    await expect.poll(() => page.locator(".slip-code").count()).toBe(2);
    await landsOn(button(page, inPolls("printSlips")));
    code = (await page.locator(".slip-code").first().textContent())!.trim();
    await pressOn(page, button(page, inPolls("printBallots")));
    await expect.poll(() => page.locator(".paper-ballot").count()).toBe(2);
    expect(await hasFocus(button(page, inPolls("printBallots")))).toBe(true);
  });

  it("lets somebody vote in the booth by keyboard alone, and leaves nothing of it to the next person", async () => {
    const [booth] = await Promise.all([
      rosa.context.waitForEvent("page"),
      pressOn(rosa.page, rosa.page.getByRole("link", { name: inPolls("openBooth") }), "Shift+Tab"),
    ]);
    const slip = field(booth, inPolls("boothCode"));
    await typeOver(slip, "AAAA-BBBB");
    await booth.keyboard.press("Enter");
    await booth.getByRole("alert").waitFor();
    await landsOn(slip);
    await typeOver(slip, code.toLowerCase());
    await booth.keyboard.press("Enter");
    await landsOn(booth.getByRole("heading", { level: 1, name: "What comes first?" }));
    await heading(booth, inMethods("ask-approval")).waitFor();
    await tabTo(booth, booth.getByRole("checkbox", { name: `Filters ${inMethods("approve")}` }));
    await booth.keyboard.press("Space");
    await pressOn(booth, button(booth, inPolls("boothLook")));
    await landsOn(booth.locator("p").filter({ hasText: inPolls("boothSure") }));
    await pressOn(booth, button(booth, inPolls("boothChange")));
    await landsOn(heading(booth, inMethods("ask-approval")));
    expect(await booth.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await pressOn(booth, button(booth, inPolls("boothLook")));
    await landsOn(booth.locator("p").filter({ hasText: inPolls("boothSure") }));
    await pressOn(booth, button(booth, inPolls("boothYes")));
    const done = booth.getByRole("status").filter({ hasText: inPolls("boothSlipUsed") });
    await focusComes(done);
    // It is there for some seconds: what axe says of it takes longer on a slow machine.
    await booth.keyboard.press("Tab");
    await booth.keyboard.press("Enter");
    await landsOn(slip);
    expect([await slip.inputValue(), await booth.getByRole("checkbox").count()]).toEqual(["", 0]);
    await booth.close();
    await isSaid(rosa.page, "status", inPolls("howManyIn", { n: 1, all: 4 }));
  });

  it("closes it, after one more question that can be left again, and is where the result comes", async () => {
    const { page } = rosa;
    await leo.page.goto(`/v/${new URL(page.url()).pathname.split("/")[2]}`);
    await tabTo(leo.page, leo.page.getByRole("checkbox", { name: `A pump ${inMethods("approve")}` }));
    await pressOn(page, button(page, inPolls("close")), "Shift+Tab");
    await landsOn(page.getByText(inPolls("closeAsk")));
    await pressOn(page, button(page, inPolls("notYet")));
    await landsOn(button(page, inPolls("close")));
    await page.keyboard.press("Enter");
    await landsOn(page.getByText(inPolls("closeAsk")));
    await pressOn(page, button(page, inPolls("closeNow")));
    await button(page, inPolls("closeWithoutPaper")).waitFor();
    await expect.poll(() => hasFocus(page.locator(":focus:not(body)"))).toBe(true);
    await isSaid(page, "status", inVoting("state-closing"));
    await pressOn(page, button(page, inPolls("closeWithoutPaper")));
    await landsOn(page.getByText(inPolls("closeWithoutPaperAsk")));
    await pressOn(page, button(page, inPolls("closeNow")));
    await landsOn(heading(page, inResults("title")));
    await isSaid(page, "status", inVoting("state-closed"));
    // Whoever was filling in a ballot when it closed is taken to the result, not to the top of the page.
    await landsOn(heading(leo.page, inResults("title")));
  });

  it("writes down what was decided, and is told what is missing", async () => {
    const { page } = rosa;
    await pressOn(page, button(page, inResults("decisionWrite")));
    const decided = field(page, inResults("decided"));
    await landsOn(decided);
    await page.keyboard.type("We ask for filters.");
    await pressOn(page, button(page, inResults("decisionSave")));
    await isSaid(page, "alert", inResults("decisionMissing"));
    await landsOn(button(page, inResults("decisionSave")));
    await tabTo(page, field(page, inResults("decidedBy")), "Shift+Tab");
    await page.keyboard.type("Everybody who was here");
    await typeOver(field(page, inResults("decidedWhy")), "It is what most of us support.");
    await pressOn(page, button(page, inResults("decisionSave")));
    await landsOn(heading(page, inResults("decision")));
    await page.getByText("We ask for filters.").waitFor();
    await pressOn(page, button(page, inResults("decisionChange")));
    await landsOn(decided);
    await pressOn(page, button(page, inResults("decisionCancel")));
    await landsOn(heading(page, inResults("decision")));
    expect([...rosa.mistakes, ...leo.mistakes]).toEqual([]);
  });
});
