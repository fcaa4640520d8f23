import * as Y from "yjs";
import { Planner } from "./planner.ts";
import { decodeStrictly, type DecodedUpdate, type Known } from "./update-decoder.ts";
import type { SharedType } from "./yjs-inside.ts";

type Struct = Y.Item | Y.GC;

/** A new item and where it would stand. `parent` is null inside something that was really deleted. */
export interface PlannedItem {
  readonly item: Y.Item;
  readonly parent: SharedType | null;
  /** The key, for an entry of a map. */
  readonly sub: string | null;
  /** Whether the same update deletes it again. */
  readonly deletedHere: boolean;
}

/** What an update would do to a document, in the order in which it would be done. Nothing is applied yet. */
export interface Plan {
  /** The part of the update that the document does not have. */
  readonly update: Uint8Array;
  readonly items: readonly PlannedItem[];
  /** Items of the document that are live and that the update deletes. */
  readonly deletes: ReadonlySet<Y.Item>;
  /** Client ids that add something. */
  readonly clients: readonly number[];
  /** How many structs would be added. */
  readonly structs: number;
  /** Whether anything would change. */
  readonly adds: boolean;
}

/** What is known of who sends an update (`Known`). */
export type Sender = Omit<Known, "stateOf">;

/**
 * The structural check: works out what an update would do, without touching the document and in time linear in the
 * update (deletions: in what they cover). Parts that the document has already are skipped, because two tabs on one
 * stored copy overlap honestly. Throws `Refusal`: `gap` where something before it is missing, `malformed` where no
 * honest client could have made it, `schema` for an unknown root, `too-big` for nesting, and what `holdClient` throws.
 */
export function planUpdate(doc: Y.Doc, update: Uint8Array, sender: Sender = {}): Plan {
  const { known, decoded } = withoutKnown(doc, update, sender);
  const planner = new Planner(doc, decoded);
  planner.placeAll();
  const deletes = planner.coveredItems();
  const items = planner.items;
  return {
    update: known,
    items,
    deletes,
    clients: [...planner.blocks.keys()],
    structs: decoded.structs.length,
    adds: decoded.structs.length > 0 || deletes.size > 0,
  };
}

function withoutKnown(
  doc: Y.Doc,
  update: Uint8Array,
  sender: Sender,
): { known: Uint8Array; decoded: DecodedUpdate } {
  const stateOf = (client: number) => Y.getState(doc.store, client);
  const decoded = decodeStrictly(update, { stateOf, ...sender });
  const starts = new Map<number, number>();
  let previous: Struct | undefined;
  for (const struct of decoded.structs) {
    if (previous?.id.client !== struct.id.client) {
      starts.set(struct.id.client, struct.id.clock);
    }
    previous = struct;
  }
  const states = new Map<number, number>();
  let overlaps = false;
  for (const [client, clock] of starts) {
    const state = stateOf(client);
    if (clock < state) overlaps = true;
    states.set(client, state);
  }
  if (!overlaps) return { known: update, decoded };
  const rest = Y.diffUpdate(update, Y.encodeStateVector(states));
  return { known: rest, decoded: decodeStrictly(rest) };
}
