import { inflateRawSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { messageKind } from "#shared/realtime/messages.ts";
import { createNote, createNotes } from "#shared/notes/note-doc.ts";
import { Packing } from "#server/realtime/packing.ts";
import { readSyncPath } from "#server/realtime/upgrade.ts";
import { Client, LiveBoard } from "#tests/support/live-board.ts";
import type { TestWire } from "#tests/support/test-wire.ts";

const at = { x: 0, y: 0 };
let board: LiveBoard;
beforeEach(async () => {
  board = await LiveBoard.open();
});

async function fill(notes: number): Promise<void> {
  const texts = Array.from({ length: notes }, (_, i) => `the ${i}th thing that we need`);
  const writing = board.engine.write(
    "b1",
    (doc) => void createNotes(doc, texts, { ...at, columns: 40 }, { now: 1 }),
  );
  await board.settle();
  await writing;
}

/** Somebody who asks for everything and unpacks; frames are taken as they came, up to the answer. */
async function ask(member = "ana", unpacks = true): Promise<{ frames: Uint8Array[]; wire: TestWire }> {
  const wire = board.dial({ memberId: member }, true, "b1", unpacks);
  new Client(new Y.Doc(), { memberId: member }).connect(wire);
  const frames: Uint8Array[] = [];
  await vi.waitFor(async () => {
    await board.settle();
    frames.push(...wire.take());
    const isAnswer = ([kind, step]: Uint8Array) =>
      kind === messageKind.packed || (kind === messageKind.sync && step === 1);
    expect(frames.some(isAnswer)).toBe(true);
  });
  return { frames, wire };
}

const kinds = (frames: readonly Uint8Array[]) => frames.map(([kind]) => kind);

/** What a packed frame holds. */
function unpacked(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(messageKind.packed);
  const size = decoding.readVarUint(decoder);
  const bytes = inflateRawSync(decoding.readTailAsUint8Array(decoder));
  expect(bytes.length).toBe(size);
  return bytes;
}

describe("a large state", () => {
  it("is sent packed to who unpacks, then step 2 that ends it, and is the same state", async () => {
    await fill(1000);
    const { frames } = await ask();
    const packed = frames.find(([kind]) => kind === messageKind.packed)!;
    const reader = new Client(new Y.Doc(), { memberId: "ana" });
    const decoder = decoding.createDecoder(unpacked(packed));
    expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([messageKind.sync, 2]);
    Y.applyUpdate(reader.doc, decoding.readVarUint8Array(decoder));
    expect(Object.keys(projectBoard(reader.doc).notes)).toHaveLength(1000);
    const [last] = frames.slice(-1);
    expect([last![0], last![1]]).toEqual([messageKind.sync, 1]);
    expect(packed.length).toBeLessThan(unpacked(packed).length / 2);
  });

  it("is sent as it is to who does not say so, and to plain clients", async () => {
    await fill(1000);
    const { frames } = await ask("ana", false);
    expect(kinds(frames)).not.toContain(messageKind.packed);
    const plain = await board.join({ memberId: "pat" }, false);
    expect(Object.keys(projectBoard(plain.doc).notes)).toHaveLength(1000);
  });

  it("is packed once for all who join, whatever is written meanwhile", async () => {
    await fill(1000);
    const writer = await board.join({ memberId: "bo" });
    const packs = vi.spyOn(Packing.prototype as unknown as { pack: (frame: Uint8Array) => unknown }, "pack");
    const first = await ask("m1");
    createNote(writer.doc, { text: "meanwhile", ...at }, { memberId: "bo", now: 1 });
    await board.exchange([writer]);
    const later = await ask("m2");
    const frame = ({ frames }: typeof first) => frames.find(([kind]) => kind === messageKind.packed)!;
    expect(Buffer.compare(frame(first), frame(later))).toBe(0);
    expect(new Set(packs.mock.calls.map(([bytes]) => bytes)).size).toBe(1);
    packs.mockRestore();
  });

  it("keeps nobody waiting: what is not packed in half a second is sent as it is", async () => {
    await fill(1000);
    const never = vi.spyOn(Packing.prototype, "ready").mockReturnValue(new Promise(() => {}));
    const wire = board.dial({ memberId: "ana" }, true, "b1", true);
    const client = new Client(new Y.Doc(), { memberId: "ana" });
    client.connect(wire);
    await board.timers.pass(450);
    client.hearAll();
    expect(projectBoard(client.doc).notes).toEqual({});
    await board.timers.pass(100);
    client.hearAll();
    expect(Object.keys(projectBoard(client.doc).notes)).toHaveLength(1000);
    never.mockRestore();
  });

  it("of a board that nobody has opened yet is packed from its stored bytes", async () => {
    await fill(4000);
    board = await board.restart();
    const { frames } = await ask();
    const state = Buffer.concat(frames.filter(([kind]) => kind === messageKind.packed).map(unpacked));
    expect(state.length).toBeGreaterThan(256 * 1024);
  });
});

describe("a small state", () => {
  it("is never packed", async () => {
    await fill(10);
    const { frames } = await ask();
    expect(kinds(frames)).not.toContain(messageKind.packed);
  });
});

describe("the address of a socket", () => {
  it.each([
    ["/sync/b1?ronda=1&z=1", true],
    ["/sync/b1?ronda=1", false],
    ["/sync/b1?z=1", false],
  ])("%s asks for packed states: %s", (url, unpacks) => {
    expect(readSyncPath(url)!.unpacks ?? false).toBe(unpacks);
  });
});
