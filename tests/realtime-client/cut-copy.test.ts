import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, textOf } from "#shared/boards/board-doc.ts";
import { missingOf } from "#client/realtime/board-life.ts";
import { replay } from "#client/realtime/replay.ts";

/** A need on the server, a device that typed on it letter by letter, and a copy that was cut off after `kept` letters. */
function cutCopy(typed: string, kept: number) {
  const server = new Y.Doc();
  const id = createItem(server, "needs", { statement: "Water" }, { now: 5 });
  const device = new Y.Doc();
  Y.applyUpdate(device, Y.encodeStateAsUpdate(server));
  const text = textOf(device, "needs", id, "statement")!;
  const copy = new Y.Doc();
  for (let i = 0; i < typed.length; i++) {
    if (i === kept) Y.applyUpdate(copy, Y.encodeStateAsUpdate(device));
    text.insert(5 + i, typed[i]!);
  }
  const change = {
    id: 1,
    at: 1,
    client: device.clientID,
    from: 0,
    to: typed.length,
    intents: [
      {
        kind: "text" as const,
        root: "needs" as const,
        id,
        field: "statement",
        at: 5,
        before: "Water",
        removed: "",
        insert: typed,
      },
    ],
  };
  return { copy, change, words: () => String(textOf(copy, "needs", id, "statement")) };
}

describe("a copy that was closed in the middle of typing", () => {
  it.each([0, 1, 4, 7])("gets the letters that it lacks, and no letter twice (%i there)", (kept) => {
    const { copy, change, words } = cutCopy(" for all", kept);
    expect(replay(copy, missingOf(copy, change))).toBe(true);
    expect(words()).toBe("Water for all");
  });
});
