import { afterEach, describe, expect, it, vi } from "vitest";
import { methods, type MethodName } from "#shared/voting/methods/registry.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { settledSettings, type PollSettingsDraft } from "#shared/voting/poll-settings.ts";
import type { VotingMethod } from "#shared/voting/voting-method.ts";
import { BallotForm } from "#client/voting/ballot/BallotForm.tsx";
import { partedReason } from "#client/voting/ballot/reason-way.ts";
import { shuffled } from "#client/voting/ballot/shuffle.ts";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { words } from "#tests/support/screen-words.ts";
import { namelessControls, showPage } from "#tests/support/show-page.ts";

const methodNames = Object.keys(methods) as MethodName[];
const say = (key: Parameters<typeof words<"methods">>[2], values = {}) => words("en", "methods", key, values);
const sayOf = (key: Parameters<typeof words<"reasons">>[2]) => words("en", "reasons", key);
const shownPolls: (() => void)[] = [];
afterEach(() => shownPolls.splice(0).forEach((dispose) => dispose()));

/** A poll's ballot on the screen, and what is cast from it. */
async function ballot(method: MethodName, settings: PollSettingsDraft = {}, more: Partial<PollView> = {}) {
  const poll = fakePoll({ method, settings: settledSettings(method, 3, settings), ...more });
  const cast: unknown[] = [];
  const { host, dispose } = await showPage(
    () => (
      <BallotForm poll={poll} castWords="Seal" inOrder onCast={async (choices) => cast.push(choices) > 0} />
    ),
    ["methods", "voting"],
  );
  shownPolls.push(dispose);
  const seal = await vi.waitFor(() => button(host, "Seal"), 10_000);
  return { host, poll, cast, seal: () => seal.click() };
}

