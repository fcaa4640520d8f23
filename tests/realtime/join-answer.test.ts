import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readUpdateOf } from "#tests/support/sync-frames.ts";
import { JoinAnswer } from "#server/realtime/join-answer.ts";

/** A text that grows, and the updates by which it does. */
function growing() {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return { doc, write: (words: string) => (doc.getText("t").insert(0, words), updates.at(-1)!) };
}

function textIn(frames: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const frame of frames) Y.applyUpdate(doc, readUpdateOf(frame).update);
  return doc.getText("t").toString();
}

describe("what answers a joiner", () => {
  it("ends with step 2, so that who waits for it has everything, the latest words too", () => {
    const { doc, write } = growing();
    const answer = new JoinAnswer(Y.encodeStateAsUpdate(doc));
    expect(answer.inFrames.map((frame) => readUpdateOf(frame).step)).toEqual([1]);
    answer.add(write("a"), 1000);
    answer.add(write("b"), 1000);
    expect(answer.inFrames.map((frame) => readUpdateOf(frame).step)).toEqual([2, 1]);
    expect(textIn(answer.inFrames)).toBe("ba");
  });

  it("is the same bytes for everybody who asks between two changes", () => {
    const { doc, write } = growing();
    const answer = new JoinAnswer(Y.encodeStateAsUpdate(doc));
    answer.add(write("a"), 1000);
    expect(answer.inFrames).toBe(answer.inFrames);
  });

  it("says when its tail is too long to go on with", () => {
    const { doc, write } = growing();
    const answer = new JoinAnswer(Y.encodeStateAsUpdate(doc));
    expect(answer.add(write("a"), 100)).toBe(true);
    expect(answer.add(write("x".repeat(200)), 100)).toBe(false);
  });
});
