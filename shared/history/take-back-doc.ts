import * as Y from "yjs";
import { cardOf, projectBoard, textOf } from "../boards/board-doc.ts";
import { boardShape, rootNames, type BoardContent, type RootName } from "../boards/board-shape.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import type { Item } from "../boards/item.ts";
import type { BoardChange, PlainFields, PlainValue } from "./board-changes.ts";
import { lettersOf, removeLetters, textWithout } from "./letters-doc.ts";
import { applyChanges } from "./restore-doc.ts";
import { titledCard, type CardTitle } from "./restore-preview.ts";
import { fieldsWrittenBy } from "./written-doc.ts";

/** Whose part in a board is taken back. */
export interface Person {
  readonly memberId: string;
  /** Client ids that they wrote under. */
  readonly clients: ReadonlySet<number>;
}

/** What taking back does to one card. */
export interface TakenBack extends CardTitle {
  /** Their own card goes; another's changes, or comes back where they had removed it. */
  readonly kind: "goes" | "changes" | "comes";
  /** Others wrote in it as well: their words stay in a card that changes, and go with one that goes. */
  readonly mixed: boolean;
  readonly changes: readonly BoardChange[];
}

/** Server ids stay below this (`server/realtime/leases.ts`): what stands under them was nobody's writing here. */
const peoplesIds = 2 ** 20;

/**
 * What takes back everything by one person, card by card: their own cards are removed; in others' cards their letters
 * go, and what they set is as it was at the newest earlier moment that knows it otherwise (`earlier`, newest first).
 * Letters that they only deleted belong to nobody in a CRDT; they come back where nobody else wrote since. Nothing is
 * deleted for good, so that a moment kept before brings all of it back.
 */
export function takeBack(
  doc: Y.Doc,
  person: Person,
  earlier: readonly BoardContent[],
  at: number,
): TakenBack[] {
  const now = projectBoard(doc);
  const written = new Map<string, string[][]>();
  for (const path of fieldsWrittenBy(doc, person.clients)) {
    const [root = "", id = "", ...rest] = path.split("/");
    const card = `${root}/${id}`;
    written.set(card, [...(written.get(card) ?? []), rest]);
  }
  const othersCard = (root: RootName, item: Item, fields: readonly string[][]): TakenBack | undefined => {
    const moments = earlier.map((moment) => (moment[root] as Readonly<Record<string, Item>>)[item.id]);
    const parts = fields.flatMap((field) => part(doc, root, item, field, moments, person.clients, at));
    const changes = parts.map(({ change }) => change);
    const comes = changes.some((change) => change.path[1] === "removed" && isUnset(change));
    if (parts.length === 0 || (item.removed !== undefined && !comes)) return undefined;
    const kind = comes ? "comes" : "changes";
    return { ...titledCard(root, item), kind, mixed: parts.some(({ mixed }) => mixed), changes };
  };
  return rootNames.flatMap((root) =>
    Object.values<Item>(now[root]).flatMap((item) => {
      const fields = written.get(`${root}/${item.id}`) ?? [];
      const isNameless = item.author === undefined && fields.some((field) => field.length === 0);
      const isOwn = item.author === person.memberId || isNameless;
      return (isOwn ? ownCard(doc, root, item, person, at) : othersCard(root, item, fields)) ?? [];
    }),
  );
}

/** Does what `takeBack` found, in one transaction: the person's own letters go first, one by one. */
export function applyTakenBack(doc: Y.Doc, taken: readonly TakenBack[], { clients }: Person): void {
  const changes = taken.flatMap((card) => card.changes);
  doc.transact(() => {
    for (const { kind, root, path } of changes) {
      const text = kind === "text" ? textOf(doc, root, path[0]!, path.slice(1).join("/")) : undefined;
      if (text) removeLetters(text, clients);
    }
    applyChanges(doc, changes);
  });
}

function isUnset(change: BoardChange): boolean {
  return change.kind === "value" && change.value === undefined;
}

function ownCard(
  doc: Y.Doc,
  root: RootName,
  item: Item,
  { clients }: Person,
  at: number,
): TakenBack | undefined {
  if (item.removed !== undefined) return undefined;
  const card = cardOf(doc, root, item.id);
  const mixed = card !== undefined && hasOthersLetters(card, clients);
  const changes: BoardChange[] = [{ kind: "value", root, path: [item.id, "removed"], value: at }];
  return { ...titledCard(root, item), kind: "goes", mixed, changes };
}

interface Part {
  readonly change: BoardChange;
  readonly mixed: boolean;
}

/** What takes one field of somebody else's card back; `field` leads there from the card. */
function part(
  doc: Y.Doc,
  root: RootName,
  item: Item,
  field: readonly string[],
  moments: readonly (Item | undefined)[],
  clients: ReadonlySet<number>,
  at: number,
): Part[] {
  const shape: ItemShape = boardShape[root];
  const [key = "", , subKey = ""] = field;
  const isSub = Object.hasOwn(shape.maps, key);
  const where = { root, path: [item.id, ...field] };
  if (isSub && field.length === 2) {
    const change = { kind: "value", ...where, path: [...where.path, "removed"], value: at } as const;
    return valueAt(item, [...field, "removed"]) === undefined ? [{ change, mixed: false }] : [];
  }
  const texts = isSub ? shape.maps[key]!.texts : shape.texts;
  const present = valueAt(item, field);
  const before = moments.map((moment) => moment && valueAt(moment, field));
  if (texts.includes(isSub ? subKey : key)) {
    const text = textOf(doc, root, item.id, field.join("/"));
    if (!text || field.length === 0) return [];
    const earlier = before.filter((one) => typeof one === "string");
    const result = textWithout(lettersOf(text, clients), earlier);
    if (result.text === present) return [];
    return [{ change: { kind: "text", ...where, text: result.text }, mixed: result.mixed }];
  }
  if (field.length === 0 || key === "author" || key === "createdAt" || present === undefined) return [];
  const known = moments.findIndex((moment, i) => moment !== undefined && before[i] !== present);
  // A mark or link was not there before somebody set it, whether a moment knows that or not.
  const isMark = present === true || key === "removed" || subKey === "removed";
  if (known < 0 && !isMark) return [];
  const value = known < 0 ? undefined : before[known];
  return [{ change: { kind: "value", ...where, ...(value === undefined ? {} : { value }) }, mixed: false }];
}

function valueAt(item: Item, field: readonly string[]): PlainValue | undefined {
  let at: PlainValue | undefined = item as unknown as PlainFields;
  for (const key of field) {
    if (typeof at !== "object" || at === null || Array.isArray(at)) return undefined;
    at = (at as PlainFields)[key];
  }
  return at;
}

function hasOthersLetters(map: Y.Map<unknown>, clients: ReadonlySet<number>): boolean {
  return [...map.values()].some((value) => {
    if (value instanceof Y.Map) return hasOthersLetters(value as Y.Map<unknown>, clients);
    return value instanceof Y.Text && lettersByOthers(value, clients);
  });
}

function lettersByOthers(text: Y.Text, clients: ReadonlySet<number>): boolean {
  const { _start: first } = text;
  for (let item = first; item !== null; item = item.right) {
    const { client } = item.id;
    if (!item.deleted && client >= peoplesIds && !clients.has(client)) return true;
  }
  return false;
}
