import { batch, createMemo, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { setCluster } from "#shared/notes/note-doc.ts";
import { clusterAt, type ClusterRegion } from "../clusters/cluster-regions.ts";
import type { BoardSession } from "../realtime/board-context.ts";
import type { WallActs } from "./wall-acts.ts";
import type { WallLayers } from "./wall-layers.ts";
import type { WallIndex } from "./wall-index.ts";
import type { Point } from "./viewport.ts";

/** What is being dragged in this tab, and how far it is from its place, in board units. */
export interface Drag {
  /** The note under the pointer, or the cluster whose title was taken. */
  readonly held: string;
  readonly ids: ReadonlySet<string>;
  readonly cluster?: string;
  readonly dx: number;
  readonly dy: number;
  /** The cluster that the notes would join here. */
  readonly over?: string | undefined;
}

/** Dragging of notes and whole clusters: shown to the others on the way, written to the board at the drop. */
export interface WallDrag {
  readonly drag: Accessor<Drag | undefined>;
  readonly lift: (ids: readonly string[], held: string) => void;
  readonly liftCluster: (id: string) => void;
  readonly by: (dx: number, dy: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** Notes that others drag, and where these are now. */
  readonly others: Accessor<ReadonlyMap<string, Point>>;
}

/** At most so often are the others told, in milliseconds; the server takes 15 a second. */
const tellEvery = 80;

/** `clock` is in milliseconds, for tests. */
export function createWallDrag(
  board: BoardSession,
  layers: WallLayers,
  index: WallIndex,
  acts: WallActs,
  clock: () => number = () => performance.now(),
): WallDrag {
  const [drag, setDrag] = createSignal<Drag>();
  let regions: ReadonlyMap<string, ClusterRegion> = new Map();
  let told = -Infinity;

  const middle = (id: string, dx: number, dy: number): Point | undefined => {
    const box = index.grid.boxOf(id);
    return box && { x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 + dy };
  };
  const over = (id: string, dx: number, dy: number) => {
    const point = middle(id, dx, dy);
    return point && clusterAt(regions.values(), point);
  };
  const tell = (now: Drag) => {
    const box = index.grid.boxOf(now.held);
    if (!box || clock() - told < tellEvery || untrack(board.others).length === 0) return;
    told = clock();
    const at = { x: Math.round(box.x + now.dx), y: Math.round(box.y + now.dy) };
    layers.setPresence({ view: "wall", target: `notes/${now.held}`, drag: { id: now.held, ...at } });
  };
  const end = () => {
    if (!untrack(drag)) return;
    setDrag(undefined);
    told = -Infinity;
    board.setPresence({ view: "wall" });
  };
  onCleanup(end);

  return {
    drag,
    lift: (ids, held) => {
      regions = index.regionsWithout(new Set(ids));
      setDrag({ held, ids: new Set(ids), dx: 0, dy: 0 });
    },
    liftCluster: (id) => {
      const ids = Object.keys(board.content.notes).filter((note) => index.clusterOf(note) === id);
      regions = new Map();
      setDrag({ held: id, ids: new Set(ids), cluster: id, dx: 0, dy: 0 });
    },
    by: (dx, dy) => {
      const before = drag();
      if (!before) return;
      const next: Drag = {
        ...before,
        dx,
        dy,
        over: layers.isOwn(before.held) ? undefined : over(before.held, dx, dy),
      };
      setDrag(next);
      tell(next);
    },
    drop: () => {
      const done = drag();
      if (!done) return end();
      const { dx, dy } = done;
      // One batch, so that nothing is drawn at its old place in between.
      batch(() => {
        if (done.cluster !== undefined) acts.moveCluster(done.cluster, dx, dy);
        else dropNotes(done);
        end();
      });
    },
    cancel: end,
    others: createMemo(() => dragsOf(board), new Map(), { equals: isSameMap }),
  };

  function dropNotes({ ids, dx, dy }: Drag): void {
    const changed = [...ids].flatMap((id) => {
      if (!board.canWrite() || layers.isOwn(id)) return [];
      const to = over(id, dx, dy);
      return to === index.clusterOf(id) ? [] : [{ id, to }];
    });
    const doc = board.doc();
    doc.transact(() => {
      acts.move([...ids], dx, dy);
      for (const { id, to } of changed) setCluster(doc, [id], to);
    });
    for (const to of new Set(changed.map((one) => one.to))) acts.sayCluster(to);
  }
}

function dragsOf(board: BoardSession): ReadonlyMap<string, Point> {
  const drags = new Map<string, Point>();
  if (board.quiet.on()) return drags;
  for (const { state } of board.others()) if (state.drag) drags.set(state.drag.id, state.drag);
  return drags;
}

function isSameMap(a: ReadonlyMap<string, Point>, b: ReadonlyMap<string, Point>): boolean {
  return (
    a.size === b.size && [...a].every(([id, point]) => b.get(id)?.x === point.x && b.get(id)?.y === point.y)
  );
}
