import { and, asc, count, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { boardMembers, boards } from "#drizzle/sqlite/schema/boards.ts";
import { members } from "#drizzle/sqlite/schema/members.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { BoardRowChange, BoardStore, StoredBoard } from "#server/boards/board.store.ts";
import { mostBoards, mostBoardsEver } from "#shared/boards/board-kind.ts";
import { RondaError } from "#shared/errors.ts";
import type { Database } from "./open-database.ts";
import { orConflict, recordChange, type Writer } from "./record-change.ts";

const { id, workshopId, title, kind, everyone, anonymous, exported, closedAt, archivedAt } = boards;
const columns = { id, workshopId, title, kind, everyone, anonymous, exported, closedAt, archivedAt };

/** Which boards there are, and who is named on them, in the embedded database. */
export function boardsInSqlite({ orm }: Database): BoardStore {
  // Asked for every socket, and at every change of a workshop: prepared once.
  const byId = orm
    .select(columns)
    .from(boards)
    .where(eq(boards.id, sql.placeholder("boardId")))
    .prepare();
  const peopleOf = orm
    .select({ memberId: boardMembers.memberId })
    .from(boardMembers)
    .where(eq(boardMembers.boardId, sql.placeholder("boardId")))
    .orderBy(sql`rowid`)
    .prepare();
  const ofWorkshop = orm
    .select(columns)
    .from(boards)
    .where(eq(boards.workshopId, sql.placeholder("workshopId")))
    .orderBy(asc(boards.createdAt), sql`rowid`)
    .prepare();

  const withPeople = (row: Omit<StoredBoard, "people">): StoredBoard => ({
    ...row,
    people: row.kind === "main" ? [] : peopleOf.all({ boardId: row.id }).map(({ memberId }) => memberId),
  });

  return {
    ofWorkshop: async (of) => ofWorkshop.all({ workshopId: of }).map(withPeople),

    byId: async (boardId) => {
      const row = byId.get({ boardId });
      return row && withPeople(row);
    },

    add: async (board, now) => orConflict(() => orm.transaction((tx) => addBoard(tx, board, now))),

    change: async (boardId, change, seenVersion) =>
      orm.transaction((tx) => changeBoard(tx, boardId, change, seenVersion)),
  };
}

/** Adds a board's row and its people, inside the transaction that counts the change as `changedAt`. */
export function writeBoard(
  tx: Writer,
  { people, ...row }: StoredBoard,
  stamp: { readonly now: number; readonly changedAt: number },
): void {
  const howMany = (which?: SQL) =>
    tx
      .select({ total: count() })
      .from(boards)
      .where(and(eq(boards.workshopId, row.workshopId), which))
      .get()?.total ?? 0;
  const isOpen = and(isNull(boards.closedAt), isNull(boards.archivedAt));
  if (howMany(isOpen) >= mostBoards || howMany() >= mostBoardsEver)
    throw new RondaError("too-big", "the workshop has as many boards as it can");
  tx.insert(boards)
    .values({ ...row, changedAt: stamp.changedAt, createdAt: stamp.now })
    .run();
  namePeople(tx, row, people);
}

/** Puts people in place of those who are named on a board. Throws `not-found` where one is no member of its workshop. */
export function namePeople(
  tx: Writer,
  board: Pick<StoredBoard, "id" | "workshopId">,
  people: readonly string[],
): void {
  const named = [...new Set(people)];
  const known = tx
    .select({ total: count() })
    .from(members)
    .where(and(eq(members.workshopId, board.workshopId), inArray(members.id, named)))
    .get();
  if (named.length > 0 && known?.total !== named.length) throw new RondaError("not-found", "no such member");
  tx.delete(boardMembers).where(eq(boardMembers.boardId, board.id)).run();
  for (const memberId of named) tx.insert(boardMembers).values({ boardId: board.id, memberId }).run();
}

function addBoard(tx: Writer, board: StoredBoard, now: number): void {
  const changedAt = recordChange(tx, board.workshopId, "boards");
  writeBoard(tx, board, { now, changedAt });
}

function changeBoard(tx: Writer, boardId: string, change: BoardRowChange, seenVersion: number): void {
  const row = tx
    .select({ workshopId: boards.workshopId, changedAt: boards.changedAt, version: workshops.version })
    .from(boards)
    .innerJoin(workshops, eq(workshops.id, boards.workshopId))
    .where(eq(boards.id, boardId))
    .get();
  if (!row) throw new RondaError("not-found", "no such board");
  if (seenVersion < row.changedAt || seenVersion > row.version) {
    throw new RondaError("stale", "the board changed in the meantime");
  }
  const changedAt = recordChange(tx, row.workshopId, "boards");
  const { people, ...plain } = change;
  tx.update(boards)
    .set({ ...plain, changedAt })
    .where(eq(boards.id, boardId))
    .run();
  if (people) namePeople(tx, { id: boardId, workshopId: row.workshopId }, people);
}
