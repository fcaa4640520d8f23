import { createSignal, type Accessor } from "solid-js";
import { createItem, moveItemBefore, removeItem, restoreItem, setValue } from "#shared/boards/board-doc.ts";
import type { SymbolName } from "#shared/boards/symbols.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote, createNotes, placeBelow, setCluster, turnNoteInto } from "#shared/notes/note-doc.ts";
import { noteColorLetter, noteSize, type NoteColor } from "#shared/notes/note.ts";
import { mergeNotes } from "#shared/notes/merge-notes-doc.ts";
import type { NoteTurn } from "#shared/notes/note-doc.ts";
import { clusterAt, titleHeight, regionPadding } from "../clusters/cluster-regions.ts";
import { useMessages } from "../i18n/i18n.ts";
import type { BoardSession } from "../realtime/board-context.ts";
import type { WallIndex } from "./wall-index.ts";
import { around, type Point } from "./viewport.ts";

/** What was just done, shown at the bottom and read aloud, with a way back or onward. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  /** Address of what was made. */
  readonly link?: string;
}

/** Everything that one does with notes and clusters. Nothing is done where the board may not be written. */
export interface WallActs {
  readonly notice: Accessor<Notice | undefined>;
  readonly dismiss: () => void;
  /** Shows what was done, and reads it aloud. */
  readonly tell: (notice: Notice) => void;
  /** Read aloud only. */
  readonly said: Accessor<string>;
  readonly say: (text: string) => void;
  /** Reads aloud in which cluster notes are now. */
  readonly sayCluster: (cluster: string | undefined) => void;
  /** A note made on a cluster's ground belongs to it. Returns the note's id; `undefined` where nothing may be written. */
  readonly add: (at: Point) => string | undefined;
  readonly paste: (texts: readonly string[]) => readonly string[];
  readonly move: (ids: readonly string[], dx: number, dy: number) => void;
  readonly reorder: (id: string, beforeId: string | undefined) => void;
  readonly paint: (ids: readonly string[], color: NoteColor) => void;
  readonly mark: (ids: readonly string[], symbol: SymbolName | undefined) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly join: (ids: readonly string[], cluster: string | undefined) => void;
  /** Makes a cluster around notes; returns its id. */
  readonly group: (ids: readonly string[]) => string | undefined;
  /** Makes one note of several; returns its id. The others can be read in it, and brought back. */
  readonly merge: (ids: readonly string[]) => string | undefined;
  readonly moveCluster: (id: string, dx: number, dy: number) => void;
  readonly removeCluster: (id: string) => void;
  readonly turn: (id: string, root: NoteTurn) => void;
}

