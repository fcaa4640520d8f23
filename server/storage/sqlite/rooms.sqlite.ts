import { and, eq, gt, isNotNull, isNull, lte, or } from "drizzle-orm";
import { rooms } from "#drizzle/sqlite/schema/boards.ts";
import type { RoomStore } from "#server/boards/room.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Database } from "./open-database.ts";
import { orMissing } from "./record-change.ts";

/** Room links and projectors in the embedded database. */
export function roomsInSqlite({ orm }: Database): RoomStore {
  const room = { id: rooms.id, boardId: rooms.boardId };
  return {
    addLink: async ({ id, boardId, linkHash, now }) => {
      orMissing("not-found", () => orm.insert(rooms).values({ id, boardId, linkHash, since: now }).run());
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

    bySession: async (sessionHash, openedAfter) =>
      orm
        .select(room)
        .from(rooms)
        .where(and(eq(rooms.sessionHash, sessionHash), gt(rooms.since, openedAfter)))
        .get(),

    sweep: async ({ made, opened }) => {
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
