import * as Y from "yjs";
import type { RootName } from "#shared/boards/board-shape.ts";
import { keepsRule, ruleOf } from "#shared/boards/item-shape.ts";
import { idPattern } from "#shared/boards/random-id.ts";
import { content, NewItem, type AnyType, type NewType, type Plan } from "./new-item.ts";
import { Places, type CardItem, type Place } from "./places.ts";
import { Refusal } from "./refusal.ts";
import { entryOf, isUntouched, itemsIn, type SharedType } from "./yjs-inside.ts";

/** Who sends an update, as far as the rules of a board ask. */
export interface Writing {
  readonly memberId: string;
  readonly facilitator: boolean;
  /** Whose a client id is: a member's, null for the server's own and imports', undefined for nobody's. */
  readonly ownerOf: (clientId: number) => string | null | undefined;
  /** The only roots that may be written in; absent: all. */
  readonly roots?: readonly RootName[] | undefined;
  /** Nobody is named here: no authors, no on-behalf marks. */
  readonly nameless?: boolean | undefined;
  /** A facilitator's import: other people's cards under other people's client ids. */
  readonly imported: boolean;
}

/** A card that an update makes or adds to, so that its missing texts can be added. */
export type Touched = readonly [root: RootName, id: string];

/**
 * Holds an update to what a board is made of (`board-shape.ts`). Throws `Refusal`: `schema` where the board would no
 * longer be one, `forbidden` for somebody else's name, card or origin, `gone` for words in a card that was deleted.
 * Returns the cards whose texts may be incomplete.
 */
export function holdToBoard(plan: Plan, writing: Writing): Touched[] {
  const places = new Places(plan);
  const rules = new BoardRules(plan, writing, places);
  for (const item of plan.items) rules.holdItem(item);
  for (const item of plan.deletes) rules.holdDelete(item);
  return rules.touched();
}

class BoardRules {
  /** What each key of each map holds after the items that were looked at so far. */
  private readonly latest = new Map<AnyType, Map<string, NewItem>>();
  private readonly cards = new Map<string, Touched>();
  private readonly plan: Plan;
  private readonly writing: Writing;
  private readonly places: Places;

  constructor(plan: Plan, writing: Writing, places: Places) {
    this.plan = plan;
    this.writing = writing;
    this.places = places;
  }

  touched(): Touched[] {
    return [...this.cards.values()];
  }

  holdItem(item: NewItem): void {
    const place = this.places.of(item.parent);
    this.places.learn(item, place);
    if (place.kind !== "text" && place.kind !== "gone") this.holdKey(item, place);
    if (item.deletedHere) {
      // Something that is nothing already pushes out what stood there.
      if (place.kind === "card") this.holdEmptied(item.sub!, place);
      return;
    }
    const { content: kind } = item.holds;
    switch (place.kind) {
      case "gone":
        if (kind === content.letters) throw new Refusal("gone", "words for a deleted card");
        return;
      case "text":
        if (item.sub !== null || kind !== content.letters) throw schema("only letters in a text");
        return;
      case "root":
        if (this.writing.roots && !this.writing.roots.includes(place.root)) throw schema("not kept here");
        this.holdCard(item);
        this.touch(place.root, item.sub!);
        return;
      case "map":
        this.holdCard(item);
        this.touch(place.root, place.id);
        return;
      case "card":
        this.holdField(item, place);
    }
  }

  /** A live item of the board that the update deletes. */
  holdDelete(item: Y.Item): void {
    const place = this.places.of(item.parent as SharedType | null);
    if (place.kind === "text" || place.kind === "gone" || this.writing.imported) return;
    if (place.kind === "root" || place.kind === "map") {
      if (place.kind === "map" && this.isDeleted(place.card)) return;
      if (!this.isOwnAlone(item)) throw new Refusal("forbidden", "others wrote in it");
      return;
    }
    if (this.isDeleted(place.item) || this.isDeleted(place.card)) return;
    if (item.content instanceof Y.ContentType) {
      if (this.isUnusedSpare(item) && this.isReplaced(item)) return;
      throw schema("a card keeps its texts");
    }
    this.holdEmptied(item.parentSub!, place);
  }

  /** A plain value of a card is taken away. */
  private holdEmptied(key: string, { root, item }: Place & { kind: "card" }): void {
    if (this.writing.imported) return;
    if (key === "author" && !this.isOwn(item)) throw new Refusal("forbidden", "not its author");
    if (isForLeaders(root, key) && !this.writing.facilitator) {
      throw new Refusal("forbidden", "only facilitators change that");
    }
  }

