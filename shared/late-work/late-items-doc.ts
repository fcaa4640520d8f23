import type * as Y from "yjs";
import { projectBoard } from "../boards/board-doc.ts";
import { boardShape, rootNames, type RootName } from "../boards/board-shape.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import type { LateItem } from "./late-item.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What somebody's late changes are, as pieces that can be taken in one by one: `asWritten` is the server's state
 * (`asItIs`) with the changes done on it. Moves and other changes without words are none.
 */
export function lateItemsBetween(asItIs: Y.Doc, asWritten: Y.Doc, newId: () => string): LateItem[] {
  const [before, after] = [projectBoard(asItIs), projectBoard(asWritten)];
  return rootNames.flatMap((root) =>
    Object.entries(after[root]).flatMap(([card, now]): LateItem[] => {
      const then = before[root][card] as Fields | undefined;
      const fields = now as unknown as Fields;
      if (!then) return [{ kind: "card", id: newId(), root, card, fields: withoutId(fields) }];
      return [
        ...wordsBetween(root, card, "", boardShape[root].texts, then, fields, newId),
        ...subsBetween(root, card, then, fields, newId),
      ];
    }),
  );
}

function subsBetween(
  root: RootName,
  card: string,
  then: Fields,
  now: Fields,
  newId: () => string,
): LateItem[] {
  const { maps }: ItemShape = boardShape[root];
  return Object.entries(maps).flatMap(([map, { texts }]) => {
    const before = (then[map] ?? {}) as Record<string, Fields>;
    return Object.entries((now[map] ?? {}) as Record<string, Fields>).flatMap(([sub, fields]): LateItem[] => {
      const known = before[sub];
      if (!known) return [{ kind: "sub", id: newId(), root, card, map, sub, fields: withoutId(fields) }];
      return wordsBetween(root, card, `${map}/${sub}/`, texts, known, fields, newId);
    });
  });
}

function wordsBetween(
  root: RootName,
  card: string,
  prefix: string,
  texts: readonly string[],
  then: Fields,
  now: Fields,
  newId: () => string,
): LateItem[] {
  return texts.flatMap((name): LateItem[] => {
    const [before, after] = [String(then[name] ?? ""), String(now[name] ?? "")];
    if (before === after) return [];
    return [{ kind: "words", id: newId(), root, card, field: prefix + name, before, after }];
  });
}

function withoutId(item: Fields): Fields {
  const { id: _, ...fields } = item;
  return fields;
}
