import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";

/** A remark on a card. */
export interface Comment extends Item {
  readonly text: string;
  /** The card it is about: `<root>/<id>`. */
  readonly target: string;
  /** The field of the card, if it is about one. */
  readonly anchor?: string;
  readonly resolved?: true;
}

export const commentShape = {
  texts: ["text"],
  maps: {},
  values: {
    target: { kind: "string", max: 130 },
    anchor: { kind: "string", max: 64 },
    resolved: { kind: "flag" },
  },
  links: [],
} as const satisfies ItemShape;