  /** A new entry of a map may not push out a shared type that is still in use. */
  private holdKey(item: NewItem, place: Place): void {
    const { parent, sub } = item;
    if (parent === null || sub === null) throw schema("an entry without a key");
    const entries = this.latest.get(parent) ?? new Map<string, NewItem>();
    this.latest.set(parent, entries);
    const before = entries.get(sub);
    entries.set(sub, item);
    if (before) {
      if (!before.holds.type || before.deletedHere) return;
    } else if (!this.isInUse(item, place)) return;
    throw schema("a shared type is not replaced");
  }

  /** Whether a shared type of the document stands under a new entry's key and may not be replaced by it. */
  private isInUse({ parent, sub, deletedHere }: NewItem, place: Place): boolean {
    const present = parent instanceof Y.AbstractType && entryOf(parent, sub!);
    if (!present || !(present.content instanceof Y.ContentType)) return false;
    if (present.deleted || this.plan.deletes.has(present)) return false;
    return place.kind !== "card" || deletedHere || !this.isUnusedSpare(present);
  }

  /** A text that the server added to a card without one, and in which nobody wrote yet. */
  private isUnusedSpare(item: Y.Item): boolean {
    const { type } = item.content as Y.ContentType;
    return this.writing.ownerOf(item.id.client) === null && isUntouched(type);
  }

  /** Whether the update itself sets something else under an item's key. */
  private isReplaced(item: Y.Item): boolean {
    const entries = this.latest.get(item.parent as SharedType);
    return item.parentSub !== null && entries?.get(item.parentSub)?.deletedHere === false;
  }

  private holdCard(item: NewItem): void {
    if (!idPattern.test(item.sub ?? "")) throw schema("an id that is none");
    holdType(item, "map");
  }

  private holdField(item: NewItem, place: Place & { kind: "card" }): void {
    const { shape } = place;
    const key = item.sub!;
    if (shape.texts.includes(key)) return holdType(item, "text");
    if (Object.hasOwn(shape.maps, key)) return holdType(item, "map");
    const { content: kind, length, value } = item.holds;
    if (kind !== content.values || length !== 1) throw schema("not a plain value");
    const rule = ruleOf(shape, key);
    if (rule && !keepsRule(rule, value)) throw schema("a value that breaks its rule");
    if (this.writing.nameless && (key === "author" || isOnBehalf(place.root, key))) {
      throw new Refusal("forbidden", "nobody is named here");
    }
    if (key === "author") this.holdAuthor(value, place.item);
    if (isForLeaders(place.root, key) && !this.writing.facilitator) {
      throw new Refusal("forbidden", "only facilitators change that");
    }
  }

  private holdAuthor(value: unknown, card: CardItem): void {
    if (this.writing.imported) return;
    if (value !== this.writing.memberId || !this.isOwn(card)) {
      throw new Refusal("forbidden", "an author is the writer");
    }
  }

  private isDeleted(card: CardItem): boolean {
    return card instanceof Y.Item && this.plan.deletes.has(card);
  }

  private touch(root: RootName, id: string): void {
    this.cards.set(`${root}/${id}`, [root, id]);
  }

  private isOwn(item: CardItem): boolean {
    const client = item instanceof NewItem ? item.client : item.id.client;
    const owner = this.writing.ownerOf(client);
    return owner === this.writing.memberId || (owner === undefined && this.plan.clients.includes(client));
  }

  /** Whether everything in a card is the writer's; texts that the server added count for nobody. */
  private isOwnAlone(card: Y.Item): boolean {
    if (!this.isOwn(card)) return false;
    if (!(card.content instanceof Y.ContentType)) return true;
    const types: SharedType[] = [card.content.type];
    for (let type = types.pop(); type; type = types.pop()) {
      for (const item of itemsIn(type)) {
        const shared = item.content instanceof Y.ContentType ? item.content.type : undefined;
        const spare = shared && this.writing.ownerOf(item.id.client) === null;
        if (!spare && !this.isOwn(item)) return false;
        if (shared) types.push(shared);
      }
    }
    return true;
  }
}

function isOnBehalf(root: RootName, key: string): boolean {
  return root === "notes" && (key === "onBehalf" || key === "onBehalfOf");
}

/** Fields that only facilitators set and take away: for whom they wrote a note, and where a need comes from. */
function isForLeaders(root: RootName, key: string): boolean {
  return isOnBehalf(root, key) || (root === "needs" && key === "origin");
}

function holdType({ holds }: NewItem, kind: NewType["kind"]): void {
  if (holds.type?.kind !== kind) throw schema("another type than the board has here");
}

function schema(why: string): Refusal {
  return new Refusal("schema", why);
}
