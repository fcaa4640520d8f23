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
import { estimatedNoteHeight, noteSize, type NoteColor } from "#shared/notes/note.ts";
import { clusterRegions, type ClusterRegion, type PlacedNote } from "../clusters/cluster-regions.ts";
import { NoteGrid } from "./note-grid.ts";

/** Where everything on the wall lies, kept beside the board's content: a change touches only what moved. */
export interface WallIndex {
  readonly grid: NoteGrid;
  /** Another number after every change of places. */
  readonly version: Accessor<number>;
  /** The clusters that are not removed, in their order. */
  readonly clusters: Accessor<readonly Cluster[]>;
  /** A region that did not change stays the same object. */
  readonly regions: Accessor<ReadonlyMap<string, ClusterRegion>>;
  /** The regions as if some notes belonged to no cluster: where these may be dropped. */
  readonly regionsWithout: (ids: ReadonlySet<string>) => ReadonlyMap<string, ClusterRegion>;
  /** The cluster that a note belongs to, if it is there. */
  readonly clusterOf: (id: string) => string | undefined;
  /** Read without tracking: `version` changes with it. */
  readonly colorOf: (id: string) => NoteColor;
  /** What a note on the screen really needs, in board units; until then its height is estimated. */
  readonly measure: (id: string, height: number) => void;
}

/** Must be called under an owner; it follows the content until that is disposed. */
export function createWallIndex(content: Pick<BoardContent, "notes" | "clusters">): WallIndex {
  const grid = new NoteGrid();
  const clusterIds = new Map<string, string>();
  const colors = new Map<string, NoteColor>();
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
      const painted = colors.get(id) !== (note.color ?? "sand");
      colors.set(id, note.color ?? "sand");
      if (note.cluster === undefined) clusterIds.delete(id);
      else clusterIds.set(id, note.cluster);
      if (moved || joined || painted) touch();
    });
    onCleanup(() => {
      measured.delete(id);
      clusterIds.delete(id);
      colors.delete(id);
      if (grid.delete(id)) touch();
    });
  };
  createRenderEffect(mapArray(() => Object.keys(content.notes), followNote));

  const clusters = createMemo(() => inOrder(content.clusters));
  function* placed(without?: ReadonlySet<string>): Generator<PlacedNote> {
    for (const [id, cluster] of clusterIds) {
      const box = without?.has(id) ? undefined : grid.boxOf(id);
      if (box) yield { box, cluster };
    }
  }

  return {
    grid,
    version,
    clusters,
    regions: createMemo<ReadonlyMap<string, ClusterRegion>>((before) => {
      version();
      return keepSame(before, clusterRegions(clusters(), placed()));
    }, new Map()),
    regionsWithout: (ids) => untrack(() => clusterRegions(clusters(), placed(ids))),
    clusterOf: (id) => {
      const cluster = content.notes[id]?.cluster;
      return cluster !== undefined && content.clusters[cluster]?.removed === undefined ? cluster : undefined;
    },
    colorOf: (id) => colors.get(id) ?? "sand",
    measure: (id, height) => {
      const box = grid.boxOf(id);
      if (!box) return;
      measured.set(id, height);
      if (grid.set(id, { ...box, height })) touch();
    },
  };
}

function keepSame(
  before: ReadonlyMap<string, ClusterRegion>,
  now: Map<string, ClusterRegion>,
): ReadonlyMap<string, ClusterRegion> {
  let changed = before.size !== now.size;
  for (const [id, region] of now) {
    const old = before.get(id);
    const same =
      old &&
      old.count === region.count &&
      old.x === region.x &&
      old.y === region.y &&
      old.width === region.width &&
      old.height === region.height;
    if (same) now.set(id, old);
    else changed = true;
  }
  return changed ? now : before;
}
