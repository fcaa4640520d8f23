import type * as Y from "yjs";
import type { SharedType } from "./yjs-inside.ts";

/** What a struct of an update may hold, by Yjs's numbers. Nothing else ever stands in a board. */
export const content = { gc: 0, deleted: 1, letters: 4, type: 7, values: 8 } as const;

export type Content = (typeof content)[keyof typeof content];

/** Where in a document something stands, or is said to stand. */
export interface Ref {
  readonly client: number;
  readonly clock: number;
}

/** A shared type that an update would make. */
export interface NewType {
  readonly kind: "map" | "text";
  /** Levels of shared types around it and itself, once it is placed. */
  depth: number;
}

/** A shared type of the document, or one that the update would make in it. */
export type AnyType = SharedType | NewType;

/** What a struct of an update holds. */
export interface Contents {
  readonly content: Content;
  /** How many clocks it takes. */
  readonly length: number;
  readonly type?: NewType;
  /** A plain value, where it is one alone. */
  readonly value?: unknown;
}

/** Where a struct says that it stands: beside others, or in a parent. */
export interface Said {
  readonly origin?: Ref | undefined;
  readonly rightOrigin?: Ref | undefined;
  /** A root by its name, or the place of an item that holds a type. */
  readonly parent?: string | Ref;
  readonly sub: string | null;
}

/** How many new items stand, one by way of another, after an item of the document or at a start. */
export interface Group {
  count: number;
}

/** The newest arrival at a place, and how far from there it may stand. */
export interface Newest {
  readonly item: Ref;
  readonly far: number;
  /** How many had arrived in its list with it. */
  readonly seen: number;
}

/** A struct of an update, read without a document. Much lighter than Yjs's own: an update may hold thousands. */
export class NewItem implements Ref {
  readonly client: number;
  readonly clock: number;
  readonly said: Said;
  readonly holds: Contents;
  /** Where it would stand, once that is known; null inside something that was really deleted. */
  parent: AnyType | null = null;
  /** Its key there, for an entry of a map. */
  sub: string | null = null;
  /** Whether the same update deletes it again. */
  deletedHere = false;
  /** Those among whom it stands, and who came directly after it (`Crowding`). */
  group: Group | undefined;
  newest: Newest | undefined;

  constructor(client: number, clock: number, said: Said, holds: Contents) {
    this.client = client;
    this.clock = clock;
    this.said = said;
    this.holds = holds;
  }

  /** The first clock after it. */
  get end(): number {
    return this.clock + this.holds.length;
  }
}

/** What an update would do to a document, in the order in which it would be done. Nothing is applied yet. */
export interface Plan {
  /** The part of the update that the document does not have. */
  readonly update: Uint8Array;
  readonly items: readonly NewItem[];
  /** Items of the document that are live and that the update deletes. */
  readonly deletes: ReadonlySet<Y.Item>;
  /** Client ids that add something. */
  readonly clients: readonly number[];
  /** How many structs would be added. */
  readonly structs: number;
  /** What it would cost beyond its size (`Effort`). */
  readonly effort: number;
  /** Whether anything would change. */
  readonly adds: boolean;
}
