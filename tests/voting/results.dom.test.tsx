import { afterEach, describe, expect, it, vi } from "vitest";
import { methods, type MethodName } from "#shared/voting/methods/registry.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { ResultView as Result } from "#shared/voting/poll-result.ts";
import type { VotingMethod } from "#shared/voting/voting-method.ts";
import { countFile, recountFile } from "#client/voting/recount/recount-file.ts";
import { RecountPage } from "#client/voting/recount/RecountPage.tsx";
import { resultOf } from "#client/voting/recount/recount-result.ts";
import { roundsOf } from "#client/voting/results/rounds.ts";
import { ResultView } from "#client/voting/results/ResultView.tsx";
import { ruleWords } from "#client/voting/results/rule-words.ts";
import { words } from "#tests/support/screen-words.ts";
import { namelessControls, showPage } from "#tests/support/show-page.ts";

const say = (key: Parameters<typeof words<"results">>[2], values = {}) => words("en", "results", key, values);
const options: PollOption[] = [
  { id: "a", label: "Water" },
  { id: "b", label: "Road" },
  { id: "c", label: "Light" },
];
const some: Record<MethodName, unknown[]> = {
  approval: [
    { approve: ["a", "b"] },
    { approve: ["a", "b"] },
    { approve: ["a", "b"] },
    { approve: ["c"] },
    { approve: ["c"] },
  ],
  dots: [{ dots: { a: 2 } }, { dots: { b: 1, c: 1 } }],
  score: [{ scores: { a: 5, b: null } }, { scores: { a: 3, b: 2, c: 1 } }],
  ranking: [{ ranking: ["a", ["b", "c"]] }, { ranking: ["b", "a"] }, { ranking: ["c", "b"] }],
  gradients: [{ level: 1 }, { level: 8 }, { level: null }],
  consent: [{ stance: "none" }, { stance: "objection", reason: "Too near" }],
  pairwise: [
    {
      pairs: [
        ["a", "b"],
        ["c", "b"],
      ],
    },
    { pairs: [["b", "a"]] },
  ],
};
const everyRule = (Object.keys(methods) as MethodName[]).flatMap((method) =>
  Object.keys(methods[method].rules).map((rule) => ({ method, rule })),
);

const shown: (() => void)[] = [];
afterEach(() => shown.splice(0).forEach((dispose) => dispose()));

function counted(method: MethodName, rule: string) {
  const ballots = some[method].map((choices) => ({ choices, count: 1 }));
  const ids = options.map(({ id }) => id);
  const settings = method === "score" ? { levels: 5 } : {};
  const view = { method, rule, options: ids, settings, ballots, hashes: ["00"], winners: 2 };
  const { file, outcome } = countFile(recountFile(view, "What comes first?", options));
  return resultOf(file, outcome);
}

async function show(made: ReturnType<typeof counted>, more: Partial<Result> = {}) {
  const { host, dispose } = await showPage(
    () => <ResultView poll={made.poll} result={{ ...made.result, ...more }} />,
    ["results", "methods"],
  );
  shown.push(dispose);
  return host;
}

describe.each(everyRule)("a result of $method by $rule", ({ method, rule }) => {
  it("is a picture, a table with the same options, and a sentence of how it was counted", async () => {
    const host = await show(counted(method, rule));
    await vi.waitFor(() => expect(host.textContent).toContain(say("howCounted")));
    const tables = [...host.querySelectorAll("table")].map((table) => table.textContent);
    const places = method === "gradients" || method === "consent" ? [] : ["Water", "Road", "Light"];
    expect(places.filter((label) => !tables.some((text) => text.includes(label)))).toEqual([]);
    expect(tables.length).toBeGreaterThan(0);
    expect(namelessControls(host)).toEqual([]);
  });

  it("has words for its rule", () => {
    const { name, how } = ruleWords(rule);
    expect(say(name)).not.toBe("");
    expect(say(how, { n: 2 })).not.toBe("");
  });

  it("recounts to what `ronda tally` counts", () => {
    const { result } = counted(method, rule);
    const voting = methods[method] as VotingMethod<unknown>;
    expect(Object.keys(voting.rules)).toContain(result.rule);
    expect(result.cast).toBe(some[method].length);
  });
});

describe("approval", () => {
  it("is shown by majority and proportionally, and says what the difference means", async () => {
    const host = await show(counted("approval", "majority"));
    const difference = say("bothDiffer", { majority: "Road", proportional: "Light" });
    await vi.waitFor(() => expect(host.textContent).toContain(difference));
    expect(host.textContent).toContain(say("rule-majority"));
    expect(host.textContent).toContain(say("rule-equal-shares"));
  });

  it("is not counted proportionally from a file with totals by hand", () => {
    const ballots = some.approval.map((choices) => ({ choices, count: 1 }));
    const view = { method: "approval" as const, rule: "majority", options: ["a", "b", "c"], settings: {} };
    const text = recountFile({ ...view, sums: true, ballots, hashes: [] }, "What comes first?", options);
    const { file, outcome } = countFile(text);
    const { result } = resultOf(file, outcome);
    expect(result.counts.map(({ rule }) => rule)).toEqual(["majority"]);
    expect(result.marks).toEqual(["sums-only"]);
  });
});

