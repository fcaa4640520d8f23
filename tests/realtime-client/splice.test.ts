import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  applySplice,
  endOfChange,
  mapIndex,
  rawIndex,
  shownIndex,
  shownOf,
  spliceBetween,
} from "#client/realtime/splice.ts";

/** Texts of few letters, so that equal ones stand side by side, with some of two units. */
const text = fc
  .array(fc.constantFrom("a", "b", " ", "🙂", "🙃", "é"), { maxLength: 12 })
  .map((l) => l.join(""));

/** No half of a letter of two units. */
function isWhole(words: string): boolean {
  return !/\p{Surrogate}/u.test(words);
}

describe("what was typed, as one replacement", () => {
  it("makes the new text of the old one, wherever the caret is said to be", () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const splice = spliceBetween(before, after, caret);
        expect(splice ? applySplice(before, splice) : before).toBe(after);
      }),
    );
  });

  it("puts a letter among equal ones where the caret stands", () => {
    expect(spliceBetween("aaa", "aaaa", 2)).toEqual({ at: 1, remove: 0, insert: "a" });
    expect(spliceBetween("aaa", "aa", 1)).toEqual({ at: 1, remove: 1, insert: "" });
  });

  it("never cuts a letter of two units in half", () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const splice = spliceBetween(before, after, caret);
        if (!splice) return;
        expect(isWhole(before.slice(0, splice.at))).toBe(true);
        expect(isWhole(before.slice(splice.at, splice.at + splice.remove))).toBe(true);
        expect(isWhole(splice.insert)).toBe(true);
      }),
    );
  });

  it("merges with anybody's edit as Yjs merges two insertions and removals", () => {
    fc.assert(
      fc.property(text, text, text, (before, mine, theirs) => {
        const a = new Y.Doc();
        const b = new Y.Doc();
        a.getText("t").insert(0, before);
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        write(a.getText("t"), before, mine);
        write(b.getText("t"), before, theirs);
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        expect(a.getText("t").toString()).toBe(b.getText("t").toString());
        expect(isWhole(a.getText("t").toString())).toBe(true);
      }),
    );
  });
});

describe("an index while others write", () => {
  it("moves with what is before it and stays before what comes right at it", () => {
    expect(mapIndex(3, [{ insert: "xx" }])).toBe(5);
    expect(mapIndex(3, [{ retain: 3 }, { insert: "xx" }])).toBe(3);
    expect(mapIndex(3, [{ retain: 3 }, { insert: "xx" }], true)).toBe(5);
    expect(mapIndex(3, [{ retain: 1 }, { delete: 4 }])).toBe(1);
    expect(mapIndex(3, [{ retain: 5 }, { insert: "xx" }])).toBe(3);
  });

  it("ends a change after its last insertion, or where it removed last", () => {
    expect(endOfChange([{ retain: 2 }, { insert: "abc" }, { retain: 4 }])).toBe(5);
    expect(endOfChange([{ retain: 2 }, { delete: 3 }])).toBe(2);
  });
});

describe("line breaks of other systems", () => {
  it("are shown as one and found again in the text", () => {
    const raw = "one\r\ntwo\rthree";
    expect(shownOf(raw)).toBe("one\ntwo\nthree");
    for (let i = 0; i <= shownOf(raw).length; i++) expect(shownIndex(raw, rawIndex(raw, i))).toBe(i);
    expect(raw.slice(rawIndex(raw, 4))).toBe("two\rthree");
  });
});

function write(target: Y.Text, before: string, after: string): void {
  const splice = spliceBetween(before, after);
  if (!splice) return;
  target.delete(splice.at, splice.remove);
  target.insert(splice.at, splice.insert);
}
