import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import { boards } from "#drizzle/sqlite/schema/boards.ts";
import { documents, documentSnapshots } from "#drizzle/sqlite/schema/documents.ts";
import { drafts } from "#drizzle/sqlite/schema/drafts.ts";
import { members } from "#drizzle/sqlite/schema/members.ts";
import { activities } from "#drizzle/sqlite/schema/facilitation.ts";
import type { DraftPlace, DraftStore } from "#server/facilitation/drafts.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Database } from "./open-database.ts";
import { orMissing } from "./record-change.ts";

const isEmpty = and(eq(documents.last, 0), isNull(documentSnapshots.documentId));
const isItsCurrentStep = and(
  eq(activities.workshopId, boards.workshopId),
  eq(activities.id, drafts.activityId),
  eq(activities.state, "current"),
);

/** Whose documents of private writing are, in the embedded database. */
export function draftsInSqlite({ orm }: Database): DraftStore {
  const is = ({ boardId, activityId, memberId }: DraftPlace) =>
    and(eq(drafts.boardId, boardId), eq(drafts.activityId, activityId), eq(drafts.memberId, memberId));
  const at = (place: DraftPlace) =>
    orm.select({ documentId: drafts.documentId }).from(drafts).where(is(place)).get()?.documentId;

  return {
    at: async (place) => at(place),

    add: async (place, documentId) =>
      orMissing("not-found", () => {
        orm
          .insert(drafts)
          .values({ ...place, documentId })
          .onConflictDoNothing({ target: [drafts.boardId, drafts.memberId, drafts.activityId] })
          .run();
        const kept = at(place);
        if (kept === undefined) throw new RondaError("not-found", "no such place");
        return kept;
      }),

    newestOf: async (boardId, memberId) =>
      orm
        .select({ documentId: drafts.documentId })
        .from(drafts)
        .where(and(eq(drafts.boardId, boardId), eq(drafts.memberId, memberId)))
        .orderBy(desc(sql`${drafts}.rowid`))
        .limit(1)
        .get()?.documentId,

    ofWorkshop: async (workshopId) =>
      orm
        .select({
          documentId: drafts.documentId,
          boardId: boards.id,
          activityId: drafts.activityId,
          memberId: drafts.memberId,
          anonymous: boards.anonymous,
          last: documents.last,
          snapshot: documentSnapshots.documentId,
          agreed: drafts.agreed,
          muted: sql<boolean>`coalesce(${members.muted}, 0)`.mapWith(Boolean),
        })
        .from(drafts)
        .innerJoin(boards, eq(boards.id, drafts.boardId))
        .innerJoin(documents, eq(documents.id, drafts.documentId))
        .leftJoin(documentSnapshots, eq(documentSnapshots.documentId, drafts.documentId))
        .leftJoin(members, eq(members.id, drafts.memberId))
        .where(eq(boards.workshopId, workshopId))
        .orderBy(asc(drafts.documentId))
        .all()
        .flatMap(({ memberId, last, snapshot, ...draft }) =>
          memberId === null
            ? []
            : [{ ...draft, memberId, filled: last > 0 || snapshot !== null, written: last > 0 }],
        ),

    agree: async (activityId, memberId) => {
      orm
        .update(drafts)
        .set({ agreed: true })
        .where(and(eq(drafts.activityId, activityId), eq(drafts.memberId, memberId)))
        .run();
    },

    leftovers: async () =>
      orm
        .select({ documentId: drafts.documentId })
        .from(drafts)
        .innerJoin(documents, eq(documents.id, drafts.documentId))
        .leftJoin(documentSnapshots, eq(documentSnapshots.documentId, drafts.documentId))
        .leftJoin(boards, eq(boards.id, drafts.boardId))
        .leftJoin(activities, isItsCurrentStep)
        .where(or(isNull(drafts.boardId), isNull(drafts.memberId), and(isEmpty, isNull(activities.id))))
        .all()
        .map(({ documentId }) => documentId),
  };
}
