import * as decoding from "lib0/decoding";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "#shared/realtime/bytes.ts";
import type { PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import {
  applyPresence,
  decodePresenceBatch,
  decodePresenceState,
  encodePresenceBatch,
  encodePresenceState,
  stateEntry,
  type PresenceEntry,
} from "#shared/realtime/presence-codec.ts";

const states: PresenceState[] = [
  {},
  { view: "needs" },
  { view: "wall", pointer: { x: -12, y: 100_000 } },
  { target: "notes/ünö/text", caret: { anchor: Uint8Array.of(1, 2), head: Uint8Array.of() } },
  { view: "wall", target: "notes/a", drag: { id: "a", x: 0, y: -1_000_000 } },
  { view: "wall", sight: { x: -900, y: 40, width: 1366, height: 700, zoom: 85 }, follows: 7 },
];

describe("the bytes of a presence state", () => {
  it.each(states)("say %o and nothing else", (state) => {
    expect(decodePresenceState(encodePresenceState(state))).toEqual(state);
  });

  it("are few for a moving pointer", () => {
    expect(encodePresenceState({ view: "wall", pointer: { x: 812, y: 640 } }).length).toBeLessThanOrEqual(7);
  });

  it("round a position to whole board units", () => {
    const bytes = encodePresenceState({ pointer: { x: 1.6, y: -2.4 } });
    expect(decodePresenceState(bytes).pointer).toEqual({ x: 2, y: -2 });
  });

  it.each([
    ["nothing", []],
    ["an unknown field", [128, 1]],
    ["an unknown view", [1, 9]],
    ["a text beyond the end", [2, 200, 1]],
    ["bytes after the state", [0, 0]],
    ["a number without end", [8, 255, 255, 255, 255, 255, 255, 255, 255, 255]],
    ["a text that is no UTF-8", [2, 1, 255]],
  ])("are refused with %s", (_what, bytes) => {
    expect(() => decodePresenceState(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});

describe("an entry made from a client's bytes", () => {
  it.each(states)("is the one that would be made from %o", (state) => {
    const made = encodePresenceBatch([{ kind: "state", connection: 300, state }]);
    expect(stateEntry(300, encodePresenceState(state))).toEqual(made);
  });
});

describe("a batch of presence", () => {
  const entries: PresenceEntry[] = [
    { kind: "you", connection: 3 },
    { kind: "identity", connection: 3, memberId: "m1", name: "Ana", role: "participant" },
    { kind: "state", connection: 3, state: { view: "wall" } },
    { kind: "identity", connection: 200, memberId: "m2", name: "", role: "facilitator" },
    { kind: "gone", connection: 7 },
  ];

  it("reads back as it was written", () => {
    expect(decodePresenceBatch(encodePresenceBatch(entries))).toEqual(entries);
  });

  it("tells who is here after it, and which connection is one's own", () => {
    const present = new Map<number, PresentConnection>();
    present.set(7, { connection: 7, memberId: "m9", name: "Gil", role: "observer", state: {} });
    expect(applyPresence(present, entries)).toBe(3);
    expect([...present.keys()]).toEqual([3, 200]);
    expect(present.get(3)?.state).toEqual({ view: "wall" });
  });

  it("ignores the state of a connection that was never introduced", () => {
    const present = new Map<number, PresentConnection>();
    applyPresence(present, [{ kind: "state", connection: 1, state: {} }]);
    expect(present.size).toBe(0);
  });

  it("keeps where somebody is when their name changes", () => {
    const present = new Map<number, PresentConnection>();
    applyPresence(present, entries);
    applyPresence(present, [
      { kind: "identity", connection: 3, memberId: "m1", name: "Ana María", role: "advisory" },
    ]);
    expect(present.get(3)).toMatchObject({ name: "Ana María", role: "advisory", state: { view: "wall" } });
  });
});

describe("numbers on the wire", () => {
  it.each([0, 127, 128, 300, 2 ** 31, Number.MAX_SAFE_INTEGER])("%d reads the same by lib0", (value) => {
    const writer = new ByteWriter();
    writer.uint(value);
    expect(decoding.readVarUint(decoding.createDecoder(writer.done()))).toBe(value);
  });

  it("texts read the same by lib0", () => {
    const writer = new ByteWriter();
    writer.text("señal");
    expect(decoding.readVarString(decoding.createDecoder(writer.done()))).toBe("señal");
  });

  it.each([0, -1, 1, -64, 64, 2 ** 40])("%d keeps its sign", (value) => {
    const writer = new ByteWriter();
    writer.int(value);
    expect(new ByteReader(writer.done()).int()).toBe(value);
  });
});
