import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";

/** A named group of notes on the wall; notes point to it, it does not list them. `x`, `y`: its title's place. */
export interface Cluster extends Item {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

export const clusterShape = {
  texts: ["title"],
  maps: {},
  values: {
    x: { kind: "number", min: -1e6, max: 1e6 },
    y: { kind: "number", min: -1e6, max: 1e6 },
  },
  links: ["from/"],
} as const satisfies ItemShape;
