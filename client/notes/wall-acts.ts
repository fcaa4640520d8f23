import { createSignal, type Accessor } from "solid-js";
import type * as Y from "yjs";
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
import type { WallLayers } from "./wall-layers.ts";
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
  /** Keeps notes of one's own to oneself when they are shown to the group, or not any more. */
  readonly hold: (ids: readonly string[], on: boolean) => void;
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
export function createActs(board: BoardSession, layers: WallLayers, index: WallIndex): WallActs {
  const t = useMessages("wall");
  const [notice, setNotice] = createSignal<Notice>();
  const [said, setSaid] = createSignal("", { equals: false });
  const [color, setColor] = createSignal<NoteColor>("sand");
  const doc = () => board.doc();
  const noteOf = (id: string) => layers.content.notes[id];
  const nameOf = (cluster: string) => board.content.clusters[cluster]?.title.trim() || t("unnamedCluster");
  const change = (act: () => void) => {
    if (!board.canWrite()) return;
    setNotice(undefined);
    doc().transact(act);
  };
  /** Changes notes each in their layer; those that may not be changed now stay as they are. */
  const changeNotes = (ids: readonly string[], act: (doc: Y.Doc, id: string) => void) => {
    const changing = ids.filter(layers.mayChange);
    if (changing.length > 0) setNotice(undefined);
    for (const layer of new Set(changing.map(layers.layerOf))) {
      const inLayer = changing.filter((id) => layers.layerOf(id) === layer);
      const doc = layer.doc();
      doc.transact(() => inLayer.forEach((id) => act(doc, id)));
    }
  };
  const tell = (next: Notice) => {
    setNotice(next);
    setSaid(next.text);
  };
  const sayCluster = (cluster: string | undefined) =>
    setSaid(cluster === undefined ? t("left") : t("joined", { name: nameOf(cluster) }));
  const set = (ids: readonly string[], key: string, value: string | true | undefined) =>
    changeNotes(ids, (inDoc, id) => setValue(inDoc, "notes", id, key, value));
  const shift = (inDoc: Y.Doc, id: string, dx: number, dy: number) => {
    const note = noteOf(id);
    if (!note) return;
    setValue(inDoc, "notes", id, "x", Math.round((note.x ?? 0) + dx));
    setValue(inDoc, "notes", id, "y", Math.round((note.y ?? 0) + dy));
  };
  const restore = (ids: readonly string[]) => {
    changeNotes(ids, (inDoc, id) => restoreItem(inDoc, "notes", id));
    setSaid(t("cameBack", { n: ids.length }));
  };
  const remove = (ids: readonly string[]) => {
    changeNotes(ids, (inDoc, id) => removeItem(inDoc, "notes", id, board.writer().now));
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
      const layer = layers.target();
      if (!layer) return undefined;
      setNotice(undefined);
      const middle = { x: at.x + noteSize.width / 2, y: at.y + noteSize.minHeight / 2 };
      const cluster = layer === board ? clusterAt(index.regions().values(), middle) : undefined;
      const place = { x: Math.round(at.x), y: Math.round(at.y) };
      const id = createNote(layer.doc(), { ...place, color: color(), cluster }, layer.writer());
      const where = cluster === undefined ? "" : t("joined", { name: nameOf(cluster) });
      setSaid([t("added"), layer === board ? where : t("ownNote")].filter(Boolean).join(" "));
      return id;
    },
    paste: (texts) => {
      const layer = layers.target();
      if (texts.length === 0 || !layer) return [];
      setNotice(undefined);
      const place = placeBelow(inOrder(layers.content.notes), index.clusters());
      const columns = Math.min(6, Math.max(2, Math.ceil(Math.sqrt(texts.length / 1.5))));
      const ids = createNotes(layer.doc(), texts, { ...place, columns, color: color() }, layer.writer());
      const text = t("pasted", { n: ids.length });
      tell({ text, undo: () => remove(ids) });
      return ids;
    },
    move: (ids, dx, dy) => changeNotes(ids, (inDoc, id) => shift(inDoc, id, dx, dy)),
    reorder: (id, beforeId) => changeNotes([id], (inDoc) => moveItemBefore(inDoc, "notes", id, beforeId)),
    hold: (ids, on) => {
      set(ids, "held", on ? true : undefined);
      setSaid(t(on ? "nowHeld" : "notHeld"));
    },
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
      const ids = Object.keys(board.content.notes).filter(
        (note) => board.content.notes[note]?.cluster === id,
      );
      change(() => {
        for (const note of ids) shift(doc(), note, dx, dy);
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
      const note = board.content.notes[id];
      if (!note || !board.canWrite()) return;
      const sheet = turnNoteInto(doc(), note, root, board.writer());
      tell({ text: t("turned"), link: `${location.pathname}?view=${root}#${root}/${sheet}` });
    },
  };
}
