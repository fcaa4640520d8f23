import type * as Y from "yjs";
import { createItem, projectRoot, setValue, type Writer } from "../boards/board-doc.ts";
import { inOrder } from "../boards/item.ts";
import { layOutGroups } from "../notes/group-layout.ts";
import { placeBelow } from "../notes/note-doc.ts";

/**
 * Gathers notes from all over the wall in a new cluster below everything else, in their order. Returns the cluster's
 * id; `undefined` where none of the notes is there.
 */
export function gatherNotes(
  doc: Y.Doc,
  ids: readonly string[],
  title: string,
  writer: Writer,
): string | undefined {
  const all = inOrder(projectRoot(doc, "notes"));
  const gathered = all.filter((note) => ids.includes(note.id));
  const [place] = layOutGroups([gathered.map((note) => note.text)]);
  if (!place || gathered.length === 0) return undefined;
  const from = placeBelow(
    all.filter((note) => !ids.includes(note.id)),
    inOrder(projectRoot(doc, "clusters")),
  );
  return doc.transact(() => {
    const cluster = createItem(doc, "clusters", { title, x: from.x, y: from.y }, writer);
    gathered.forEach(({ id }, i) => {
      setValue(doc, "notes", id, "cluster", cluster);
      setValue(doc, "notes", id, "x", from.x + place.notes[i]!.x);
      setValue(doc, "notes", id, "y", from.y + place.notes[i]!.y);
    });
    return cluster;
  });
}
