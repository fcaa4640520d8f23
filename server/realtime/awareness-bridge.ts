import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { boardViews, type BoardView } from "#shared/boards/board-shape.ts";
import type { PresenceIdentity, PresenceState } from "#shared/realtime/presence.ts";

/** One entry of an awareness update (y-protocols): a client id, how often it has spoken, and its JSON or `null`. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** No honest update is larger: a client echoes at most what it was told. */
const largest = { bytes: 256 * 1024, entries: 1024 } as const;

/**
 * Looks for the entry of one client in an awareness update, and reads no other. Nothing where the update is none or
 * too large.
 */
export function findAwareness(
  update: Uint8Array,
  isWanted: (clientId: number) => boolean,
): AwarenessEntry | undefined {
  if (update.length > largest.bytes) return undefined;
  try {
    const from = decoding.createDecoder(update);
    const count = decoding.readVarUint(from);
    if (count > largest.entries) return undefined;
    for (let left = count; left > 0; left--) {
      const clientId = decoding.readVarUint(from);
      const clock = decoding.readVarUint(from);
      const end = decoding.peekVarUint(from) + from.pos;
      if (end >= update.length) return undefined;
      if (isWanted(clientId)) return { clientId, clock, json: decoding.readVarString(from) };
      decoding.readVarUint8Array(from);
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** Writes an awareness update. */
export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

type Plain = Readonly<Record<string, unknown>>;

/** A plain client's own state as an object, or `undefined` for anything else. */
export function parseOwnState(json: string): Plain | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isPlain(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What plain clients are told of a connection: its own words, and who it is as the server knows. */
export function plainState(own: Plain, identity: PresenceIdentity): string {
  const { memberId, name, role } = identity;
  const user = isPlain(own["user"]) ? own["user"] : {};
  return JSON.stringify({ ...own, user: { ...user, id: memberId, name, role } });
}

/** A compact state in a plain client's form; carets as base64. */
export function toPlain({ caret, ...state }: PresenceState): Plain {
  if (!caret) return state;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return { ...state, caret: { anchor: base64(caret.anchor), head: base64(caret.head) } };
}

/** As much of a plain client's state as has a place in ours. */
export function fromPlain(own: Plain): PresenceState {
  const { view, target, caret, pointer, drag } = own;
  return {
    ...(boardViews.includes(view as BoardView) ? { view: view as BoardView } : {}),
    ...(typeof target === "string" && target.length <= 200 ? { target } : {}),
    ...(isPlain(caret) ? fromCaret(caret) : {}),
    ...(isPlace(pointer) ? { pointer: placeOf(pointer) } : {}),
    ...(isPlace(drag) && typeof drag["id"] === "string"
      ? { drag: { id: drag["id"], ...placeOf(drag) } }
      : {}),
  };
}

function fromCaret({ anchor, head }: Plain): Pick<PresenceState, "caret"> {
  if (typeof anchor !== "string" || typeof head !== "string") return {};
  return { caret: { anchor: Buffer.from(anchor, "base64"), head: Buffer.from(head, "base64") } };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlace(value: unknown): value is Plain & { x: number; y: number } {
  return isPlain(value) && isUnit(value["x"]) && isUnit(value["y"]);
}

function isUnit(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= 1e9;
}

function placeOf({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}
