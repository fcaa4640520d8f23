import { boardShape, type RootName } from "./board-shape.ts";
import type { Item } from "./item.ts";
import type { ItemShape } from "./item-shape.ts";

/** All co-written texts of a card, those of its sub-items included, in the order of its shape. */
export function textsOf(root: RootName, item: Item): string[] {
  const fields = item as unknown as Record<string, unknown>;
  const shape: ItemShape = boardShape[root];
  const own = shape.texts.map((name) => fields[name]);
  const nested = Object.entries(shape.maps).flatMap(([name, sub]) =>
    Object.values((fields[name] ?? {}) as Record<string, Record<string, unknown>>).flatMap((one) =>
      sub.texts.map((text) => one[text]),
    ),
  );
  return [...own, ...nested].filter((text) => typeof text === "string");
}

/** The first text of a card that has words. */
export function firstText(root: RootName, item: Item): string {
  return textsOf(root, item).find((text) => text.trim() !== "") ?? "";
}
