import * as Y from "yjs";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { BoardLink } from "./board-link.ts";
import { watchIntents, type Intent } from "./intents.ts";
import type { LocalCopy } from "./local-copy.ts";
import type { OwnChange, OwnChanges } from "./own-changes.ts";
import { createOwnUndo, type OwnUndo } from "./own-undo.ts";
import type { Timers } from "./timers.ts";

/** One document of a board session, from a load or a refusal to the next. */
export interface BoardLife {
  readonly doc: Y.Doc;
  /** Names this document's journal of unsettled changes. */
  readonly key: string;
  /** Which life of the board it belongs to; unknown until the server or a stored copy says. */
  epoch: string | undefined;
  link: BoardLink | undefined;
  copy: LocalCopy | undefined;
  undo: OwnUndo;
  /** The change whose update goes out next. */
  newest: OwnChange | undefined;
  /** Forgets what can be undone, for changes that were only done again. */
  readonly startUndoAnew: () => void;
  readonly end: () => void;
}

/**
 * Makes an empty document whose local changes are entered in `changes` before their bytes are sent. It must exist
 * before the projection and the link look at it, because Yjs calls observers in the order they came.
 */
export function createLife(
  epoch: string | undefined,
  changes: OwnChanges,
  timers: Timers,
  textBefore: (root: RootName, id: string, field: string) => string,
  changed: () => void,
): BoardLife {
  const doc = new Y.Doc();
  const stopWatching = watchIntents(doc, textBefore, (intents, transaction) => {
    const from = transaction.beforeState.get(doc.clientID) ?? 0;
    const to = transaction.afterState.get(doc.clientID) ?? 0;
    life.newest = changes.add({ at: timers.now(), intents, client: doc.clientID, from, to });
    changed();
  });
  const life: BoardLife = {
    doc,
    key: String(doc.clientID),
    epoch,
    link: undefined,
    copy: undefined,
    undo: createOwnUndo(doc, () => timers.now()),
    newest: undefined,
    startUndoAnew: () => {
      life.undo.destroy();
      life.undo = createOwnUndo(doc, () => timers.now());
    },
    end: () => {
      life.link?.destroy();
      life.undo.destroy();
      stopWatching();
      doc.destroy();
    },
  };
  return life;
}

/** Whether a document has what a change added. One that only removed something cannot be told by this. */
export function hasChange(doc: Y.Doc, change: OwnChange): boolean {
  return change.to > change.from && Y.getState(doc.store, change.client) >= change.to;
}

/**
 * What of a change a document does not have yet. Letters that were typed on count as one change, and a copy may have
 * been closed, or a connection cut, in the middle of them: done again whole, the first ones would stand there twice.
 */
export function missingOf(doc: Y.Doc, change: OwnChange): readonly Intent[] {
  const [typed] = change.intents;
  const there = Y.getState(doc.store, change.client) - change.from;
  if (there <= 0 || typed?.kind !== "text" || change.intents.length > 1) return change.intents;
  const before = typed.before + typed.insert.slice(0, there);
  return [{ ...typed, at: typed.at + there, before, removed: "", insert: typed.insert.slice(there) }];
}

/** The clocks that the server is known to have: everything but one's own unsettled changes. */
export function settledClocks(doc: Y.Doc, unsettled: readonly OwnChange[]): Map<number, number> {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  for (const { client, from } of unsettled) clocks.set(client, Math.min(from, clocks.get(client) ?? 0));
  return clocks;
}
