import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { TextBinding } from "#client/realtime/text-binding.ts";

let field: HTMLTextAreaElement;
let doc: Y.Doc;
let text: Y.Text;
let binding: TextBinding;
let shown: string[];
const undoOrigin = { undo: true };

function open(words: string): void {
  doc = new Y.Doc();
  text = doc.getText("t");
  text.insert(0, words);
  shown = [];
  binding = new TextBinding(field, {
    shown: (now) => shown.push(now),
    isOwnUndo: (origin) => origin === undoOrigin,
  });
  binding.bind(text);
  field.focus();
}

/** The person replaces the selection, as the browser would do it. */
function type(words: string, start = field.selectionStart, end = field.selectionEnd): void {
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Somebody else changes the text. */
function elsewhere(change: (text: Y.Text) => void): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  change(copy.getText("t"));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), "elsewhere");
}

beforeEach(() => {
  field = document.createElement("textarea");
  document.body.append(field);
});
afterEach(() => {
  binding.destroy();
  field.remove();
});

describe("a field bound to a text", () => {
  it("shows the text, and writes what is typed as one replacement", () => {
    open("clean water");
    expect(field.value).toBe("clean water");
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    type("safe", 0, 5);
    expect(text.toString()).toBe("safe water");
    expect(deltas).toEqual([[{ delete: 5 }, { insert: "safe" }]]);
  });

  it("keeps the selection on the same letters when others write before, in and after it", () => {
    open("clean water here");
    field.setSelectionRange(6, 11, "backward");
    elsewhere((there) => there.insert(0, "very "));
    elsewhere((there) => there.insert(there.length, " now"));
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("water");
    expect(field.selectionDirection).toBe("backward");
    elsewhere((there) => there.insert(13, "--"));
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("wa--ter");
  });

  it("keeps its scroll when others write", () => {
    open("one\ntwo\nthree");
    field.scrollTop = 30;
    elsewhere((there) => there.insert(0, "zero\n"));
    expect(field.scrollTop).toBe(30);
  });

  it("does not take the focus, nor a selection, when somebody writes in a field that one is not in", () => {
    open("water");
    field.blur();
    elsewhere((there) => there.insert(0, "clean "));
    expect([field.value, document.activeElement]).toEqual(["clean water", document.body]);
  });

  it("lets one's own undo take the caret to where the change was", () => {
    open("clean water");
    field.setSelectionRange(11, 11);
    doc.transact(() => text.insert(6, "safe "), undoOrigin);
    expect([field.selectionStart, field.selectionEnd]).toEqual([11, 11]);
    doc.transact(() => text.delete(0, 6), undoOrigin);
    expect(field.selectionStart).toBe(0);
  });

  it("leaves letters of two units whole when one of them is replaced by a like one", () => {
    open("🙂🙂");
    type("🙃", 2, 4);
    expect(text.toString()).toBe("🙂🙃");
  });

  it("writes in the right place of a text with line breaks of another system", () => {
    open("one\r\ntwo");
    expect(field.value).toBe("one\ntwo");
    type("!", 7, 7);
    expect(text.toString()).toBe("one\r\ntwo!");
    elsewhere((there) => there.insert(0, "zero "));
    expect([field.value, field.selectionStart]).toEqual(["zero one\ntwo!", 13]);
  });

  it("goes over to another document's text without losing what is shown there", () => {
    open("clean water");
    field.setSelectionRange(11, 11);
    const next = new Y.Doc().getText("t");
    next.insert(0, "very clean water");
    binding.bind(next);
    expect([field.value, field.selectionStart]).toEqual(["very clean water", 16]);
    type("!");
    expect(next.toString()).toBe("very clean water!");
    expect(text.toString()).toBe("clean water");
  });
});

describe("while an input method composes", () => {
  const start = () => field.dispatchEvent(new CompositionEvent("compositionstart"));
  const end = () => field.dispatchEvent(new CompositionEvent("compositionend"));

  it("others see the letters as they come", () => {
    open("");
    start();
    type("に");
    expect(text.toString()).toBe("に");
  });

  it("others' changes wait until it is done, and then both are there", () => {
    open("ab");
    field.setSelectionRange(1, 1);
    start();
    type("に");
    elsewhere((there) => there.insert(0, "XX"));
    expect(field.value).toBe("aにb");
    type("ほ");
    expect(field.value).toBe("aにほb");
    end();
    expect(field.value).toBe("XXaにほb");
    expect(text.toString()).toBe("XXaにほb");
    expect(field.selectionStart).toBe(5);
  });

  it("words survive when somebody removes what stands around them", () => {
    open("abcd");
    field.setSelectionRange(2, 2);
    start();
    elsewhere((there) => there.delete(0, 4));
    type("に");
    end();
    expect([field.value, text.toString()]).toEqual(["に", "に"]);
  });
});

describe("any sequence of typing, composing and others' changes", () => {
  const words = fc.constantFrom("", "a", "b", "🙂", "cd", "\n");
  const act = fc.record({
    who: fc.constantFrom("me", "other", "start", "end"),
    from: fc.nat(12),
    length: fc.nat(3),
    words,
  });

  it("ends with field and text alike, and no letter cut in half", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        open("water 🙂");
        for (const { who, from, length, words } of acts) {
          if (who === "start") field.dispatchEvent(new CompositionEvent("compositionstart"));
          else if (who === "end") field.dispatchEvent(new CompositionEvent("compositionend"));
          else if (who === "me") type(words, ...whole(field.value, from, length));
          else {
            elsewhere((there) => {
              const [start, end] = whole(there.toString(), from, length);
              there.delete(start, end - start);
              there.insert(start, words);
            });
          }
        }
        field.dispatchEvent(new CompositionEvent("compositionend"));
        expect(field.value).toBe(text.toString());
        expect(/\p{Surrogate}/u.test(field.value)).toBe(false);
        binding.destroy();
      }),
      { numRuns: 300 },
    );
  });
});

/** A range of whole letters. */
function whole(value: string, from: number, length: number): [number, number] {
  const letters = [...value];
  const start = letters.slice(0, from).join("").length;
  return [start, start + letters.slice(from, from + length).join("").length];
}

describe("in quiet mode", () => {
  it("what others write waits until one asks", () => {
    open("water");
    binding.hold(true);
    elsewhere((copy) => copy.insert(0, "clean "));
    expect([field.value, text.toString()]).toEqual(["water", "clean water"]);
    binding.showHeld();
    expect(field.value).toBe("clean water");
    elsewhere((copy) => copy.insert(0, "more "));
    expect(field.value).toBe("clean water");
    binding.hold(false);
    expect(field.value).toBe("more clean water");
  });

  it("writing in the same field merges both, and loses no letter", () => {
    open("water");
    binding.hold(true);
    elsewhere((copy) => copy.insert(0, "clean "));
    type(" here", 5, 5);
    expect([field.value, text.toString()]).toEqual(["clean water here", "clean water here"]);
  });

  it("a field that opens shows what is there", () => {
    open("water");
    binding.hold(true);
    const other = doc.getText("other");
    other.insert(0, "seeds");
    binding.bind(other);
    expect(field.value).toBe("seeds");
  });
});
