import { afterEach, describe, expect, it, vi } from "vitest";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import { BlankTools } from "#client/voting/paper/BlankTools.tsx";
import { ResultNamed } from "#client/voting/results/ResultNamed.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { words } from "#tests/support/screen-words.ts";
import { namelessControls, showPage } from "#tests/support/show-page.ts";

const m = (key: Parameters<typeof words<"methods">>[2]) => words("en", "methods", key);
const p = (key: Parameters<typeof words<"polls">>[2]) => words("en", "polls", key);

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

/** Water, Road and Light; Ana chose so. */
async function besideName(method: MethodName, choices: unknown): Promise<string> {
  const poll = fakePoll({ method, settings: settledSettings(method, 3, {}) });
  const result = { named: [{ name: "Ana", choices }] } as unknown as ResultView;
  const { host, dispose } = await showPage(
    () => <ResultNamed poll={poll} result={result} />,
    ["results", "methods"],
  );
  shown.push(dispose);
  return host.querySelector("dd")!.textContent.trim();
}

describe("what stands beside a name in an open vote is what that person said:", () => {
  const cases: [MethodName, unknown, string][] = [
    ["approval", { approve: ["c", "a"] }, "Light · Water"],
    ["dots", { dots: { b: 1, a: 2 } }, "Water: 2 · Road: 1"],
    ["score", { scores: { a: 5, b: null } }, `Water: ${m("level-5")} · Road: ${m("notSure")}`],
    ["ranking", { ranking: ["c", ["b", "a"]] }, "1. Light · 2. Road = Water"],
    ["pairwise", { pairs: [["b", "a"]] }, "Road > Water"],
    ["gradients", { level: null }, m("notSure")],
    ["consent", { stance: "aside" }, m("stance-aside")],
  ];
  it.each(cases)("%s", async (method, choices, said) => {
    expect(await besideName(method, choices)).toBe(said);
  });
});

describe("blank ballots", () => {
  it("can be printed before there is a vote: a line for the question, twelve symbols, a line for what each stands for", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const { host, dispose } = await showPage(() => <BlankTools />, ["polls", "symbols"]);
    shown.push(dispose);
    expect(namelessControls(host)).toEqual([]);
    [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === p("printThem"))!.click();
    await vi.waitFor(() => expect(print).toHaveBeenCalled());
    const sheets = document.querySelectorAll(".paper-ballot");
    expect(sheets).toHaveLength(10);
    expect(sheets[0]!.querySelectorAll("li")).toHaveLength(12);
    expect(sheets[0]!.querySelectorAll(".paper-line")).toHaveLength(13);
  });
});
