import {
  createMemo,
  createRenderEffect,
  createSignal,
  mapArray,
  onCleanup,
  untrack,
  type Accessor,
} from "solid-js";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { inOrder } from "#shared/boards/item.ts";
import type { Cluster } from "#shared/clusters/cluster.ts";
import { estimatedNoteHeight, noteSize } from "#shared/notes/note.ts";
import { clusterRegions, type ClusterRegion, type PlacedNote } from "../clusters/cluster-regions.ts";
import { NoteGrid } from "./note-grid.ts";

/** Where everything on the wall lies, kept beside the board's content: a change touches only what moved. */
export interface WallIndex {
  readonly grid: NoteGrid;
  /** Another number after every change of places. */
  readonly version: Accessor<number>;
  /** The clusters that are not removed, in their order. */
  readonly clusters: Accessor<readonly Cluster[]>;
  readonly regions: Accessor<ReadonlyMap<string, ClusterRegion>>;
  /** The regions as if some notes belonged to no cluster: where these may be dropped. */
  readonly regionsWithout: (ids: ReadonlySet<string>) => ReadonlyMap<string, ClusterRegion>;
  /** The cluster that a note belongs to, if it is there. */
  readonly clusterOf: (id: string) => string | undefined;
  /** What a note on the screen really needs, in board units; until then its height is estimated. */
  readonly measure: (id: string, height: number) => void;
}

/** Must be called under an owner; it follows the content until that is disposed. */
export function createWallIndex(content: BoardContent): WallIndex {
  const grid = new NoteGrid();
  const clusterIds = new Map<string, string>();
  const measured = new Map<string, number>();
  const [version, setVersion] = createSignal(0);
  const touch = () => setVersion((before) => before + 1);

  const followNote = (id: string) => {
    createRenderEffect(() => {
      const note = content.notes[id];
      if (!note || note.removed !== undefined) {
        if (grid.delete(id)) touch();
        return;
      }
      const height = measured.get(id) ?? estimatedNoteHeight(note.text, note.symbol !== undefined);
      const moved = grid.set(id, { x: note.x ?? 0, y: note.y ?? 0, width: noteSize.width, height });
      const joined = clusterIds.get(id) !== note.cluster;
      if (note.cluster === undefined) clusterIds.delete(id);
      else clusterIds.set(id, note.cluster);
      if (moved || joined) touch();
    });
    onCleanup(() => {
      measured.delete(id);
      clusterIds.delete(id);
      if (grid.delete(id)) touch();
    });
  };
  createRenderEffect(mapArray(() => Object.keys(content.notes), followNote));

  const clusters = createMemo(() => inOrder(content.clusters));
  function* placed(without?: ReadonlySet<string>): Generator<PlacedNote> {
    for (const [id, box] of grid.entries()) {
      const cluster = clusterIds.get(id);
      if (cluster !== undefined && !without?.has(id)) yield { box, cluster };
    }
  }

  return {
    grid,
    version,
    clusters,
    regions: createMemo(() => {
      version();
      return clusterRegions(clusters(), placed());
    }),
    regionsWithout: (ids) => untrack(() => clusterRegions(clusters(), placed(ids))),
    clusterOf: (id) => {
      const cluster = content.notes[id]?.cluster;
      return cluster !== undefined && content.clusters[cluster]?.removed === undefined ? cluster : undefined;
    },
    measure: (id, height) => {
      const box = grid.boxOf(id);
      if (!box) return;
      measured.set(id, height);
      if (grid.set(id, { ...box, height })) touch();
    },
  };
}