/** `index` tells where things lie now. */
export function createActs(board: BoardSession, index: WallIndex): WallActs {
  const t = useMessages("wall");
  const [notice, setNotice] = createSignal<Notice>();
  const [said, setSaid] = createSignal("", { equals: false });
  const [color, setColor] = createSignal<NoteColor>("sand");
  const doc = () => board.doc();
  const noteOf = (id: string) => board.content.notes[id];
  const nameOf = (cluster: string) => board.content.clusters[cluster]?.title.trim() || t("unnamedCluster");
  const change = (act: () => void) => {
    if (!board.canWrite()) return;
    setNotice(undefined);
    doc().transact(act);
  };
  const tell = (next: Notice) => {
    setNotice(next);
    setSaid(next.text);
  };
  const sayCluster = (cluster: string | undefined) =>
    setSaid(cluster === undefined ? t("left") : t("joined", { name: nameOf(cluster) }));
  const set = (ids: readonly string[], key: string, value: string | undefined) =>
    change(() => ids.forEach((id) => setValue(doc(), "notes", id, key, value)));
  const shift = (ids: readonly string[], dx: number, dy: number) => {
    for (const id of ids) {
      const note = noteOf(id);
      if (!note) continue;
      setValue(doc(), "notes", id, "x", Math.round((note.x ?? 0) + dx));
      setValue(doc(), "notes", id, "y", Math.round((note.y ?? 0) + dy));
    }
  };
  const restore = (ids: readonly string[]) => {
    change(() => ids.forEach((id) => restoreItem(doc(), "notes", id)));
    setSaid(t("cameBack", { n: ids.length }));
  };
  const remove = (ids: readonly string[]) => {
    change(() => ids.forEach((id) => removeItem(doc(), "notes", id, board.writer().now)));
    tell({ text: t("removed", { n: ids.length }), undo: () => restore(ids) });
  };

  return {
    notice,
    dismiss: () => setNotice(undefined),
    tell,
    said,
    say: setSaid,
    sayCluster,
    add: (at) => {
      let id: string | undefined;
      const middle = { x: at.x + noteSize.width / 2, y: at.y + noteSize.minHeight / 2 };
      const cluster = clusterAt(index.regions().values(), middle);
      change(() => {
        const place = { x: Math.round(at.x), y: Math.round(at.y) };
        id = createNote(doc(), { ...place, color: color(), cluster }, board.writer());
      });
      if (id)
        setSaid(
          cluster === undefined ? t("added") : `${t("added")} ${t("joined", { name: nameOf(cluster) })}`,
        );
      return id;
    },
    paste: (texts) => {
      let ids: string[] = [];
      if (texts.length === 0) return ids;
      const place = placeBelow(inOrder(board.content.notes), index.clusters());
      const columns = Math.min(6, Math.max(2, Math.ceil(Math.sqrt(texts.length / 1.5))));
      change(() => (ids = createNotes(doc(), texts, { ...place, columns, color: color() }, board.writer())));
      const text = t("pasted", { n: ids.length });
      tell({ text, undo: () => remove(ids) });
      return ids;
    },
    move: (ids, dx, dy) => change(() => shift(ids, dx, dy)),
    reorder: (id, beforeId) => change(() => moveItemBefore(doc(), "notes", id, beforeId)),
    paint: (ids, next) => {
      setColor(next);
      set(ids, "color", next);
      setSaid(t("colored", { letter: noteColorLetter[next], color: t(next) }));
    },
    mark: (ids, symbol) => set(ids, "symbol", symbol),
    remove,
    restore,
    join: (ids, cluster) => {
      change(() => setCluster(doc(), ids, cluster));
      sayCluster(cluster);
    },
    group: (ids) => {
      const boxes = ids.flatMap((id) => index.grid.boxOf(id) ?? []);
      const box = around(boxes) ?? { x: 0, y: 0 };
      let cluster: string | undefined;
      change(() => {
        const place = { x: Math.round(box.x - regionPadding), y: Math.round(box.y - titleHeight) };
        cluster = createItem(doc(), "clusters", { title: "", ...place }, board.writer());
        setCluster(doc(), ids, cluster);
      });
      return cluster;
    },
    merge: (ids) => {
      let merged: string | undefined;
      change(() => (merged = mergeNotes(doc(), ids, board.writer())));
      const made = merged;
      if (made === undefined) return undefined;
      const undo = () =>
        change(() => {
          removeItem(doc(), "notes", made, board.writer().now);
          for (const id of ids) restoreItem(doc(), "notes", id);
        });
      tell({ text: t("merged"), undo });
      return made;
    },
    moveCluster: (id, dx, dy) => {
      const region = index.regions().get(id);
      const ids = Object.keys(board.content.notes).filter((note) => noteOf(note)?.cluster === id);
      change(() => {
        shift(ids, dx, dy);
        setValue(doc(), "clusters", id, "x", Math.round((region?.x ?? 0) + dx));
        setValue(doc(), "clusters", id, "y", Math.round((region?.y ?? 0) + dy));
      });
    },
    removeCluster: (id) => {
      change(() => removeItem(doc(), "clusters", id, board.writer().now));
      const undo = () => change(() => restoreItem(doc(), "clusters", id));
      tell({ text: t("clusterRemoved"), undo });
    },
    turn: (id, root) => {
      const note = noteOf(id);
      if (!note || !board.canWrite()) return;
      const sheet = turnNoteInto(doc(), note, root, board.writer());
      tell({ text: t("turned"), link: `${location.pathname}?view=${root}#${root}/${sheet}` });
    },
  };
}
