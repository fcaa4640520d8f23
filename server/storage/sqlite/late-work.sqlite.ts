import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { boards } from "#drizzle/sqlite/schema/boards.ts";
import { lateWork } from "#drizzle/sqlite/schema/late-work.ts";
import type { KeptLateItem, LateWorkStore } from "#server/late-work/late-work.store.ts";
import { RondaError } from "#shared/errors.ts";
import { lateLimits, type LateItem, type OwnLateItem } from "#shared/late-work/late-item.ts";
import type { Database } from "./open-database.ts";
import { recordChange, type Writer } from "./record-change.ts";

const { boardId, id, memberId, item, state, sentAt } = lateWork;
const oldestFirst = [asc(sentAt), asc(sql`rowid`)] as const;

/** Late work in the embedded database. */
export function lateWorkInSqlite({ orm }: Database): LateWorkStore {
  const isWaiting = (board: string) => and(eq(boardId, board), eq(state, "waiting"));
  const kept = () => orm.select({ item, memberId, sentAt }).from(lateWork);

  return {
    add: async (board, member, items, now) => orm.transaction((tx) => add(tx, board, member, items, now)),

    ofMember: async (board, member) =>
      orm
        .select({ id, state })
        .from(lateWork)
        .where(and(eq(boardId, board), eq(memberId, member)))
        .orderBy(...oldestFirst)
        .all() as OwnLateItem[],

    waiting: async (board) =>
      kept()
        .where(isWaiting(board))
        .orderBy(...oldestFirst)
        .all()
        .map(keptItem),

    one: async (board, which) => {
      const found = kept()
        .where(and(isWaiting(board), eq(id, which)))
        .get();
      return found && keptItem(found);
    },

    decide: async (board, which, decided) =>
      orm.transaction((tx) => {
        const done = tx
          .update(lateWork)
          .set({ state: decided, item: null })
          .where(and(isWaiting(board), eq(id, which)))
          .returning({ memberId })
          .get();
        if (!done) throw new RondaError("not-found", "it does not wait");
        tell(tx, board, done.memberId);
      }),

    withdraw: async (board, member, which) =>
      orm.transaction((tx) => {
        const done = tx
          .delete(lateWork)
          .where(and(eq(boardId, board), eq(id, which), eq(memberId, member)))
          .returning({ state })
          .get();
        if (done?.state === "waiting") tell(tx, board, member);
      }),

    counts: async (workshopId) =>
      orm
        .select({ boardId, memberId, n: count() })
        .from(lateWork)
        .innerJoin(boards, eq(boards.id, boardId))
        .where(and(eq(boards.workshopId, workshopId), eq(state, "waiting")))
        .groupBy(boardId, memberId)
        .all(),
  };
}

function add(tx: Writer, board: string, member: string, items: readonly LateItem[], now: number): void {
  const ids = items.map((one) => one.id);
  const known = tx
    .select({ id, memberId })
    .from(lateWork)
    .where(and(eq(boardId, board), inArray(id, ids)))
    .all();
  if (known.some((one) => one.memberId !== member)) throw new RondaError("conflict", "somebody else's id");
  const isKnown = new Set(known.map((one) => one.id));
  const fresh = items.filter((one) => !isKnown.has(one.id));
  const workshopId = workshopOf(tx, board);
  if (fresh.length === 0) return;
  const { n } = tx
    .select({ n: count() })
    .from(lateWork)
    .where(and(eq(boardId, board), eq(memberId, member), eq(state, "waiting")))
    .get()!;
  if (n + fresh.length > lateLimits.waiting) throw new RondaError("too-big", "too much waits already");
  for (const one of fresh) {
    tx.insert(lateWork)
      .values({
        boardId: board,
        id: one.id,
        memberId: member,
        item: JSON.stringify(one),
        state: "waiting",
        sentAt: now,
      })
      .onConflictDoNothing()
      .run();
  }
  recordChange(tx, workshopId, "late", member);
}

function tell(tx: Writer, board: string, member: string): void {
  recordChange(tx, workshopOf(tx, board), "late", member);
}

function workshopOf(tx: Writer, board: string): string {
  const found = tx.select({ id: boards.workshopId }).from(boards).where(eq(boards.id, board)).get();
  if (!found) throw new RondaError("not-found", "no such board");
  return found.id;
}

function keptItem(row: { item: string | null; memberId: string; sentAt: number }): KeptLateItem {
  return { ...row, item: JSON.parse(row.item ?? "null") as LateItem };
}
