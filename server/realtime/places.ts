import * as Y from "yjs";
import { boardShape, type RootName } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import type { Plan, PlannedItem } from "./admission.ts";
import { itemOf, type SharedType } from "./yjs-inside.ts";

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
      readonly item: Y.Item;
      readonly card: Y.Item;
    }
  | {
      readonly kind: "map";
      readonly root: RootName;
      readonly id: string;
      readonly shape: ItemShape;
      readonly card: Y.Item;
    }
  | { readonly kind: "text" }
  /** Inside something that was really deleted, or that no board has. */
  | { readonly kind: "gone" };

const gone: Place = { kind: "gone" };
const text: Place = { kind: "text" };

/** Finds the places of a document's types and of those that an update is about to add. */
export class Places {
  private readonly known = new Map<SharedType, Place>();
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  of(type: SharedType | null): Place {
    if (type === null) return gone;
    const known = this.known.get(type);
    if (known) return known;
    const place = this.look(type);
    this.known.set(type, place);
    return place;
  }

  /** Remembers where the type of a new item will stand. */
  learn({ item, sub, deletedHere }: PlannedItem, parent: Place): void {
    if (!(item.content instanceof Y.ContentType)) return;
    const place = deletedHere || sub === null ? gone : below(parent, sub, item);
    this.known.set(item.content.type, place);
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

function below(parent: Place, key: string, item: Y.Item): Place {
  switch (parent.kind) {
    case "root":
      return { ...parent, kind: "card", id: key, shape: boardShape[parent.root], item, card: item };
    case "map":
      return { ...parent, kind: "card", item };
    case "card": {
      if (parent.shape.texts.includes(key)) return text;
      const sub = Object.hasOwn(parent.shape.maps, key) ? parent.shape.maps[key] : undefined;
      return sub ? { ...parent, kind: "map", shape: { ...sub, maps: {}, links: [] } } : gone;
    }
    default:
      return gone;
  }
}
