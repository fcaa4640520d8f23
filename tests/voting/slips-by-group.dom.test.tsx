import { afterEach, describe, expect, it, vi } from "vitest";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import { createBoothBox } from "#client/voting/booth/booth-box.ts";
import { fetchToken } from "#client/voting/device/token.ts";
import { PaperTools } from "#client/voting/paper/PaperTools.tsx";
import { Fingerprint } from "#client/voting/vote/Fingerprint.tsx";
import { fakeBallotServer, fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fleetingBallots } from "#tests/support/fleeting-ballots.ts";
import { fakeServer, refusal } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

const say = (key: Parameters<typeof words<"polls">>[2]) => words("en", "polls", key);
const settings = settledSettings("approval", 3, { byGroup: "role" });
const electorate = { electors: 10, paper: 2, aside: 0 };

/** A fingerprint, and what of it people compare. */
const print = `1234abcd${"f".repeat(48)}5678ef90`;
const shown64 = "1234 abcd … 5678 ef90";

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

describe("a vote that is shown by group", () => {
  it("has slips for the group that is chosen, which stands on them, and says what counting by hand leaves out", async () => {
    vi.stubGlobal("print", () => {});
    const poll = fakePoll({ settings, electorate });
    const { asked } = fakeServer({
      "GET /api/polls/poll-1/key": () => ({
        keys: [
          { group: "advisory", fingerprint: "0".repeat(64) },
          { group: "participant", fingerprint: print },
        ],
        box: "",
      }),
      "POST /api/polls/poll-1/slips": () => ({ codes: ["7K2M-Q9XA-04TD"] }),
    });
    const { host, dispose } = await showInVote(() => <PaperTools poll={poll} leads />, poll, {
      features: ["polls", "methods", "symbols"],
    });
    shown.push(dispose);
    await vi.waitFor(() => expect(host.querySelector("select")).not.toBeNull());
    expect(host.textContent).toContain(say("handCountWhole"));
    const select = host.querySelector("select")!;
    select.value = "participant";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say("printSlips"))!.click();
    await vi.waitFor(() => expect(asked.at(-1)!.body).toEqual({ count: 2, group: "participant" }));
    await vi.waitFor(() =>
      expect(document.querySelector(".slip")?.textContent).toContain(
        words("en", "common", "roleParticipant"),
      ),
    );
    expect(document.querySelector(".slip .paper-key")?.textContent).toBe(`${say("slipKeyHow")} ${shown64}`);
  });

  it("lets a booth ask for the key of the slip's group", async () => {
    const ballots = fakeBallotServer();
    const [key] = ballots.keys.keys;
    const { asked } = fakeServer({
      "GET /api/polls/poll-1/key": () => ({ keys: [{ ...key, group: "advisory" }], box: "" }),
      "POST /api/polls/poll-1/slip": () => ({ group: "advisory" }),
      "POST /api/polls/poll-1/slip-credential": async ({ blinded }: { blinded: string }) =>
        ballots.calls.sign("poll-1", blinded),
    });
    const poll = fakePoll({ settings, mine: { elector: true, channel: "device", group: "participant" } });
    await createBoothBox({ poll: () => poll }).enter("7K2M-Q9XA-04TD");
    expect(asked.map(({ call }) => call)).toContain("POST /api/polls/poll-1/slip-credential");
  });

  it("votes with no other key than everybody is told of", async () => {
    const ballots = fakeBallotServer();
    const other = fakePoll({ fingerprints: ["0".repeat(64)] });
    expect(await fetchToken(other, fleetingBallots(), ballots.calls)).toBe("other-key");
    expect(ballots.asked).toEqual([]);
    const told = fakePoll({ fingerprints: [ballots.keys.keys[0]!.fingerprint] });
    expect(await fetchToken(told, fleetingBallots(), ballots.calls)).toHaveProperty("token");
  });

  it("tells whoever typed a wrong code so", async () => {
    fakeServer({ "POST /api/polls/poll-1/slip": () => refusal("slip-unknown", 404) });
    const entered = createBoothBox({ poll: () => fakePoll({ settings }) }).enter("0000-0000-0000");
    await expect(entered).rejects.toMatchObject({ code: "slip-unknown" });
  });
});

describe("the key of a vote", () => {
  it("stands on slips and on ballots to fill in by hand, as the vote's page shows it", async () => {
    vi.stubGlobal("print", () => {});
    const poll = fakePoll({ electorate, fingerprints: [print] });
    fakeServer({ "POST /api/polls/poll-1/slips": () => ({ codes: ["7K2M-Q9XA-04TD"] }) });
    const { host, dispose } = await showInVote(() => <PaperTools poll={poll} leads />, poll, {
      features: ["polls", "methods", "symbols"],
    });
    shown.push(dispose);
    const press = (key: Parameters<typeof say>[0]) =>
      [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say(key))!.click();
    press("printSlips");
    await vi.waitFor(() => expect(document.querySelector(".slip")?.textContent).toContain(shown64));
    press("printBallots");
    await vi.waitFor(() => expect(document.querySelector(".paper-ballot")?.textContent).toContain(shown64));
    const page = await showInVote(
      () => <Fingerprint keys={{ keys: [{ key: "", fingerprint: print }], box: "" }} group={undefined} />,
      poll,
    );
    shown.push(page.dispose);
    expect(page.host.textContent).toContain(shown64);
  });

  it("on slips that a printer spoiled can be printed again; more than people on paper are not made, and that is said", async () => {
    vi.stubGlobal("print", () => {});
    const poll = fakePoll({ electorate });
    let made = 0;
    fakeServer({
      "POST /api/polls/poll-1/slips": () =>
        made++ === 0 ? { codes: ["7K2M-Q9XA-04TD"] } : refusal("conflict", 409),
    });
    const { host, dispose } = await showInVote(() => <PaperTools poll={poll} leads />, poll, {
      features: ["polls", "methods", "symbols"],
    });
    shown.push(dispose);
    const button = (key: Parameters<typeof say>[0]) =>
      [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say(key));
    button("printSlips")!.click();
    const slip = () => document.querySelector(".slip-code")?.textContent.trim();
    await vi.waitFor(() => expect(slip()).toBe("7K2M-Q9XA-04TD"));
    button("printBallots")!.click();
    await vi.waitFor(() => expect(slip()).toBeUndefined());
    button("printSlipsAgain")!.click();
    await vi.waitFor(() => expect(slip()).toBe("7K2M-Q9XA-04TD"));
    button("printSlips")!.click();
    const told = words("en", "polls", "slipsNoMore", { n: 2 });
    await vi.waitFor(() => expect(host.querySelector("[role=alert]")?.textContent).toBe(told));
    expect(made).toBe(2);
  });

  it("is shown in the booth as the one by which the slip has its token", async () => {
    const ballots = fakeBallotServer();
    fakeServer({
      "GET /api/polls/poll-1/key": () => ballots.keys,
      "POST /api/polls/poll-1/slip-credential": async ({ blinded }: { blinded: string }) =>
        ballots.calls.sign("poll-1", blinded),
    });
    const box = createBoothBox({ poll: () => fakePoll() });
    await box.enter("7K2M-Q9XA-04TE");
    expect(box.fingerprint("7k2m q9xa 04te")).toBe(ballots.keys.keys[0]!.fingerprint);
  });
});
