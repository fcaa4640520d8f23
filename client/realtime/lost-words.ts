import type * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { boardShape, rootNames } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { TrayEntry } from "./board-context.ts";

/**
 * Texts of an old document that the server's state lacks, for a refusal whose changes nobody recorded (a stored
 * copy whose journal is gone): better a text too many in the tray than one too few.
 */
export function lostWords(old: Y.Doc, now: Y.Doc, reason: TrayEntry["reason"], at: number): TrayEntry[] {
  const before = projectBoard(old);
  const after = projectBoard(now);
  return rootNames.flatMap((root) => {
    const shape: ItemShape = boardShape[root];
    return Object.values(before[root]).flatMap((item) => {
      const here = after[root][item.id] as unknown as Record<string, unknown> | undefined;
      return shape.texts.flatMap((field): TrayEntry[] => {
        const text = (item as unknown as Record<string, unknown>)[field];
        if (typeof text !== "string" || text === "" || text === here?.[field]) return [];
        return [{ id: randomId(), at, reason, target: `${root}/${item.id}/${field}`, text }];
      });
    });
  });
}
