import * as Y from "yjs";
import { boardShape, type RootName } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import { type NewItem, type AnyType, type Plan } from "./new-item.ts";
import { itemOf, type SharedType } from "./yjs-inside.ts";

/** The item that holds a card: one of the document, or one that the update would add. */
export type CardItem = Y.Item | NewItem;

/**
 * Where in a board a shared type stands. A sub-item (a need's evidence) counts as a card without maps and links,
 * `card` being the card that it is in.
 */
export type Place =
  | { readonly kind: "root"; readonly root: RootName }
  | {
      readonly kind: "card";
      readonly root: RootName;
      readonly id: string;
      readonly shape: ItemShape;
      readonly item: CardItem;
      readonly card: CardItem;
    }
  | {
      readonly kind: "map";
      readonly root: RootName;
      readonly id: string;
      readonly shape: ItemShape;
      readonly card: CardItem;
    }
  | { readonly kind: "text" }
  /** Inside something that was really deleted, or that no board has. */
  | { readonly kind: "gone" };

const gone: Place = { kind: "gone" };
const text: Place = { kind: "text" };

/** Finds the places of a document's types and of those that an update is about to add. */
export class Places {
  private readonly known = new Map<AnyType, Place>();
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  of(type: AnyType | null): Place {
    if (type === null) return gone;
    const known = this.known.get(type);
    if (known) return known;
    const place = type instanceof Y.AbstractType ? this.look(type) : gone;
    this.known.set(type, place);
    return place;
  }

  /** Remembers where the type of a new item will stand. */
  learn(item: NewItem, parent: Place): void {
    const { type } = item.holds;
    if (!type) return;
    const { sub, deletedHere } = item;
    this.known.set(type, deletedHere || sub === null ? gone : below(parent, sub, item));
  }

  private look(type: SharedType): Place {
    const item = itemOf(type);
    if (item === null) return rootPlace(type);
    if (item.deleted || this.plan.deletes.has(item) || item.parentSub === null) return gone;
    return below(this.of(item.parent as SharedType | null), item.parentSub, item);
  }
}

function rootPlace(type: SharedType): Place {
  const root = type.doc && Y.findRootTypeKey(type);
  return root !== null && Object.hasOwn(boardShape, root) ? { kind: "root", root: root as RootName } : gone;
}

function below(parent: Place, key: string, item: CardItem): Place {
  switch (parent.kind) {
    case "root":
      return { kind: "card", root: parent.root, id: key, shape: boardShape[parent.root], item, card: item };
    case "map":
      return { kind: "card", root: parent.root, id: parent.id, shape: parent.shape, item, card: parent.card };
    case "card": {
      const { root, id, shape, card } = parent;
      if (shape.texts.includes(key)) return text;
      const sub = Object.hasOwn(shape.maps, key) ? shape.maps[key] : undefined;
      return sub ? { kind: "map", root, id, shape: { ...sub, maps: {}, links: [] }, card } : gone;
    }
    default:
      return gone;
  }
}