function button(host: HTMLElement, name: string | RegExp): HTMLButtonElement {
  const found = [...host.querySelectorAll("button")].find((one) => {
    const label = one.getAttribute("aria-label") ?? one.textContent.trim();
    return typeof name === "string" ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** The field that belongs to an option's words, or the radio with these words. */
function field(host: HTMLElement, label: string): HTMLInputElement {
  const found = [...host.querySelectorAll<HTMLLabelElement>("label")].find((one) =>
    one.textContent.includes(label),
  );
  if (!found?.control) throw new Error(`no field ${label}`);
  return found.control as HTMLInputElement;
}

function write(host: HTMLElement, text: string): void {
  const area = host.querySelector("textarea")!;
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

describe("a ballot of the group's own making", () => {
  it("says the steps as the group says them, and the others as usual", async () => {
    const own = ["", "", "", "", "", "", "", "Not with me"];
    const { host } = await ballot("gradients", { grades: own });
    expect(host.textContent).toContain("Not with me");
    expect(host.textContent).not.toContain(say("grade-8"));
    expect(host.textContent).toContain(say("grade-7"));
  });

  it("says beside each option what it costs", async () => {
    const { host } = await ballot("approval", { budget: 20, unit: "days", costs: { a: 12, b: 8, c: 1.5 } });
    for (const amount of ["12 days", "8 days", "1.5 days"]) {
      expect(host.textContent).toContain(say("costs", { amount }));
    }
  });
});

describe("a reason in a vote with names", () => {
  const open = { secrecy: "open" as const };

  it("goes in beside one's name, beside nobody's, or through somebody trusted", async () => {
    const { host, cast, seal } = await ballot("consent", {}, open);
    field(host, say("stance-objection")).click();
    field(host, sayOf("way-unnamed")).click();
    write(host, "The river floods there");
    seal();
    await vi.waitFor(() => expect(cast).toHaveLength(1));
    expect(partedReason(cast[0])).toEqual({
      choices: { stance: "objection" },
      unnamed: "The river floods there",
    });
    field(host, say("stance-objection")).click();
    field(host, sayOf("way-trusted")).click();
    expect(host.querySelector("textarea")).toBeNull();
    expect(host.textContent).toContain(sayOf("way-trusted-how"));
    seal();
    await vi.waitFor(() => expect(cast).toHaveLength(2));
    expect(partedReason(cast[1])).toEqual({ choices: { stance: "objection" } });
    await vi.waitFor(() => expect(host.textContent).not.toContain(sayOf("way-trusted-how")));
    field(host, say("stance-objection")).click();
    write(host, "It is too near");
    seal();
    await vi.waitFor(() => expect(cast).toHaveLength(3));
    expect(partedReason(cast[2])).toEqual({ choices: { stance: "objection", reason: "It is too near" } });
  });

  it("is still asked for where an objection is to stand without a name", async () => {
    const { host, cast, seal } = await ballot("consent", {}, open);
    field(host, say("stance-objection")).click();
    field(host, sayOf("way-unnamed")).click();
    seal();
    expect(host.querySelector("[role=alert]")!.textContent).toContain(say("missingReason"));
    expect(cast).toEqual([]);
  });

  it("is welcome with the steps of agreement too", async () => {
    const { host, cast, seal } = await ballot("gradients", {}, open);
    field(host, say("grade-6")).click();
    field(host, sayOf("way-unnamed")).click();
    write(host, "Only this year");
    field(host, say("grade-7")).click();
    seal();
    await vi.waitFor(() => expect(cast).toHaveLength(1));
    expect(partedReason(cast[0])).toEqual({ choices: { level: 7 }, unnamed: "Only this year" });
  });

  it("has no ways in a secret vote: nobody's name is there", async () => {
    const { host } = await ballot("consent");
    field(host, say("stance-objection")).click();
    expect(host.textContent).not.toContain(sayOf("reasonWay"));
  });
});

describe.each(methodNames)("every ballot: %s", (method) => {
  it("says what it asks, names every control, and shows every option", async () => {
    const { host, poll } = await ballot(method);
    expect(host.textContent).toContain(say(`ask-${method}`));
    expect(namelessControls(host)).toEqual([]);
    if (method !== "gradients" && method !== "consent") {
      const shown = method === "pairwise" ? 2 : 3;
      expect(poll.options.filter(({ label }) => host.textContent.includes(label))).toHaveLength(shown);
    }
  });

  it("casts what the server's schema of the method takes, or says what is missing", async () => {
    const { host, poll, cast, seal } = await ballot(method);
    seal();
    if (cast.length === 0) {
      expect(host.querySelector("[role=alert]")?.textContent).not.toBe("");
      host.querySelector<HTMLInputElement>("input[type=radio]")!.click();
      seal();
    }
    await vi.waitFor(() => expect(cast).toHaveLength(1));
    const options = poll.options.map(({ id }) => id);
    const schema = (methods[method] as VotingMethod<unknown>).schema({ options, settings: poll.settings });
    expect(schema.safeParse(cast[0]).success).toBe(true);
  });
});

describe("approval", () => {
  it("is empty again after casting: no page shows an earlier choice", async () => {
    const { host, cast, seal } = await ballot("approval");
    const [first] = host.querySelectorAll<HTMLInputElement>(".option-card input");
    first!.click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ approve: ["a"] }]));
    await vi.waitFor(() => expect(host.querySelector(".option-card :checked")).toBeNull());
  });

  it("can be filled in one option at a time", async () => {
    const { host, cast, seal } = await ballot("approval");
    field(host, words("en", "voting", "oneByOne")).click();
    expect(host.querySelectorAll(".option-card")).toHaveLength(1);
    button(host, say("next")).click();
    host.querySelector<HTMLInputElement>(".option-card input")!.click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ approve: ["b"] }]));
  });
});

describe("dots", () => {
  it("gives out no more than there are, and takes them back", async () => {
    const { host, cast, seal } = await ballot("dots", { dots: 2 });
    const more = button(host, say("dotMore", { option: "Water" }));
    more.click();
    more.click();
    expect(host.textContent).toContain(say("dotsLeft", { n: 0 }));
    const over = button(host, say("dotMore", { option: "Road" }));
    expect(over.getAttribute("aria-disabled")).toBe("true");
    over.click();
    expect(host.textContent).toContain(say("dotsLeft", { n: 0 }));
    button(host, say("dotFewer", { option: "Water" })).click();
    button(host, say("dotMore", { option: "Road" })).click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ dots: { a: 1, b: 1 } }]));
  });
});

