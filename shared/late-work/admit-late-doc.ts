import * as Y from "yjs";
import { cardOf, rootOf, textOf } from "../boards/board-doc.ts";
import { boardShape } from "../boards/board-shape.ts";
import { keepsRule, ruleOf, type ItemShape } from "../boards/item-shape.ts";
import { orderBetween } from "../boards/order.ts";
import { textSteps } from "../history/text-steps.ts";
import type { LateItem, LateOutcome } from "./late-item.ts";

/** Whose late work it is, and when it is taken in (ms). */
export interface LateWriter {
  readonly memberId: string;
  readonly now: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Stands before words that found their text changed. */
const mark = "↳ ";

/**
 * Takes late work into a board, for its writer. Words go where they belong if their text is as the writer found it, else
 * below what others made of it meanwhile: nothing of theirs is changed and nothing of the writer's is lost. Doing it
 * again changes nothing. `undefined` where the card is not there any more: nothing was changed.
 */
export function admitLateItem(doc: Y.Doc, item: LateItem, writer: LateWriter): LateOutcome | undefined {
  switch (item.kind) {
    case "card":
      return admitCard(doc, item, writer);
    case "sub":
      return admitSub(doc, item);
    case "words":
      return admitWords(doc, item);
  }
}

function admitCard(
  doc: Y.Doc,
  { root, card, fields }: LateItem & { kind: "card" },
  { memberId, now }: LateWriter,
): LateOutcome {
  if (cardOf(doc, root, card)) return "nothing";
  const shape: ItemShape = boardShape[root];
  const map = mapFrom(fields, shape);
  if (map.order === undefined) map.values.set("order", orderBetween());
  map.values.set("author", memberId);
  map.values.set("createdAt", now);
  map.values.delete("removed");
  map.values.delete("origin");
  rootOf(doc, root).set(card, build(map));
  return "placed";
}

function admitSub(
  doc: Y.Doc,
  { root, card, map, sub, fields }: LateItem & { kind: "sub" },
): LateOutcome | undefined {
  const { maps }: ItemShape = boardShape[root];
  const shape = Object.hasOwn(maps, map) ? maps[map] : undefined;
  const subs = cardOf(doc, root, card)?.get(map);
  if (!shape || !(subs instanceof Y.Map)) return undefined;
  if (subs.has(sub)) return "nothing";
  subs.set(sub, build(mapFrom(fields, { ...shape, maps: {}, links: [] })));
  return "placed";
}

function admitWords(
  doc: Y.Doc,
  { root, card, field, before, after }: LateItem & { kind: "words" },
): LateOutcome | undefined {
  const text = textOf(doc, root, card, field);
  if (!text) return undefined;
  const now = text.toString();
  const steps = textSteps(before, after);
  if (now === before) {
    for (const { at, remove, insert } of steps) {
      if (remove > 0) text.delete(at, remove);
      if (insert !== "") text.insert(at, insert);
    }
    return steps.length > 0 ? "placed" : "nothing";
  }
  const added = steps.map(({ insert }) => insert.trim()).filter((words) => words !== "");
  const below = added.reverse().join(" … ");
  if (below === "" || now === after || now.endsWith(mark + below)) return "nothing";
  text.insert(now.length, `${now === "" ? "" : "\n"}${mark}${below}`);
  return "below";
}

interface Parts {
  readonly texts: readonly (readonly [string, string])[];
  readonly values: Map<string, unknown>;
  readonly maps: readonly (readonly [string, readonly (readonly [string, Parts])[]])[];
  readonly order: unknown;
}

/** Only what a board has there: it comes from a device, and nothing else looks at it before it is on the board. */
function mapFrom(fields: Fields, shape: ItemShape): Parts {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(fields)) {
    const rule = ruleOf(shape, key);
    if (rule && keepsRule(rule, value)) values.set(key, value);
  }
  const subsOf = (name: string) => (isFields(fields[name]) ? Object.entries(fields[name]) : []);
  return {
    texts: shape.texts.map((name) => [name, typeof fields[name] === "string" ? fields[name] : ""] as const),
    values,
    maps: Object.entries(shape.maps).map(([name, sub]) => {
      const whole = { ...sub, maps: {}, links: [] };
      const subs = subsOf(name).flatMap(([id, one]) =>
        isFields(one) && idForm.test(id) ? [[id, mapFrom(one, whole)] as const] : [],
      );
      return [name, subs] as const;
    }),
    order: values.get("order"),
  };
}

function build({ texts, values, maps }: Parts): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [name, words] of texts) map.set(name, new Y.Text(words));
  for (const [name, subs] of maps) {
    map.set(name, new Y.Map(subs.map(([id, parts]) => [id, build(parts)] as [string, Y.Map<unknown>])));
  }
  for (const [key, value] of values) map.set(key, value);
  return map;
}

const idForm = /^[A-Za-z0-9_-]{1,64}$/;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
