import * as Y from "yjs";
import { Effort } from "./effort.ts";
import type { Plan } from "./new-item.ts";
import { Planner } from "./planner.ts";
import { readUpdate, updateLimits, type Known, type ReadUpdate } from "./update-reader.ts";

/** What is known of who sends an update (`Known`). */
export type Sender = Omit<Known, "stateOf">;

/**
 * The structural check: works out what an update would do, without touching the document and in time linear in the
 * update (deletions: in what they cover). Parts that the document has already are skipped, because two tabs on one
 * stored copy overlap honestly. Throws `Refusal`: `gap` where something before it is missing, `malformed` where no
 * honest client could have made it, `schema` for an unknown root, `too-big` for nesting, and what `holdClient` throws.
 */
export function planUpdate(doc: Y.Doc, update: Uint8Array, sender: Sender = {}): Plan {
  const { known, read } = withoutKnown(doc, update, sender);
  const { member, imported } = updateLimits.effort;
  const effort = new Effort(sender.capped === undefined ? imported : member);
  const planner = new Planner(doc, read, effort);
  planner.placeAll();
  const deletes = planner.coveredItems();
  return {
    update: known,
    items: planner.items,
    deletes,
    clients: [...read.runs.keys()],
    structs: read.structs,
    effort: effort.spent,
    adds: read.structs > 0 || deletes.size > 0,
  };
}

function withoutKnown(
  doc: Y.Doc,
  update: Uint8Array,
  sender: Sender,
): { known: Uint8Array; read: ReadUpdate } {
  const stateOf = (client: number) => Y.getState(doc.store, client);
  const read = readUpdate(update, { stateOf, ...sender });
  const states = new Map<number, number>();
  let overlaps = false;
  for (const [client, run] of read.runs) {
    const state = stateOf(client);
    if (run[0]!.clock < state) overlaps = true;
    states.set(client, state);
  }
  if (!overlaps) return { known: update, read };
  const rest = Y.diffUpdate(update, Y.encodeStateVector(states));
  return { known: rest, read: readUpdate(rest, { stateOf }) };
}
