import { projectBoard } from "#shared/boards/board-doc.ts";
import { rootNames, type BoardContent } from "#shared/boards/board-shape.ts";
import { inOrder, type Item } from "#shared/boards/item.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import { changesTo } from "#shared/history/board-changes.ts";
import { restoreBoard } from "#shared/history/restore-doc.ts";
import { previewOf, type RestorePreview } from "#shared/history/restore-preview.ts";
import type { RestoreCause, Restored, RestorePoint } from "#shared/history/restore-point.ts";
import type { Clock } from "#server/base/clock.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { packBoard, unpackBoard } from "./board-state.ts";
import type { KeptPoint, RestorePointStore } from "./restore-point.store.ts";

export interface HistoryNeeds {
  readonly points: RestorePointStore;
  readonly engine: Pick<Engine, "read" | "write">;
  readonly clock: Clock;
}

export type HistoryService = ReturnType<typeof createHistoryService>;

/** Moments of a board: kept, looked at, and gone back to as a new edit. Callers have checked who may. */
export function createHistoryService({ points, engine, clock }: HistoryNeeds) {
  const contentOf = async (boardId: string): Promise<BoardContent> => engine.read(boardId, projectBoard);

  const pointOf = async (boardId: string, id: string): Promise<KeptPoint> => {
    const point = await points.byId(boardId, id);
    if (!point) throw new RondaError("not-found", "no such restore point");
    return point;
  };

  const add = async (boardId: string, cause: RestoreCause, title: string): Promise<RestorePoint> => {
    const content = await contentOf(boardId);
    const state = await packBoard(content);
    const last = cause === "named" ? undefined : await points.last(boardId);
    if (last && Buffer.compare(last.state, state) === 0) return headOf(last);
    const head = { id: randomId(), cause, title, at: clock.now(), cards: cardsIn(content) };
    await points.add({ ...head, boardId, state });
    return head;
  };

  return {
    list: (boardId: string): Promise<readonly RestorePoint[]> => points.ofBoard(boardId),

    /** Names the present moment. Throws `not-found`, `points-full`. */
    name: (boardId: string, title: string): Promise<RestorePoint> => add(boardId, "named", title),

    /** Keeps the present moment before something happens; the newest point where the board is as it was then. */
    keep: (boardId: string, cause: Exclude<RestoreCause, "named">, title = ""): Promise<RestorePoint> =>
      add(boardId, cause, title),

    remove: (boardId: string, id: string): Promise<void> => points.remove(boardId, id),

    /** What going back would do now. Throws `not-found`. */
    async preview(boardId: string, id: string): Promise<RestorePreview> {
      const then = await unpackBoard((await pointOf(boardId, id)).state);
      const now = await contentOf(boardId);
      return previewOf(now, then, changesTo(now, then, clock.now()));
    },

    /**
     * Goes back, as one new edit, once the present moment is kept: going back to that undoes it.
     * Throws `not-found`, `too-big`; the board is then as it was.
     */
    async restore(boardId: string, id: string): Promise<Restored> {
      const then = await unpackBoard((await pointOf(boardId, id)).state);
      const undo = await add(boardId, "restore", "");
      let done: RestorePreview | undefined;
      await engine.write(boardId, (doc) => {
        const now = projectBoard(doc);
        done = previewOf(now, then, restoreBoard(doc, then, clock.now()));
      });
      const count = (kind: keyof RestorePreview) => done?.[kind].length ?? 0;
      return { comes: count("comes"), goes: count("goes"), changes: count("changes"), undo };
    },

    /** What the board was at its restore points, the newest first, at most so many. */
    async moments(boardId: string, most: number): Promise<readonly BoardContent[]> {
      const heads = (await points.ofBoard(boardId)).slice(0, most);
      return Promise.all(heads.map(async ({ id }) => unpackBoard((await pointOf(boardId, id)).state)));
    },

    /** Lets go of all points of a board: after a purge they would bring back what was purged. */
    forget: (boardId: string): Promise<void> => points.removeAll(boardId),
  };
}

function headOf({ id, cause, title, at, cards }: KeptPoint): RestorePoint {
  return { id, cause, title, at, cards };
}

function cardsIn(content: BoardContent): number {
  return rootNames.reduce((sum, root) => sum + inOrder<Item>(content[root]).length, 0);
}
