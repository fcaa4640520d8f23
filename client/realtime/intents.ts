import * as Y from "yjs";
import { rootOf } from "#shared/boards/board-doc.ts";
import { rootNames, type RootName } from "#shared/boards/board-shape.ts";
import type { DeltaStep } from "./splice.ts";

/** A plain value of a card as it is stored. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
/** A card or sub-item with everything in it, texts as strings. */
export type PlainCard = Readonly<Record<string, Plain>>;

/**
 * What a person meant by a change, field by field: enough to do it again on another copy of the board, or to show
 * its words where that is refused. Plain JSON, because it outlives the tab.
 */
export type Intent =
  | { readonly kind: "card"; readonly root: RootName; readonly id: string; readonly card: PlainCard }
  | {
      readonly kind: "sub";
      readonly root: RootName;
      readonly id: string;
      /** `<map>/<subId>`, as `evidence/<id>`. */
      readonly path: string;
      readonly card: PlainCard;
    }
  | {
      readonly kind: "text";
      readonly root: RootName;
      readonly id: string;
      readonly field: string;
      readonly at: number;
      /** The letters before `at`, to find the place again. */
      readonly before: string;
      readonly removed: string;
      readonly insert: string;
    }
  | {
      readonly kind: "value";
      readonly root: RootName;
      readonly id: string;
      /** `color`, or `evidence/<id>/kind`. */
      readonly field: string;
      /** Absent: unset. */
      readonly value?: Plain;
    }
  /** A card, or with `path` a sub-item, is really deleted (an undone creation). */
  | { readonly kind: "drop"; readonly root: RootName; readonly id: string; readonly path?: string };

/** The thing that an intent changes, for counting: a new card counts once, with all its fields. */
export function targetOf(intent: Intent): string {
  const card = `${intent.root}/${intent.id}`;
  switch (intent.kind) {
    case "card":
      return card;
    case "sub":
      return `${card}/${intent.path}`;
    case "drop":
      return intent.path === undefined ? card : `${card}/${intent.path}`;
    default:
      return `${card}/${intent.field}`;
  }
}

/** How many letters before a place are kept to find it again. */
const context = 24;

/**
 * Calls `record` with the intents of each local transaction (typing, dragging, undo), before its bytes are sent.
 * `textBefore` tells what a text was before the transaction. Returns a function that stops it.
 */
export function watchIntents(
  doc: Y.Doc,
  textBefore: (root: RootName, id: string, field: string) => string,
  record: (intents: readonly Intent[], transaction: Y.Transaction) => void,
): () => void {
  let found: Intent[] = [];
  const stops = rootNames.map((root) => {
    const map = rootOf(doc, root);
    const look = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      if (!transaction.local) return;
      for (const event of events) found.push(...intentsOf(root, event, textBefore));
    };
    map.observeDeep(look);
    return () => map.unobserveDeep(look);
  });
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    const intents = found;
    found = [];
    record(intents, transaction);
  };
  doc.on("update", onUpdate);
  return () => {
    stops.forEach((stop) => stop());
    doc.off("update", onUpdate);
  };
}

function intentsOf(
  root: RootName,
  event: Y.YEvent<Y.AbstractType<unknown>>,
  textBefore: (root: RootName, id: string, field: string) => string,
): Intent[] {
  const [id, ...rest] = event.path as string[];
  if (id !== undefined && event.target instanceof Y.Text) {
    const field = rest.join("/");
    return textIntents(root, id, field, textBefore(root, id, field), event.delta);
  }
  if (!(event.target instanceof Y.Map)) return [];
  const map: Y.Map<unknown> = event.target;
  return [...event.keys].flatMap(([key, { action }]): Intent[] => {
    const value = action === "delete" ? undefined : map.get(key);
    if (id === undefined) {
      if (value instanceof Y.Map) return [{ kind: "card", root, id: key, card: value.toJSON() as PlainCard }];
      return action === "delete" ? [{ kind: "drop", root, id: key }] : [];
    }
    const field = [...rest, key].join("/");
    if (value instanceof Y.Map) {
      return [{ kind: "sub", root, id, path: field, card: value.toJSON() as PlainCard }];
    }
    if (action === "delete" && rest.length === 1) return [{ kind: "drop", root, id, path: field }];
    if (value instanceof Y.AbstractType) return [];
    return [{ kind: "value", root, id, field, ...(value === undefined ? {} : { value: value as Plain }) }];
  });
}

function textIntents(
  root: RootName,
  id: string,
  field: string,
  before: string,
  delta: readonly DeltaStep[],
): Intent[] {
  const intents: Intent[] = [];
  let text = before;
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) {
      at += step.retain;
      continue;
    }
    const removed = text.slice(at, at + (step.delete ?? 0));
    const insert = typeof step.insert === "string" ? step.insert : "";
    intents.push({
      kind: "text",
      root,
      id,
      field,
      at,
      before: text.slice(Math.max(0, at - context), at),
      removed,
      insert,
    });
    text = text.slice(0, at) + insert + text.slice(at + removed.length);
    at += insert.length;
  }
  return intents;
}
