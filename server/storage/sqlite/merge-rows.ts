import { and, eq, inArray, sql } from "drizzle-orm";
import { breakoutGroups } from "#drizzle/sqlite/schema/breakouts.ts";
import { documents } from "#drizzle/sqlite/schema/documents.ts";
import { drafts } from "#drizzle/sqlite/schema/drafts.ts";
import { agendaProposals, ledSessions, readyMarks } from "#drizzle/sqlite/schema/facilitation.ts";
import { boardMembers } from "#drizzle/sqlite/schema/boards.ts";
import { groupChoices, members, mergedMembers } from "#drizzle/sqlite/schema/members.ts";
import { lateWork } from "#drizzle/sqlite/schema/late-work.ts";
import { sessionMembers } from "#drizzle/sqlite/schema/sessions.ts";
import { pollElectors, polls } from "#drizzle/sqlite/schema/voting.ts";
import { RondaError } from "#shared/errors.ts";
import { mergeInTurns, noTurns, type Turns } from "#shared/facilitation/turns.ts";
import { higherRole } from "#shared/members/roles.ts";
import type { memberColumns } from "./member-row.ts";
import type { Writer } from "./record-change.ts";

type Row = Pick<typeof members.$inferSelect, keyof typeof memberColumns>;

/**
 * Puts everything that rows say of a double under who they are, and erases the double. Throws `merge-later` while that
 * would touch a running vote, or mix what both write for themselves.
 */
export function mergeRows(tx: Writer, workshopId: string, double: Row, kept: Row): void {
  const [from, into] = [double.id, kept.id];
  holdNoVote(tx, from);
  mergeDrafts(tx, from, into);
  tx.update(lateWork).set({ memberId: into }).where(eq(lateWork.memberId, from)).run();
  tx.update(sessionMembers).set({ memberId: into }).where(eq(sessionMembers.memberId, from)).run();
  tx.update(agendaProposals).set({ memberId: into }).where(eq(agendaProposals.memberId, from)).run();
  mergeBoards(tx, from, into);
  mergeTurns(tx, workshopId, from, into);
  mergeMark(tx, workshopId, from, into);
  mergeChoices(tx, from, into);
  tx.update(mergedMembers).set({ memberId: into }).where(eq(mergedMembers.memberId, from)).run();
  tx.insert(mergedMembers).values({ id: from, memberId: into }).run();
  tx.update(members).set(mergedFacts(double, kept)).where(eq(members.id, into)).run();
  tx.delete(members).where(eq(members.id, from)).run();
}

/** A pen that was taken cannot be had back by coming again; whoever has a device now has one. */
function mergedFacts(double: Row, kept: Row) {
  return {
    role: higherRole(double.role, kept.role),
    state: double.state === "in" || kept.state === "in" ? ("in" as const) : ("waiting" as const),
    muted: double.muted || kept.muted,
    people: Math.max(double.people, kept.people),
    noDevice: double.noDevice && kept.noDevice,
    wasHere: null,
  };
}

/** Boards that the double was named on name who they are; in a meeting's groups they stay in the one they are in. */
function holdNoVote(tx: Writer, memberId: string): void {
  const running = tx
    .select({ id: polls.id })
    .from(pollElectors)
    .innerJoin(polls, eq(polls.id, pollElectors.pollId))
    .where(and(eq(pollElectors.memberId, memberId), inArray(polls.state, ["registering", "open", "closing"])))
    .limit(1)
    .get();
  if (running) throw new RondaError("merge-later", "an elector of a running vote");
}

/** Private writing goes along; a document in which nothing was written yet gives way. */
function mergeDrafts(tx: Writer, from: string, into: string): void {
  const rowsOf = (memberId: string) =>
    tx
      .select({
        documentId: drafts.documentId,
        place: sql<string>`${drafts.boardId} || ' ' || ${drafts.activityId}`,
        last: documents.last,
      })
      .from(drafts)
      .innerJoin(documents, eq(documents.id, drafts.documentId))
      .where(eq(drafts.memberId, memberId))
      .all();
  const give = (documentId: string, memberId: string | null) =>
    tx.update(drafts).set({ memberId }).where(eq(drafts.documentId, documentId)).run();
  const own = rowsOf(into);
  for (const { documentId, place, last } of rowsOf(from)) {
    if (last === 0) continue;
    const other = own.find((one) => one.place === place);
    if (other && other.last > 0) throw new RondaError("merge-later", "both write for themselves");
    if (other) give(other.documentId, null);
    give(documentId, into);
  }
}

function mergeBoards(tx: Writer, from: string, into: string): void {
  const named = tx.delete(boardMembers).where(eq(boardMembers.memberId, from)).returning().all();
  const groups = tx.select({ boardId: breakoutGroups.boardId }).from(breakoutGroups).all();
  const isGroup = (id: string) => groups.some(({ boardId }) => boardId === id);
  const own = tx.select().from(boardMembers).where(eq(boardMembers.memberId, into)).all();
  const inGroup = own.some(({ boardId }) => isGroup(boardId));
  for (const { boardId } of named) {
    if (inGroup && isGroup(boardId)) continue;
    tx.insert(boardMembers).values({ boardId, memberId: into }).onConflictDoNothing().run();
  }
}

function mergeTurns(tx: Writer, workshopId: string, from: string, into: string): void {
  const row = tx
    .select({ turns: ledSessions.turns })
    .from(ledSessions)
    .where(eq(ledSessions.workshopId, workshopId))
    .get();
  if (!row) return;
  const turns = { ...noTurns, ...(JSON.parse(row.turns) as Partial<Turns>) };
  tx.update(ledSessions)
    .set({ turns: JSON.stringify(mergeInTurns(turns, from, into)) })
    .where(eq(ledSessions.workshopId, workshopId))
    .run();
}

function mergeMark(tx: Writer, workshopId: string, from: string, into: string): void {
  const marks = tx
    .delete(readyMarks)
    .where(inArray(readyMarks.memberId, [from, into]))
    .returning()
    .all();
  if (marks.length > 0) tx.insert(readyMarks).values({ workshopId, memberId: into }).run();
}

function mergeChoices(tx: Writer, from: string, into: string): void {
  const chosen = tx.delete(groupChoices).where(eq(groupChoices.memberId, from)).returning().all();
  for (const choice of chosen) {
    tx.insert(groupChoices)
      .values({ ...choice, memberId: into })
      .onConflictDoNothing()
      .run();
  }
}
