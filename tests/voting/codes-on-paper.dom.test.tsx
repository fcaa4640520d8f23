import { afterEach, describe, expect, it, vi } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import { locales, type Locale } from "#shared/i18n/locales.ts";
import { PaperTools } from "#client/voting/paper/PaperTools.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

type Key = Parameters<typeof words<"polls">>[2];
const electorate = { electors: 10, paper: 3, aside: 0 };
const slips = "POST /api/polls/poll-1/slips";
const looked = "GET /api/polls/poll-1/paper-codes";
const checks = "POST /api/polls/poll-1/paper-codes";

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

/** The tools for paper as who leads (or takes part) sees them. */
async function tools(
  answers: Parameters<typeof fakeServer>[0],
  more: Partial<PollView> = {},
  { language = "en", leads = true }: { language?: Locale; leads?: boolean } = {},
) {
  vi.stubGlobal("print", () => {});
  const poll = fakePoll({ electorate, ...more });
  const server = fakeServer({ [looked]: () => ({ printed: 0, checked: 0 }), ...answers });
  const { host, dispose } = await showInVote(() => <PaperTools poll={poll} leads={leads} />, poll, {
    features: ["polls", "methods", "symbols"],
    language,
  });
  shown.push(dispose);
  const say = (key: Key, values = {}) => words(language, "polls", key, values);
  const button = (key: Key) =>
    [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say(key));
  const form = () => host.querySelector<HTMLFormElement>("form[aria-labelledby=paper-codes-heading]");
  const type = (code: string) => {
    const field = form()!.querySelector("input")!;
    field.value = code;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return field;
  };
  const status = () => form()!.querySelector("[role=status]")!.textContent;
  return { host, say, button, form, type, status, ...server };
}

describe("ballots that are printed", () => {
  it("carry a code each on a strip above the marks where that is chosen, and none where it is not", async () => {
    let printed = 0;
    const { host, say, button, asked, form } = await tools({
      [looked]: () => ({ printed, checked: 0 }),
      [slips]: ({ count }: { count: number }) => {
        printed = count;
        return { codes: ["7K2M-Q9XA-04TD", "7K2M-Q9XA-04TE", "7K2M-Q9XA-04TF"] };
      },
    });
    const ballots = () => [...document.querySelectorAll(".paper-ballot")];
    button("printBallots")!.click();
    await vi.waitFor(() => expect(ballots()).toHaveLength(3));
    expect(document.querySelector(".paper-strip")).toBeNull();
    expect(asked.map(({ call }) => call)).not.toContain(slips);
    expect(form()).toBeNull();

    const choice = [...host.querySelectorAll("label")].find((one) => one.textContent === say("withCodes"))!;
    choice.querySelector("input")!.click();
    button("printBallots")!.click();
    await vi.waitFor(() => expect(document.querySelectorAll(".paper-strip")).toHaveLength(3));
    expect(asked.find(({ call }) => call === slips)!.body).toEqual({ count: 3, onBallots: true });
    const codes = ballots().map((one) => one.querySelector(".paper-strip .slip-code")!.textContent.trim());
    expect(codes).toEqual(["7K2M-Q9XA-04TD", "7K2M-Q9XA-04TE", "7K2M-Q9XA-04TF"]);
    for (const [i, ballot] of ballots().entries()) {
      expect(ballot.firstElementChild!.className).toBe("paper-strip");
      const below = [...ballot.children].slice(1).map((part) => part.textContent);
      expect(below.join(" ")).not.toContain(codes[i]);
    }
    await vi.waitFor(() => expect(form()).not.toBeNull());
    expect(button("printCodedAgain")).toBeDefined();
  });

  it("tell the group on the strip where results by group were announced", async () => {
    const { host, say, button, asked } = await tools(
      {
        "GET /api/polls/poll-1/key": () => ({ keys: [{ group: "advisory", fingerprint: "0" }], box: "" }),
        [slips]: () => ({ codes: ["7K2M-Q9XA-04TD"] }),
      },
      { settings: settledSettings("approval", 3, { byGroup: "role" }) },
    );
    await vi.waitFor(() => expect(host.querySelector("select")).not.toBeNull());
    [...host.querySelectorAll("label")]
      .find((one) => one.textContent === say("withCodes"))!
      .querySelector("input")!
      .click();
    button("printBallots")!.click();
    const strip = () => document.querySelector(".paper-strip")?.textContent;
    await vi.waitFor(() => expect(strip()).toContain(words("en", "common", "roleAdvisory")));
    expect(asked.find(({ call }) => call === slips)!.body).toMatchObject({ group: "advisory" });
  });

  it("offer no codes where there are no slips, and say so where there are as many as people on paper", async () => {
    const draft = await tools({}, { state: "draft", electorate: null });
    expect(draft.host.textContent).not.toContain(draft.say("withCodes"));
    const full = await tools({ [slips]: () => refusal("conflict", 409) });
    [...full.host.querySelectorAll("label")]
      .find((one) => one.textContent === full.say("withCodes"))!
      .querySelector("input")!
      .click();
    full.button("printBallots")!.click();
    const alert = () => full.host.querySelector("[role=alert]")?.textContent;
    await vi.waitFor(() => expect(alert()).toBe(full.say("codesNoMore", { n: 3 })));
  });
});

