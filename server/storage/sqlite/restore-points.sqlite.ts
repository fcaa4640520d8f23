import { and, count, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import { restorePoints } from "#drizzle/sqlite/schema/history.ts";
import type { KeptPoint, RestorePointStore } from "#server/history/restore-point.store.ts";
import { RondaError } from "#shared/errors.ts";
import { restorePointLimits, type RestorePoint } from "#shared/history/restore-point.ts";
import type { Database } from "./open-database.ts";
import { orMissing, type Writer } from "./record-change.ts";

const { id, boardId, cause, title, at, cards, state } = restorePoints;
const head = { id, cause, title, at, cards };

/** Moments of boards in the embedded database. Within one millisecond the later row is the newer. */
export function restorePointsInSqlite({ orm }: Database): RestorePointStore {
  const newestFirst = [desc(at), desc(sql`rowid`)] as const;
  const ofBoard = (board: string) => eq(boardId, board);

  const refuseFull = (tx: Writer, point: KeptPoint): void => {
    const named = tx
      .select({ n: count() })
      .from(restorePoints)
      .where(and(ofBoard(point.boardId), eq(cause, "named")))
      .get()!;
    if (named.n >= restorePointLimits.named) throw new RondaError("points-full", "too many named points");
  };

  const letGo = (tx: Writer, board: string): void => {
    const kept = tx
      .select({ id })
      .from(restorePoints)
      .where(and(ofBoard(board), ne(cause, "named")))
      .orderBy(...newestFirst)
      .limit(restorePointLimits.automatic);
    tx.delete(restorePoints)
      .where(and(ofBoard(board), ne(cause, "named"), notInArray(id, kept)))
      .run();
  };

  const add = (point: KeptPoint): void =>
    orm.transaction((tx) => {
      const known = tx.select({ id }).from(restorePoints).where(eq(id, point.id)).get();
      if (known) return;
      if (point.cause === "named") refuseFull(tx, point);
      tx.insert(restorePoints)
        .values({ ...point, state: Buffer.from(point.state) })
        .run();
      letGo(tx, point.boardId);
    });

  const whole = () => orm.select({ ...head, boardId, state }).from(restorePoints);

  return {
    add: async (point) => orMissing("not-found", () => add(point)),
    ofBoard: async (board) =>
      orm
        .select(head)
        .from(restorePoints)
        .where(ofBoard(board))
        .orderBy(...newestFirst)
        .all() as RestorePoint[],
    byId: async (board, point) =>
      whole()
        .where(and(ofBoard(board), eq(id, point)))
        .get() as KeptPoint | undefined,
    last: async (board) =>
      whole()
        .where(ofBoard(board))
        .orderBy(...newestFirst)
        .limit(1)
        .get() as KeptPoint | undefined,
    remove: async (board, point) => {
      orm
        .delete(restorePoints)
        .where(and(ofBoard(board), eq(id, point)))
        .run();
    },
    removeAll: async (board) => {
      orm.delete(restorePoints).where(ofBoard(board)).run();
    },
  };
}
