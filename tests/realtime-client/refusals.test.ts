import { describe, expect, it } from "vitest";
import type { Intent } from "#client/realtime/intents.ts";
import type { OwnChange } from "#client/realtime/own-changes.ts";
import { createRefusalJudge } from "#client/realtime/refusals.ts";
import { withRefused } from "#client/realtime/tray.ts";

function change(id: number, ...intents: Intent[]): OwnChange {
  return { id, at: 0, intents, client: 1, from: id, to: id + 1 };
}

function typed(insert: string, removed = "", id = "a"): Intent {
  return { kind: "text", root: "notes", id, field: "text", at: 0, before: "", removed, insert };
}

describe("what a refusal leads to", () => {
  it("keeps the document for a gap and for what came too fast", () => {
    const { judge } = createRefusalJudge();
    expect(judge("gap", [change(1)], [], true).kind).toBe("wait");
    expect(judge("rate", [change(1)], [], true).kind).toBe("send-later");
  });

  it("starts anew when a gap does not close", () => {
    const { judge } = createRefusalJudge();
    const verdicts = Array.from({ length: 5 }, () => judge("gap", [], [], true).kind);
    expect(verdicts.at(-1)).toBe("rebase");
  });

  it("gives up one refused change and does a refused heap again one by one", () => {
    const { judge } = createRefusalJudge();
    const [a, b] = [change(1), change(2)];
    expect(judge("gone", [a], [a, b], true)).toMatchObject({ kind: "rebase", lost: [a] });
    expect(judge("gone", [a, b], [a, b], true)).toMatchObject({ kind: "rebase", lost: [] });
  });

  it.each(["epoch", "locked"] as const)(
    "sets everything aside at once when the reason is the board's: %s",
    (code) => {
      const { judge } = createRefusalJudge();
      const all = [change(1), change(2), change(3)];
      expect(judge(code, [all[0]!], all, true)).toMatchObject({ kind: "rebase", lost: all });
    },
  );

  it("gives up everything at once for somebody who may not write, but only the one change for others", () => {
    const { judge } = createRefusalJudge();
    const all = [change(1), change(2)];
    expect(judge("forbidden", [all[0]!], all, false)).toMatchObject({ lost: all });
    expect(judge("forbidden", [all[0]!], all, true)).toMatchObject({ lost: [all[0]] });
  });

  it("tries a fresh client id before it gives anything up", () => {
    const { judge } = createRefusalJudge();
    expect(judge("foreign-client", [change(1)], [], true)).toMatchObject({ lost: [] });
  });

  it("comes to an end however often the server refuses", () => {
    const { judge } = createRefusalJudge();
    const all = [change(1), change(2)];
    const lost = Array.from({ length: 50 }, () => judge("schema", all, all, true));
    expect(lost.at(-1)).toMatchObject({ lost: all });
  });
});

describe("the tray", () => {
  it("joins what is typed on into one entry", () => {
    let tray = withRefused([], [change(1, typed("w"))], "gone", 0);
    tray = withRefused(
      tray,
      [change(2, typed("e")), change(3, typed("", "e")), change(4, typed("ater"))],
      "gone",
      9,
    );
    expect(tray.map(({ target, text }) => [target, text])).toEqual([["notes/a/text", "water"]]);
  });

  it("keeps apart what was written in different places", () => {
    const tray = withRefused([], [change(1, typed("one")), change(2, typed("two", "", "b"))], "gone", 0);
    expect(tray.map(({ text }) => text)).toEqual(["one", "two"]);
  });

  it("keeps all words of a refused card, and none of its settings", () => {
    const card = {
      statement: "Water",
      because: "",
      evidence: { e: { source: "a neighbour", kind: "testimony" } },
      order: "a1",
      author: "me",
    };
    const tray = withRefused([], [change(1, { kind: "card", root: "needs", id: "n", card })], "too-big", 0);
    expect(tray[0]!.text).toBe("Water\na neighbour");
  });
});