describe("the codes of ballots", () => {
  it.each([...locales])("are checked one by one and said aloud, in %s", async (language) => {
    const fates = ["first", "paper", "booth"] as const;
    let turn = 0;
    const at = await tools(
      {
        [looked]: () => ({ printed: 3, checked: 0 }),
        [checks]: () => ({ code: fates[turn++], printed: 3, checked: 1 }),
      },
      {},
      { language },
    );
    await vi.waitFor(() => expect(at.form()).not.toBeNull());
    expect(at.status()).toContain(at.say("codesChecked", { n: 0, all: 3 }));
    for (const fate of fates) {
      const field = at.type("7k2m q9xa 04td");
      expect(at.status()).toBe(at.say("codesChecked", { n: turn === 0 ? 0 : 1, all: 3 }));
      at.form()!.requestSubmit();
      await vi.waitFor(() => expect(at.status()).toContain(at.say(`code-${fate}`)));
      expect(at.status()).toContain(at.say("codesChecked", { n: 1, all: 3 }));
      await vi.waitFor(() => expect(document.activeElement).toBe(field));
      expect(field.value).toBe("");
    }
    for (const { body } of at.asked.filter(({ call }) => call === checks)) {
      expect(Object.keys(body as object).sort()).toEqual(["attempt", "code"]);
    }
  });

  it("stay in the field where they are not of this vote, and are sent as the same try after a lost answer", async () => {
    const at = await tools({
      [looked]: () => ({ printed: 3, checked: 0 }),
      [checks]: () => refusal("slip-unknown", 404),
    });
    await vi.waitFor(() => expect(at.form()).not.toBeNull());
    const field = at.type("0000-0000-0000");
    at.form()!.requestSubmit();
    const alert = () => at.form()!.querySelector("[role=alert]")?.textContent;
    await vi.waitFor(() => expect(alert()).toBe(words("en", "refusals", "slip-unknown")));
    expect(field.value).toBe("0000-0000-0000");
    at.answer({ [checks]: noConnection });
    at.type("7K2M-Q9XA-04TD");
    at.form()!.requestSubmit();
    await vi.waitFor(() => expect(alert()).toBe(words("en", "common", "noConnection")));
    at.answer({ [checks]: () => ({ code: "first", printed: 3, checked: 1 }) });
    at.form()!.requestSubmit();
    await vi.waitFor(() => expect(at.status()).toContain(at.say("code-first")));
    const [wrong, lost, again] = at.asked
      .filter(({ call }) => call === checks)
      .map(({ body }) => (body as { attempt: string }).attempt);
    expect(again).toBe(lost);
    expect(lost).not.toBe(wrong);
  });

  it("are nobody's to check but theirs who lead", async () => {
    const { asked, form, host, say } = await tools(
      { [looked]: () => ({ printed: 3, checked: 0 }) },
      {},
      {
        leads: false,
      },
    );
    await vi.waitFor(() => expect(host.textContent).toContain(say("handCount")));
    expect(form()).toBeNull();
    expect(asked.map(({ call }) => call)).not.toContain(looked);
  });
});
