import type { LateItem } from "./late-item.ts";

/** Where late work stands, as the tray names places: `root/id`, `root/id/field`. Beside no schema: every board loads it. */
export function lateTarget(item: LateItem): string {
  const card = `${item.root}/${item.card}`;
  if (item.kind === "card") return card;
  return item.kind === "sub" ? `${card}/${item.map}/${item.sub}` : `${card}/${item.field}`;
}
