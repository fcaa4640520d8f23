import { boardViews } from "../boards/board-shape.ts";
import { roles } from "../members/roles.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { PresenceIdentity, PresenceState, PresentConnection, Sight } from "./presence.ts";

/**
 * The bodies of message 103, after the kind (`messageKind.presence`). Numbers are varuints, positions zigzag
 * varuints in whole board units, texts and bytes carry their length before them.
 *
 * Client → server, one state: `flags`, then what the flags say, in this order:
 * 1 view (index in `boardViews`) · 2 target (text) · 4 caret (bytes anchor, bytes head) ·
 * 8 pointer (x, y) · 16 drag (text id, x, y) · 32 sight (x, y, width, height, zoom) · 64 follows (a connection).
 *
 * Server → client, entries until the end of the body; each starts with `connection << 2 | kind`:
 * 0 gone · 1 identity (text memberId, text name, role as index in `roles`) · 2 state (as above) ·
 * 3 you: this is the receiver's own connection. An identity is said once, before the connection's first state.
 */
export type PresenceEntry =
  | { readonly kind: "gone"; readonly connection: number }
  | ({ readonly kind: "identity"; readonly connection: number } & PresenceIdentity)
  | { readonly kind: "state"; readonly connection: number; readonly state: PresenceState }
  | { readonly kind: "you"; readonly connection: number };

const flag = { view: 1, target: 2, caret: 4, pointer: 8, drag: 16, sight: 32, follows: 64 } as const;
const knownFlags = 127;
const entryKinds = ["gone", "identity", "state", "you"] as const;

/** The body of a client's message 103. */
export function encodePresenceState(state: PresenceState): Uint8Array {
  const bytes = new ByteWriter();
  writeState(bytes, state);
  return bytes.done();
}

/** Reads a client's message 103. Throws `RangeError` on anything that is not exactly one state. */
export function decodePresenceState(body: Uint8Array): PresenceState {
  const bytes = new ByteReader(body);
  const state = readState(bytes);
  if (!bytes.atEnd()) throw new RangeError("bytes after the presence state");
  return state;
}

/** The body of a server's message 103. */
export function encodePresenceBatch(entries: readonly PresenceEntry[]): Uint8Array {
  const bytes = new ByteWriter();
  for (const entry of entries) {
    bytes.uint(entry.connection * 4 + entryKinds.indexOf(entry.kind));
    if (entry.kind === "identity") {
      bytes.text(entry.memberId);
      bytes.text(entry.name);
      bytes.uint(roles.indexOf(entry.role));
    } else if (entry.kind === "state") {
      writeState(bytes, entry.state);
    }
  }
  return bytes.done();
}

/** An entry of a batch from a state that is encoded already, as a client sent it. */
export function stateEntry(connection: number, state: Uint8Array): Uint8Array {
  const head = new ByteWriter();
  head.uint(connection * 4 + entryKinds.indexOf("state"));
  const first = head.done();
  const entry = new Uint8Array(first.length + state.length);
  entry.set(first);
  entry.set(state, first.length);
  return entry;
}

/** Reads a server's message 103. Throws `RangeError` on bytes that are no batch. */
export function decodePresenceBatch(body: Uint8Array): PresenceEntry[] {
  const bytes = new ByteReader(body);
  const entries: PresenceEntry[] = [];
  while (!bytes.atEnd()) entries.push(readEntry(bytes));
  return entries;
}

/**
 * What is known of everybody after a batch: changes `present` in place (the own connection included)
 * and returns the own connection's number, if the batch says it.
 */
export function applyPresence(
  present: Map<number, PresentConnection>,
  entries: readonly PresenceEntry[],
): number | undefined {
  let own: number | undefined;
  for (const entry of entries) {
    const { connection } = entry;
    const known = present.get(connection);
    if (entry.kind === "gone") present.delete(connection);
    else if (entry.kind === "you") own = connection;
    else if (entry.kind === "identity") {
      const { memberId, name, role } = entry;
      present.set(connection, { connection, memberId, name, role, state: known?.state ?? {} });
    } else if (known) present.set(connection, { ...known, state: entry.state });
  }
  return own;
}

function readEntry(bytes: ByteReader): PresenceEntry {
  const head = bytes.uint();
  const connection = Math.floor(head / 4);
  const kind = entryKinds[head % 4]!;
  switch (kind) {
    case "identity": {
      const memberId = bytes.text();
      const name = bytes.text();
      return { kind, connection, memberId, name, role: oneOf(roles, bytes.uint()) };
    }
    case "state":
      return { kind, connection, state: readState(bytes) };
    default:
      return { kind, connection };
  }
}

function writeState(bytes: ByteWriter, state: PresenceState): void {
  const { view, target, caret, pointer, drag, sight, follows } = state;
  bytes.uint(
    (view ? flag.view : 0) |
      (target === undefined ? 0 : flag.target) |
      (caret ? flag.caret : 0) |
      (pointer ? flag.pointer : 0) |
      (drag ? flag.drag : 0) |
      (sight ? flag.sight : 0) |
      (follows === undefined ? 0 : flag.follows),
  );
  if (view) bytes.uint(boardViews.indexOf(view));
  if (target !== undefined) bytes.text(target);
  if (caret) {
    bytes.bytes(caret.anchor);
    bytes.bytes(caret.head);
  }
  if (pointer) writePlace(bytes, pointer);
  if (drag) {
    bytes.text(drag.id);
    writePlace(bytes, drag);
  }
  if (sight) {
    writePlace(bytes, sight);
    for (const size of [sight.width, sight.height, sight.zoom]) bytes.uint(Math.max(0, Math.round(size)));
  }
  if (follows !== undefined) bytes.uint(follows);
}

function readState(bytes: ByteReader): PresenceState {
  const flags = bytes.uint();
  if (flags > knownFlags) throw new RangeError("unknown presence field");
  return {
    ...(flags & flag.view ? { view: oneOf(boardViews, bytes.uint()) } : {}),
    ...(flags & flag.target ? { target: bytes.text() } : {}),
    ...(flags & flag.caret ? { caret: { anchor: bytes.bytes(), head: bytes.bytes() } } : {}),
    ...(flags & flag.pointer ? { pointer: { x: bytes.int(), y: bytes.int() } } : {}),
    ...(flags & flag.drag ? { drag: { id: bytes.text(), x: bytes.int(), y: bytes.int() } } : {}),
    ...(flags & flag.sight ? { sight: readSight(bytes) } : {}),
    ...(flags & flag.follows ? { follows: bytes.uint() } : {}),
  };
}

function readSight(bytes: ByteReader): Sight {
  const [x, y] = [bytes.int(), bytes.int()];
  const [width, height, zoom] = [bytes.uint(), bytes.uint(), bytes.uint()];
  return { x, y, width, height, zoom };
}

function writePlace(bytes: ByteWriter, place: { readonly x: number; readonly y: number }): void {
  bytes.int(Math.round(place.x));
  bytes.int(Math.round(place.y));
}

function oneOf<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError("unknown presence value");
  return value;
}
