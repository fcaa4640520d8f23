import type { BrowserContext, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "#client/i18n/catalogue.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import type { Entered } from "#shared/workshops/workshop.ts";
import { openDevice, phone, type Device } from "#tests/support/devices.ts";
import { openRoomNetwork, type RoomNetwork } from "#tests/support/room-network.ts";
import { words } from "#tests/support/screen-words.ts";
import { joinByLink } from "#tests/support/walk.ts";

let room: RoomNetwork;
let lead: BrowserContext;
let entered: Required<Entered>;
let ana: Device;

beforeAll(async () => {
  room = await openRoomNetwork();
  lead = await room.browser.newContext({ baseURL: room.origin });
  entered = await posted("/api/workshops", { title: "Water", locale: "en", name: "Rosa" });
  ana = await openDevice(room.browser, room.origin, "en", phone);
  await joinByLink(ana, entered.invites.advisory.url, { name: "Ana", own: true });
});

afterAll(async () => {
  await room?.close();
});

async function posted<T>(path: string, data: object): Promise<T> {
  const answer = await lead.request.post(path, { data, headers: { origin: room.origin } });
  expect(answer.status(), path).toBeLessThan(300);
  return (await answer.json()) as T;
}

async function opened(settings: object): Promise<string> {
  const { poll } = await posted<{ poll: PollView }>(`/api/workshops/${entered.workshop.id}/polls`, {
    title: "What comes first?",
    method: "approval",
    options: [
      { id: "a", label: "A pump" },
      { id: "b", label: "Filters" },
    ],
    eligible: ["advisory"],
    secrecy: "secret",
    why: "There is money for one.",
    settings,
  });
  await posted(`/api/polls/${poll.id}/open`, {});
  return poll.id;
}

/** Answers each question of the workshop's risk model, as a sensitive vote asks for. */
async function answerRisks(): Promise<void> {
  const risk = (key: keyof Catalogue["risk"] & string) => words("en", "risk", key);
  const { id } = await posted<{ id: string }>(`/api/workshops/${entered.workshop.id}/boards`, {
    title: "Risks",
    kind: "risk",
  });
  const page = await lead.newPage();
  await page.goto(`/b/${id}`);
  const adds = page.getByRole("button", { name: risk("add"), exact: true });
  await adds.first().waitFor();
  if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
  for (let n = 0; n < (await adds.count()); n++) {
    await adds.nth(n).click();
    await page
      .getByRole("textbox", { name: risk("answer") })
      .nth(n)
      .fill("We know");
  }
  await page.getByText(risk("done"), { exact: true }).waitFor();
  await page.locator('[data-state="saved"]').waitFor();
  await page.close();
}

const t = (key: keyof Catalogue["voting"] & string) => words("en", "voting", key);
const sees = (text: string) => ana.page.getByText(text, { exact: true }).first().waitFor();

describe("a secret vote over the room's own network, without https", () => {
  it("says who could match a phone with a vote, and sends the ballot sealed, alone and as nobody", async () => {
    const sent: Request[] = [];
    ana.page.on("request", (request) => request.method() === "PUT" && sent.push(request));
    const poll = await opened({ spread: 0, window: 0 });
    await ana.page.goto(`/v/${poll}`);
    expect(await ana.page.evaluate(() => crypto.subtle === undefined && !isSecureContext)).toBe(true);
    await sees(t("ready"));
    await sees(t("plainHttp"));
    await ana.page.getByRole("checkbox", { name: /^A pump/ }).check();
    await ana.page.getByRole("button", { name: t("seal"), exact: true }).click();
    await sees(t("inBox"));
    const [ballot] = sent;
    expect(Object.keys(JSON.parse(ballot!.postData()!) as object)).toEqual(["sealed"]);
    expect(await ballot!.headerValue("cookie")).toBeNull();
    await posted(`/api/polls/${poll}/close`, {});
    const result = async () =>
      (await (await lead.request.get(`/api/polls/${poll}/result`)).json()) as ResultView;
    await expect.poll(result).toMatchObject({ cast: 1, winners: ["a"] });
  });

  it("on something sensitive gives no phone a ballot: there are the booth and paper", async () => {
    await answerRisks();
    const poll = await opened({ sensitive: true });
    await ana.page.goto(`/v/${poll}`);
    await sees(t("none-other-channel"));
    await sees(t("plainHttpSensitive"));
    const kept = await ana.page.evaluate((id) => {
      const key = Object.keys(localStorage).find(
        (name) => name.startsWith("ronda/ballots/") && name.endsWith(id),
      );
      return key ? localStorage.getItem(key) : "";
    }, poll);
    expect(kept).not.toContain("credential");
  });
});
