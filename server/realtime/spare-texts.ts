import * as Y from "yjs";
import { cardOf } from "#shared/boards/board-doc.ts";
import { boardShape } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import type { Touched } from "./board-rules.ts";

/**
 * Adds the texts and maps that a card was made without, before anybody sees it:
 * two people who each set a missing text would lose one's words at the merge.
 */
export function addMissingTexts(doc: Y.Doc, touched: Iterable<Touched>): void {
  doc.transact(() => {
    for (const [root, id] of touched) {
      const card = cardOf(doc, root, id);
      if (card) completeCard(card, boardShape[root]);
    }
  });
}

function completeCard(card: Y.Map<unknown>, shape: ItemShape): void {
  completeTexts(card, shape.texts);
  for (const [name, sub] of Object.entries(shape.maps)) {
    const map = card.get(name);
    if (map === undefined) card.set(name, new Y.Map());
    else if (map instanceof Y.Map) {
      map.forEach((one) => {
        if (one instanceof Y.Map) completeTexts(one, sub.texts);
      });
    }
  }
}

function completeTexts(map: Y.Map<unknown>, texts: readonly string[]): void {
  for (const name of texts) if (!map.has(name)) map.set(name, new Y.Text());
}
