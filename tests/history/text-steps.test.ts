import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { textSteps } from "#shared/history/text-steps.ts";

function applied(text: string, steps: ReturnType<typeof textSteps>): string {
  return steps.reduce(
    (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
    text,
  );
}

describe("the steps from one text to another", () => {
  it("lead there, whatever the two texts are", () => {
    const pieces = ["water", "agua", "你好", "e\u0301", " ", "\n", "\r\n", "👩‍🌾", ".", "\ud83d", "\udc69"];
    const text = array(constantFrom(...pieces), { maxLength: 15 }).map((all) => all.join(""));
    assert(
      property(text, text, (before, after) => applied(before, textSteps(before, after)) === after),
      { numRuns: 300 },
    );
  });

  it("are none between equal texts, and touch only the words that differ", () => {
    expect(textSteps("clean water", "clean water")).toEqual([]);
    expect(textSteps("clean water for all in 2026", "safe water for all by 2026")).toEqual([
      { at: 20, remove: 2, insert: "by" },
      { at: 0, remove: 5, insert: "safe" },
    ]);
  });

  it("take no letter apart", () => {
    expect(textSteps("👩 water", "👨 water")).toEqual([{ at: 0, remove: 2, insert: "👨" }]);
  });

  it("replace the middle of a very long text whole", () => {
    const long = (word: string) => `start ${`${word} `.repeat(3000)}end`;
    expect(textSteps(long("a"), long("b"))).toHaveLength(1);
  });

  it("leave what somebody wrote meanwhile beside the words that stay", () => {
    const doc = new Y.Doc();
    const text = doc.getText();
    text.insert(0, "dirty water for the school");
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(doc));
    offline.getText().insert("dirty water for the school".length, " and the clinic");
    for (const { at, remove, insert } of textSteps(text.toString(), "clean water for the school")) {
      text.delete(at, remove);
      text.insert(at, insert);
    }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(text.toString()).toBe("clean water for the school and the clinic");
  });
});
