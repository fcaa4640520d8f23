import { boardShape, rootNames, type BoardContent, type RootName } from "../boards/board-shape.ts";
import { inOrder, type Item } from "../boards/item.ts";
import { keepsRule, type ItemShape, type ValueRule } from "../boards/item-shape.ts";
import { idPattern } from "../boards/random-id.ts";

/** A plain value of a card as files carry it. */
export type CarriedValue = string | number | true;

/** A card on its way out or in: fields by name, links as `<root>/<id>`, never an order (the list is in order). */
export interface CarriedCard {
  readonly id: string;
  readonly fields: Readonly<Record<string, CarriedValue>>;
  readonly links: readonly string[];
  /** Sub-items by map name, for instance a need's `evidence`. */
  readonly subs: Readonly<Record<string, readonly { id: string; fields: Record<string, CarriedValue> }[]>>;
  /** Who wrote it and when (ms); only in exports with names. */
  readonly author?: string;
  readonly createdAt?: number;
}

/** A board on its way out or in. */
export interface CarriedBoard {
  readonly title: string;
  readonly cards: Readonly<Record<RootName, readonly CarriedCard[]>>;
}

/** A board without a card. */
export function emptyCards(): Record<RootName, CarriedCard[]> {
  return Object.fromEntries(rootNames.map((root) => [root, [] as CarriedCard[]])) as Record<
    RootName,
    CarriedCard[]
  >;
}

/**
 * What of a board leaves it: no removed cards, no links to them, no unknown fields (nobody can say whether they
 * hold a name), and no writers and times unless `nameOf` is given.
 */
export function carryOut(
  title: string,
  content: BoardContent,
  nameOf?: (memberId: string) => string | undefined,
): CarriedBoard {
  const cards = emptyCards();
  const isThere = (path: string) => {
    const [root, id] = path.split("/") as [RootName, string | undefined];
    const card: Item | undefined = id === undefined ? undefined : content[root]?.[id];
    return card !== undefined && card.removed === undefined;
  };
  for (const root of rootNames) {
    for (const item of inOrder<Item>(content[root])) {
      const known = knownParts(root, item as unknown as Record<string, unknown>);
      const links = known.links.filter((key) => isThere(key.replace(/^from\//, "")));
      const fields = { ...known.fields };
      if (typeof fields["cluster"] === "string" && !isThere(`clusters/${fields["cluster"]}`)) {
        delete fields["cluster"];
      }
      if (root === "comments" && !isThere(String(fields["target"]))) continue;
      // Who typed for somebody without a device is not who says it; and who agreed to be named agreed to the wall.
      const isTheirs = fields["onBehalf"] !== true;
      if (!nameOf) delete fields["onBehalfOf"];
      const author = nameOf && isTheirs && item.author !== undefined ? nameOf(item.author) : undefined;
      cards[root].push({
        id: item.id,
        fields,
        links,
        subs: known.subs,
        ...(author === undefined ? {} : { author }),
        ...(nameOf && item.createdAt !== undefined ? { createdAt: item.createdAt } : {}),
      });
    }
  }
  return { title, cards };
}

/**
 * What of a stranger's object is a card of this root: fields that its shape knows and that keep their rules.
 * The rest is left behind; an id of another form becomes `fallbackId`.
 */
export function readCard(root: RootName, raw: Record<string, unknown>, fallbackId: string): CarriedCard {
  const id = raw["id"];
  const isId = typeof id === "string" && idPattern.test(id);
  return { id: isId ? id : fallbackId, ...knownParts(root, raw) };
}

/** Words without what no screen shows: control characters, halves of characters, other systems' line ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/(?![\n\t])\p{Cc}/gu, "");
}

type Parts = Pick<CarriedCard, "fields" | "links" | "subs">;

function knownParts(root: RootName, raw: Record<string, unknown>): Parts {
  const shape: ItemShape = boardShape[root];
  const isLink = (key: string) =>
    shape.links.some((prefix) => key.startsWith(prefix)) &&
    key.split("/").every((part) => idPattern.test(part));
  const listed = Array.isArray(raw["links"]) ? raw["links"] : [];
  const flat = Object.keys(raw).filter((key) => raw[key] === true);
  const links = [...listed, ...flat].filter((key): key is string => typeof key === "string" && isLink(key));
  const subs: Record<string, { id: string; fields: Record<string, CarriedValue> }[]> = {};
  for (const [name, subShape] of Object.entries(shape.maps)) {
    const there = listOf(raw[name]).filter((sub) => sub["removed"] === undefined);
    subs[name] = there.map((sub, i) => {
      const id = typeof sub["id"] === "string" ? sub["id"] : `${name}-${i}`;
      return { id, fields: knownFields(subShape.texts, withoutOrder(subShape.values), sub) };
    });
  }
  return { fields: knownFields(shape.texts, shape.values, raw), links: [...new Set(links)], subs };
}

function knownFields(
  texts: readonly string[],
  values: Readonly<Record<string, ValueRule>>,
  raw: Record<string, unknown>,
): Record<string, CarriedValue> {
  const fields: Record<string, CarriedValue> = {};
  for (const name of texts) {
    const text = raw[name];
    if (typeof text === "string" && text !== "") fields[name] = cleanText(text);
  }
  for (const [name, rule] of Object.entries(values)) {
    const value = raw[name];
    if (keepsRule(rule, value)) fields[name] = clean(value as CarriedValue);
  }
  return fields;
}

function clean(value: CarriedValue): CarriedValue {
  return typeof value === "string" ? cleanText(value) : value;
}

/** A map of sub-items, or a list of them, as a list in order. */
function listOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const list: unknown[] = Object.values(value);
  const objects = list.filter(
    (sub): sub is Record<string, unknown> => typeof sub === "object" && sub !== null,
  );
  return Array.isArray(value)
    ? objects
    : objects.sort((a, b) => (String(a["order"] ?? "") < String(b["order"] ?? "") ? -1 : 1));
}

function withoutOrder(values: Readonly<Record<string, ValueRule>>): Readonly<Record<string, ValueRule>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "order"));
}
