import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { boards, roomCodes, rooms } from "#drizzle/sqlite/schema/boards.ts";
import type { RoomStore } from "#server/boards/room.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Database } from "./open-database.ts";
import { orConflict, orMissing } from "./record-change.ts";

/** Room links and projectors in the embedded database. */
export function roomsInSqlite({ orm }: Database): RoomStore {
  const room = { id: rooms.id, boardId: rooms.boardId, openedBy: rooms.openedBy };
  return {
    addLink: async ({ now, ...link }) => {
      orMissing("not-found", () =>
        orm
          .insert(rooms)
          .values({ ...link, since: now })
          .run(),
      );
    },

    open: async ({ linkHash, sessionHash, madeAfter, now }) => {
      const opened = orm
        .update(rooms)
        .set({ linkHash: null, sessionHash, since: now })
        .where(and(eq(rooms.linkHash, linkHash), gt(rooms.since, madeAfter)))
        .returning(room)
        .get();
      if (!opened) throw new RondaError("invite-unknown", "no such room link");
      return opened;
    },

    offerCode: async ({ codeHash, sessionHash, now }) => {
      orConflict(() =>
        orm.transaction((tx) => {
          tx.delete(roomCodes).where(eq(roomCodes.sessionHash, sessionHash)).run();
          tx.insert(roomCodes).values({ codeHash, sessionHash, since: now }).run();
        }),
      );
    },

    pair: async ({ id, boardId, openedBy, codeHash, shownAfter, now }) => {
      orMissing("not-found", () =>
        orm.transaction((tx) => {
          const code = tx
            .delete(roomCodes)
            .where(and(eq(roomCodes.codeHash, codeHash), gt(roomCodes.since, shownAfter)))
            .returning({ sessionHash: roomCodes.sessionHash })
            .get();
          if (!code) throw new RondaError("invite-unknown", "no such code");
          // A projector shows one board: an earlier pairing of the same one gives way.
          tx.delete(rooms).where(eq(rooms.sessionHash, code.sessionHash)).run();
          tx.insert(rooms).values({ id, boardId, openedBy, sessionHash: code.sessionHash, since: now }).run();
        }),
      );
    },

    ofWorkshop: async (workshopId, openedAfter) =>
      orm
        .select({ ...room, since: rooms.since })
        .from(rooms)
        .innerJoin(boards, eq(boards.id, rooms.boardId))
        .where(
          and(eq(boards.workshopId, workshopId), isNotNull(rooms.sessionHash), gt(rooms.since, openedAfter)),
        )
        .orderBy(desc(rooms.since))
        .all(),

    close: async (workshopId, roomId) => {
      const own = orm.select({ id: boards.id }).from(boards).where(eq(boards.workshopId, workshopId));
      const closed = orm
        .delete(rooms)
        .where(and(eq(rooms.id, roomId), isNotNull(rooms.sessionHash), inArray(rooms.boardId, own)))
        .run();
      if (closed.changes === 0) throw new RondaError("not-found", "no such projector");
    },

    bySession: async (sessionHash, openedAfter) =>
      orm
        .select(room)
        .from(rooms)
        .where(and(eq(rooms.sessionHash, sessionHash), gt(rooms.since, openedAfter)))
        .get(),

    sweep: async ({ made, shown, opened }) => {
      orm.delete(roomCodes).where(lte(roomCodes.since, shown)).run();
      orm
        .delete(rooms)
        .where(
          or(
            and(isNotNull(rooms.linkHash), lte(rooms.since, made)),
            and(isNull(rooms.linkHash), lte(rooms.since, opened)),
          ),
        )
        .run();
    },
  };
}
