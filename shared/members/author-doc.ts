import type * as Y from "yjs";
import { rootOf } from "../boards/board-doc.ts";
import { rootNames } from "../boards/board-shape.ts";

/** Two members are one person: every card that says one wrote it says the other from now on. */
export function renameAuthor(doc: Y.Doc, from: string, into: string): void {
  doc.transact(() => {
    for (const root of rootNames) {
      rootOf(doc, root).forEach((card) => {
        if (card.get("author") === from) card.set("author", into);
      });
    }
  });
}