describe("score", () => {
  it("tells not sure from not said, and neither from a level", async () => {
    const { host, cast, seal } = await ballot("score");
    const [water, road] = host.querySelectorAll(".score-row");
    water!.querySelectorAll("input")[4]!.click();
    road!.querySelectorAll("input")[5]!.click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ scores: { a: 5, b: null } }]));
  });

  it("with three levels shows one card a tap and goes on by itself", async () => {
    const { host } = await ballot("score", { levels: 3 });
    expect(host.querySelectorAll(".option-card")).toHaveLength(1);
    const tap = new MouseEvent("click", { bubbles: true, detail: 1 });
    host.querySelectorAll<HTMLInputElement>(".score-row input")[2]!.dispatchEvent(tap);
    expect(host.querySelector(".option-name")?.textContent).toBe("Road");
  });
});

describe("ranking", () => {
  it("is put together, changed and tied by buttons", async () => {
    const { host, cast, seal } = await ballot("ranking");
    const put = () => host.querySelector<HTMLButtonElement>(".option-list .option-card > .button")!;
    put().click();
    put().click();
    put().click();
    const row = (i: number) => host.querySelectorAll<HTMLElement>(".ranking-row")[i]!;
    button(row(2), say("moveUp")).click();
    button(row(2), say("tie")).click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ ranking: ["a", ["c", "b"]] }]));
  });

  it("says the new place after each move", async () => {
    const { host } = await ballot("ranking");
    host.querySelector<HTMLButtonElement>(".option-list .option-card > .button")!.click();
    const said = () => [...host.querySelectorAll("[role=status]")].map((one) => one.textContent.trim());
    expect(said()).toContain(say("saidPlaced", { option: "Water", n: 1 }));
  });
});

describe("consent", () => {
  it("asks for a reason for an objection alone", async () => {
    const { host, cast, seal } = await ballot("consent");
    field(host, say("stance-objection")).click();
    seal();
    expect(host.textContent).toContain(say("missingReason"));
    write(host, "The well is too near.");
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ stance: "objection", reason: "The well is too near." }]));
    field(host, say("stance-none")).click();
    seal();
    await vi.waitFor(() => expect(cast.at(-1)).toEqual({ stance: "none" }));
  });

  it("says whether a reason is shown with one's name", async () => {
    const secret = await ballot("consent");
    field(secret.host, say("stance-objection")).click();
    expect(secret.host.textContent).toContain(sayOf("reasonNeeded"));
    const open = await ballot("consent", {}, { secrecy: "open" });
    field(open.host, say("stance-objection")).click();
    expect(open.host.textContent).toContain(sayOf("reasonNeededNamed"));
  });
});

describe("gradients", () => {
  it("has eight steps, each with its hand sign, and not sure", async () => {
    const { host, cast, seal } = await ballot("gradients");
    expect(host.querySelectorAll(".fingers")).toHaveLength(8);
    const up = [...host.querySelectorAll(".fingers")].map(
      (sign) => sign.querySelectorAll(".finger-up").length,
    );
    expect(up).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    field(host, say("notSure")).click();
    seal();
    await vi.waitFor(() => expect(cast).toEqual([{ level: null }]));
  });
});

describe("pairwise", () => {
  it("asks pair after pair, and takes the last one back", async () => {
    const { host, cast, seal } = await ballot("pairwise");
    const choices = () => host.querySelectorAll<HTMLButtonElement>(".pairwise-choice");
    choices()[0]!.click();
    choices()[1]!.click();
    button(host, say("takeBack")).click();
    seal();
    await vi.waitFor(() => expect((cast[0] as { pairs: unknown[] }).pairs).toHaveLength(1));
  });
});

describe("the order of options", () => {
  it("is one of all, and a voter's own", () => {
    const drawn = [2, 0, 1, 0];
    expect(shuffled(["a", "b", "c"], () => drawn.shift()!)).toEqual(["b", "a", "c"]);
    const orders = new Set(Array.from({ length: 200 }, () => shuffled(["a", "b", "c"]).join("")));
    expect(orders.size).toBe(6);
  });
});
