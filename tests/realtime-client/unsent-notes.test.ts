import { expect, it } from "vitest";
import type { Note } from "#shared/notes/note.ts";
import type { Intent } from "#client/realtime/intents.ts";
import type { OwnChange } from "#client/realtime/own-changes.ts";
import { unsentNotes } from "#client/realtime/unsent-notes.ts";

const step = { step: "w", names: "hidden" } as const;
const change = (id: number, ...intents: Intent[]): OwnChange => ({
  id,
  at: 1,
  intents,
  client: 1,
  from: 0,
  to: 1,
});
const made = (id: string): Intent => ({ kind: "card", root: "notes", id, card: {} });
const typed = (id: string, insert: string): Intent => {
  return { kind: "text", root: "notes", id, field: "text", at: 0, before: "", removed: "", insert };
};
const note = (id: string, more: Partial<Note> = {}) =>
  ({ id, text: `words of ${id}`, x: 40, y: 80, color: "sky", ...more }) as Note;
const noteNow = {
  a: note("a", { held: true }),
  b: note("b"),
  gone: note("gone", { removed: 5 }),
  empty: note("empty", { text: " " }),
};

it("keeps a new note whole, with all that was typed in it, as one entry", () => {
  const changes = [change(1, made("a")), change(2, typed("a", "words")), change(3, typed("a", " of a"))];
  const { entries, rest } = unsentNotes(changes, noteNow, step, 7);
  expect(entries).toEqual([
    {
      id: expect.any(String),
      at: 7,
      reason: "step-over",
      target: "notes/a",
      text: "words of a",
      own: { ...step, x: 40, y: 80, color: "sky", held: true },
    },
  ]);
  expect(rest).toEqual([]);
});

it("leaves to the tray what was changed in notes that the server had", () => {
  const later = change(2, typed("b", "more"));
  expect(unsentNotes([change(1, made("a")), later], noteNow, step, 7).rest).toEqual([later]);
});

it("keeps nothing of what was taken away again or stayed empty", () => {
  expect(unsentNotes([change(1, made("gone")), change(2, made("empty"))], noteNow, step, 7)).toEqual({
    entries: [],
    rest: [],
  });
});
