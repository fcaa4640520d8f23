import { rootNames, type BoardContent, type RootName } from "../boards/board-shape.ts";
import { firstText } from "../boards/card-texts.ts";
import type { Item } from "../boards/item.ts";
import type { BoardChange } from "./board-changes.ts";

/** A card as people know it. */
export interface CardTitle {
  readonly root: RootName;
  readonly id: string;
  /** The first line of its first words, cut; "" where nobody wrote yet. */
  readonly title: string;
}

/** What changes would do to what people see, before anything is done. */
export interface RestorePreview {
  /** Cards that come back, */
  readonly comes: readonly CardTitle[];
  /** go, */
  readonly goes: readonly CardTitle[];
  /** or stay and look otherwise. */
  readonly changes: readonly CardTitle[];
}

/** Letters of a title. */
const titleLength = 80;

/** Says what `changes` would do to a board, card by card. `then` is where cards that come back have their words. */
export function previewOf(
  now: BoardContent,
  then: BoardContent,
  changes: readonly BoardChange[],
): RestorePreview {
  const touched = new Map<string, readonly BoardChange[]>();
  for (const change of changes) {
    const card = `${change.root}/${change.path[0]}`;
    touched.set(card, [...(touched.get(card) ?? []), change]);
  }
  const preview = { comes: [] as CardTitle[], goes: [] as CardTitle[], changes: [] as CardTitle[] };
  for (const root of rootNames) {
    for (const id of new Set([...Object.keys(now[root]), ...Object.keys(then[root])])) {
      const own = touched.get(`${root}/${id}`);
      if (!own) continue;
      const here: Item | undefined = now[root][id];
      const before: Item | undefined = then[root][id];
      const isHere = here !== undefined && here.removed === undefined;
      const stays = staysAfter(own, isHere);
      if (isHere) (stays ? preview.changes : preview.goes).push(titledCard(root, here));
      else if (stays && before) preview.comes.push(titledCard(root, before));
    }
  }
  return preview;
}

function staysAfter(changes: readonly BoardChange[], isHere: boolean): boolean {
  const whole = changes.find(({ path }) => path.length === 1 || (path.length === 2 && path[1] === "removed"));
  if (!whole) return isHere;
  return whole.kind === "make" || (whole.kind === "value" && whole.value === undefined);
}

/** A card by the first line of its first words. */
export function titledCard(root: RootName, item: Item): CardTitle {
  const line = firstText(root, item).trim().split("\n")[0]!.trim();
  const letters = [...line];
  const title = letters.length > titleLength ? `${letters.slice(0, titleLength - 1).join("")}…` : line;
  return { root, id: item.id, title };
}
