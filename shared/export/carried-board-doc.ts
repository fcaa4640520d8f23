import type * as Y from "yjs";
import {
  createItem,
  createSubItem,
  projectRoot,
  setValue,
  type NewItem,
  type Writer,
} from "../boards/board-doc.ts";
import { rootNames, type RootName } from "../boards/board-shape.ts";
import { inOrder } from "../boards/item.ts";
import { randomId } from "../boards/random-id.ts";
import { createNotes, placeBelow } from "../notes/note-doc.ts";
import type { CarriedBoard, CarriedCard } from "./carried-board.ts";

/** One part of an import that is small enough for one update. */
export type ImportStep = (doc: Y.Doc) => void;

/** Most letters and cards in one update, so that no listener gets a frame it cannot take. */
const stepLetters = 1_000_000;
const stepCards = 2_000;

/**
 * An import as changes of a document, in order: every card gets a new id (what is on the board is never overwritten),
 * links follow, and notes go below everything that is on the wall. Usually one step.
 */
export function importSteps(carried: CarriedBoard, writer: Writer): ImportStep[] {
  const ids = new Map<string, string>();
  const all: Placing[] = [];
  for (const root of rootNames) {
    for (const card of carried.cards[root]) {
      if (isPlaced(root, card)) ids.set(`${root}/${card.id}`, randomId());
      all.push({ root, card });
    }
  }
  let shift: { x: number; y: number } | undefined;
  return inPortions(all).map((portion) => (doc) => {
    doc.transact(() => {
      shift ??= shiftFor(doc, carried);
      addUnplaced(doc, portion, writer, ids);
      for (const { root, card } of portion) {
        if (isPlaced(root, card)) addCard(doc, root, card, writer, ids, shift);
      }
    });
  });
}

interface Placing {
  readonly root: RootName;
  readonly card: CarriedCard;
}

/** Notes from a list have no place yet; all else has, or needs none. */
function isPlaced(root: RootName, card: CarriedCard): boolean {
  return root !== "notes" || (card.fields["x"] !== undefined && card.fields["y"] !== undefined);
}

function addUnplaced(
  doc: Y.Doc,
  portion: readonly Placing[],
  writer: Writer,
  ids: ReadonlyMap<string, string>,
): void {
  const cards = portion.filter(({ root, card }) => !isPlaced(root, card)).map(({ card }) => card);
  if (cards.length === 0) return;
  const columns = Math.min(16, Math.max(4, Math.ceil(Math.sqrt(cards.length))));
  const free = placeBelow(inOrder(projectRoot(doc, "notes")), inOrder(projectRoot(doc, "clusters")));
  const at = { ...free, columns };
  const texts = cards.map((card) => String(card.fields["text"] ?? ""));
  createNotes(doc, texts, at, writer).forEach((id, i) => {
    const { text: _, ...values } = cards[i]!.fields;
    for (const [key, value] of Object.entries(translated(values, ids)))
      setValue(doc, "notes", id, key, value);
  });
}

function addCard(
  doc: Y.Doc,
  root: RootName,
  card: CarriedCard,
  writer: Writer,
  ids: ReadonlyMap<string, string>,
  shift: { x: number; y: number },
): void {
  const content: Record<string, string | number | true | undefined> = translated(card.fields, ids);
  for (const link of card.links) {
    const isOrigin = link.startsWith("from/");
    const target = ids.get(isOrigin ? link.slice("from/".length) : link);
    if (target === undefined) continue;
    content[link.replace(/[^/]+$/, target)] = true;
  }
  if (root === "clusters") {
    content["x"] ??= 0;
    content["y"] ??= 0;
  }
  if (root === "notes") content["color"] ??= "sand";
  if (root === "notes" || root === "clusters") {
    content["x"] = onTheWall(Number(content["x"]) + shift.x);
    content["y"] = onTheWall(Number(content["y"]) + shift.y);
  }
  // A remark about a card that did not come along would stand nowhere.
  if (root === "comments" && content["target"] === undefined) return;
  const id = createItem(doc, root, content, writer, ids.get(`${root}/${card.id}`));
  for (const [name, subs] of Object.entries(card.subs)) {
    for (const sub of subs) createSubItem(doc, root, id, name, sub.fields);
  }
}

/** The wall has an end in each direction; what would fall off lies at its edge. */
function onTheWall(at: number): number {
  return Math.max(-1e6, Math.min(1e6, at));
}

/** Fields that hold ids, with the new ones; an id that did not come along is left out. */
function translated(fields: CarriedCard["fields"], ids: ReadonlyMap<string, string>): NewItem {
  const out: Record<string, string | number | true | undefined> = { ...fields };
  if ("cluster" in out) out["cluster"] = ids.get(`clusters/${String(out["cluster"])}`);
  if ("target" in out) {
    const target = String(out["target"]);
    const id = ids.get(target);
    out["target"] = id === undefined ? undefined : target.replace(/[^/]+$/, id);
  }
  return out;
}

/** How far the imported wall moves so that it covers nothing. */
function shiftFor(doc: Y.Doc, carried: CarriedBoard): { x: number; y: number } {
  const here = inOrder(projectRoot(doc, "notes"));
  const coming = [...carried.cards.clusters, ...carried.cards.notes].filter(
    (card) => card.fields["x"] !== undefined && card.fields["y"] !== undefined,
  );
  if (here.length === 0 || coming.length === 0) return { x: 0, y: 0 };
  const free = placeBelow(here);
  const left = Math.min(...coming.map((card) => Number(card.fields["x"])));
  const top = Math.min(...coming.map((card) => Number(card.fields["y"])));
  return { x: free.x - left, y: free.y - top };
}

function inPortions(all: readonly Placing[]): Placing[][] {
  const portions: Placing[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const placing of all) {
    const own = lettersOf(placing.card);
    if (letters + own > stepLetters || portions.at(-1)!.length >= stepCards) {
      portions.push([]);
      letters = 0;
    }
    portions.at(-1)!.push(placing);
    letters += own;
  }
  return portions;
}

function lettersOf(card: CarriedCard): number {
  const parts = [card.fields, ...Object.values(card.subs).flatMap((subs) => subs.map((sub) => sub.fields))];
  return parts
    .flatMap((fields) => Object.values(fields))
    .reduce((sum: number, v) => sum + String(v).length, 0);
}
