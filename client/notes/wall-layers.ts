import type { BoardContent } from "#shared/boards/board-shape.ts";
import type { PresenceState } from "#shared/realtime/presence.ts";
import type { BoardSession } from "../realtime/board-context.ts";
import type { OwnLayer } from "../realtime/own-layer.ts";

/** The notes of a wall in their two layers: the board's, and above them one's own that nobody else sees. */
export interface WallLayers {
  /** What the wall shows. Clusters are the board's. */
  readonly content: Pick<BoardContent, "notes" | "clusters">;
  /** Whether a note is in one's own layer. */
  readonly isOwn: (id: string) => boolean;
  /** The session of the layer that a note is in. */
  readonly layerOf: (id: string) => BoardSession;
  readonly mayChange: (id: string) => boolean;
  /** Where new notes go; `undefined`: nowhere now. */
  readonly target: () => BoardSession | undefined;
  /** Says where one is; the others on the board hear nothing of where one is in one's own notes. */
  readonly setPresence: (state: PresenceState) => void;
}

export function createLayers(board: BoardSession, own: OwnLayer): WallLayers {
  const isOwn = (id: string) => own.session()?.content.notes[id] !== undefined;
  const layerOf = (id: string) => (isOwn(id) ? own.session()! : board);
  return {
    content: {
      notes: bothLayers(
        () => board.content.notes,
        () => own.session()?.content.notes,
      ),
      get clusters() {
        return board.content.clusters;
      },
    },
    isOwn,
    layerOf,
    mayChange: (id) => layerOf(id).canWrite(),
    target: () => [own.isOpen() ? own.session() : undefined, board].find((layer) => layer?.canWrite()),
    setPresence: (state) => {
      const note = state.target?.split("/")[1] ?? state.drag?.id;
      const isPrivate = note !== undefined && isOwn(note);
      if (isPrivate) own.session()!.setPresence(state);
      // Where a hand is while it writes in private would say how much it writes.
      const { view, target } = state;
      if (!own.isOpen() && !isPrivate) board.setPresence(state);
      else board.setPresence({ ...(view ? { view } : {}), ...(target && !isPrivate ? { target } : {}) });
    },
  };
}

/** Reads as one store; a note of one's own covers one of the board with the same id. */
function bothLayers(
  board: () => BoardContent["notes"],
  own: () => BoardContent["notes"] | undefined,
): BoardContent["notes"] {
  return new Proxy<BoardContent["notes"]>(
    {},
    {
      get: (_, id) => (typeof id === "string" ? (own()?.[id] ?? board()[id]) : undefined),
      has: (_, id) => id in board() || id in (own() ?? {}),
      ownKeys: () => [...new Set([...Object.keys(board()), ...Object.keys(own() ?? {})])],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
}
