import { rootNames, type BoardContent, type RootName } from "#shared/boards/board-shape.ts";
import { firstText, textsOf } from "#shared/boards/card-texts.ts";
import { inOrder, type Item } from "#shared/boards/item.ts";

/** A card that has the words. */
export interface Found {
  readonly root: RootName;
  readonly id: string;
  /** Its first words. */
  readonly title: string;
  /** The words around what was found, where that is not in the title. */
  readonly around: string;
}

const most = 50;

/** Cards with all the words, in any text, whatever the case and the accents; at most fifty. */
export function searchBoard(content: BoardContent, words: string): Found[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: Found[] = [];
  for (const root of rootNames) {
    if (root === "comments") continue;
    for (const item of inOrder<Item>(content[root])) {
      const texts = textsOf(root, item);
      const whole = plain(texts.join(" "));
      if (!wanted.every((word) => whole.includes(word))) continue;
      const title = firstText(root, item);
      const other = texts.find((text) => text !== title && plain(text).includes(wanted[0]!)) ?? "";
      found.push({ root, id: item.id, title, around: plain(title).includes(wanted[0]!) ? "" : other });
      if (found.length === most) return found;
    }
  }
  return found;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
