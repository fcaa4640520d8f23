import type * as Y from "yjs";
import type { Connection } from "./connection.ts";
import type { Append, Given } from "./document.store.ts";
import type { LiveDocument } from "./live-document.ts";

/** What waits for the next flush, in the order in which it came. */
export type Entry =
  | Update
  | { kind: "greet"; connection: Connection }
  | Question
  | { kind: "merge"; update: Uint8Array; done: () => void; failed: (error: unknown) => void }
  | Write
  | { kind: "look"; look: (document: LiveDocument) => void; failed: (error: unknown) => void };

/** A change of the server's own, and the documents that gave what it adds (`gathering.ts`), asked for once it is made. */
export interface Write extends Asked {
  readonly kind: "write";
  readonly change: (doc: Y.Doc) => void;
  readonly given?: (() => readonly Given[]) | undefined;
}

/** A connection asks for what a state vector lacks. */
export interface Question {
  readonly kind: "question";
  readonly connection: Connection;
  readonly stateVector: Uint8Array;
  /** It was kept back once until the answer was packed. */
  readonly waited?: true;
}

/** Who waits for something of the server's own. */
export interface Asked {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** A message that counts for message 100: its update, or why it is refused without being looked at. */
export interface Update {
  readonly kind: "update";
  readonly connection: Connection;
  readonly number: number;
  readonly update: Uint8Array | "malformed" | "rate";
  /** Whether it answers step 1. */
  readonly answer: boolean;
}

/** What a flush did in one room, before it is on disk. Nothing of it is told to anybody until `settle`. */
export interface Worked {
  readonly room: FlushedRoom;
  readonly append: Append | undefined;
  /** Tells everybody, once it is on disk. */
  settle(): void;
  /** It could not be kept: tells those who asked, and closes the room. */
  fail(error: unknown): void;
}

/** As much of a room as a flush needs. */
export interface FlushedRoom {
  readonly id: string;
  readonly document: LiveDocument;
  readonly connections: ReadonlySet<Connection>;
  /** Number of the last update on disk. */
  last: number;
  /** Updates and their bytes on disk since the last snapshot. */
  readonly logged: { count: number; bytes: number };
  /** What was worked out is on disk. */
  caughtUp(): void;
  /** Something was written, and is on disk. */
  written(): void;
  /** Keeps a question until there is time for it. */
  ask(question: Question): void;
  /** Asks a connection for what the server lacks. */
  greet(connection: Connection): void;
  /** Ends the room's use. */
  spoil(code: number, error: unknown): void;
}

/** What a flush of a room is made from. */
export interface FlushDeps {
  readonly now: () => number;
  readonly warn: (message: string, about: Readonly<Record<string, unknown>>) => void;
}