describe("a budget", () => {
  it("is told as spent and left, for each way of counting, and step by step", async () => {
    const ballots = some.approval.map((choices) => ({ choices, count: 1 }));
    const money = { budget: 10, costs: { a: 6, b: 3, c: 4 } };
    const settings = { unit: "days" };
    const method = "approval" as const;
    const view = {
      method,
      rule: "equal-shares",
      options: ["a", "b", "c"],
      settings,
      ballots,
      hashes: [],
      ...money,
    };
    const { file, outcome } = countFile(recountFile(view, "What comes first?", options));
    const made = resultOf(file, outcome);
    const host = await show(made);
    await vi.waitFor(() => expect(host.textContent).toContain(say("howCounted")));
    expect(host.textContent).toContain(say("spent", { spent: 7, budget: "10 days", left: "3 days" }));
    expect(host.textContent).toContain(say("spent", { spent: 9, budget: "10 days", left: "1 days" }));
    const step = { option: "Road", cost: "3 days", each: "1 days", left: "7 days" };
    expect(host.textContent).toContain(say("spent-bought", step));
    expect(host.textContent).toContain(say("budget-majority"));
  });
});

describe("results by group", () => {
  it("carry the group's own words, and say so of those who said none", async () => {
    const made = counted("approval", "majority");
    const group = { cast: 5, counts: made.result.counts };
    const host = await show(made, {
      byGroup: [
        { group: "", ...group },
        { group: "g1", label: "On the hill", ...group },
        { group: "advisory", ...group },
      ],
    });
    const names = [...host.querySelectorAll("h4")].map((one) => one.textContent);
    const votes = say("votedCount", { n: 5 });
    expect(names).toEqual([
      `${say("noGroup")} · ${votes}`,
      `On the hill · ${votes}`,
      `advisory board · ${votes}`,
    ]);
  });
});

describe("where few voted", () => {
  it("only the outcome stands there, and why", async () => {
    const { poll, result } = counted("approval", "majority");
    const host = await show({ poll, result }, { marks: ["few"], scores: {}, ranking: [], counts: [] });
    expect(host.textContent).toContain(say("mark-few"));
    expect(host.querySelector("svg, table")).toBeNull();
    expect(host.textContent).toContain("Water");
  });
});

describe("who took part", () => {
  it("stands there always, with who stood aside and who was not sure", async () => {
    const host = await show(counted("gradients", "distribution"), { electors: 10, aside: 1 });
    expect(host.textContent).toContain(say("turnout", { cast: 3, electors: 10, percent: "30%" }));
    expect(host.textContent).toContain(say("asideCount", { n: 1 }));
    expect(host.textContent).toContain(say("notSureAll", { n: 1 }));
  });
});

describe("a count in steps", () => {
  it("can be stepped through, and stands whole in a table", async () => {
    const host = await show(counted("ranking", "stv"));
    await vi.waitFor(() => expect(host.textContent).toContain(say("rounds")));
    const steps = roundsOf(counted("ranking", "stv").result.counts[0]!)!.steps;
    const next = [...host.querySelectorAll("button")].find((one) => one.textContent === say("roundNext"))!;
    expect(host.textContent).toContain(say("roundPlace", { n: 1, all: steps.length }));
    next.click();
    expect(host.textContent).toContain(say("roundPlace", { n: 2, all: steps.length }));
    const table = [...host.querySelectorAll(".rounds > .chart-table tbody tr")];
    expect(table).toHaveLength(steps.length);
  });
});

describe("a file of ballots that were cut by option", () => {
  it("says of how many people it is, and how many were not sure of each", async () => {
    const ballots = [
      { choices: { scores: { a: 5 } }, count: 20 },
      { choices: { scores: { b: 2 } }, count: 15 },
    ];
    const view = { method: "score" as const, rule: "sum", options: ["a", "b", "c"], settings: { levels: 5 } };
    const told = { people: 20, notSure: { a: 0, b: 5, c: 20 } };
    const text = recountFile({ ...view, ...told, ballots, hashes: [] }, "What comes first?", options);
    const { file, outcome } = countFile(text);
    const { poll, result } = resultOf(file, outcome);
    expect([result.cast, result.notSure]).toEqual([20, told.notSure]);
    const { host, dispose } = await showPage(() => <RecountPage />, ["results", "methods"]);
    shown.push(dispose);
    const input = host.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", { value: [new File([text], "vote.json")] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(host.textContent).toContain(say("recountParts", { n: 20 })));
    expect(poll.title).toBe("What comes first?");
    const wrong = countFile(recountFile({ ...view, ballots, hashes: [] }, "", options));
    expect(resultOf({ ...wrong.file, people: -1 }, wrong.outcome).result.cast).toBe(35);
  });
});

describe("a file that is no vote", () => {
  it("is refused with what is wrong", () => {
    expect(() => countFile("hello")).toThrow();
    expect(() =>
      countFile('{"method":"approval","rule":"majority","options":["a","a"],"ballots":[]}'),
    ).toThrow("names an option twice");
  });
});
