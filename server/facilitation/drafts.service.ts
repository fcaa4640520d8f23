import type * as Y from "yjs";
import type { Membership } from "#server/base/membership.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { Activity } from "#shared/facilitation/activity.ts";
import type { Weigh } from "#shared/facilitation/breakouts.ts";
import type { OwnNote, OwnNotesView } from "#shared/facilitation/own-notes.ts";
import type { RevealPreview } from "#shared/facilitation/led-session.ts";
import { mayDraftNow, privateStep, type MayWrite } from "#shared/facilitation/writing.ts";
import { notesToShow, ownNotesIn, revealNotes } from "#shared/notes/reveal-doc.ts";
import type { Draft, DraftStore } from "./drafts.store.ts";
import type { FacilitationStore } from "./facilitation.store.ts";

/** From how many authors on late notes are shown without asking each. */
export const lateAuthors = 3;

export interface DraftsNeeds {
  readonly drafts: DraftStore;
  readonly sessions: Pick<FacilitationStore, "writing">;
  readonly engine: () => Pick<Engine, "create" | "remove" | "read" | "gather">;
  /** Others see other counts of who writes now. */
  readonly announceCounts: (workshopId: string) => void;
}

/** A person's own document, and whether it takes anything now. */
export interface OwnDraft {
  readonly documentId: string;
  readonly mayWrite: MayWrite;
}

type Step = Pick<Activity, "id" | "names" | "revealedAt" | "shownBefore">;

export type DraftsService = ReturnType<typeof createDraftsService>;

/**
 * Private writing: each person's own document for an activity, which nobody else ever opens, and its notes on the way
 * to the board. Ids of these documents stay inside the server.
 */
export function createDraftsService({ drafts, sessions, engine, announceCounts }: DraftsNeeds) {
  /** Documents of this process that were empty when they were opened, and whose counts change with the first word. */
  const untouched = new Map<string, string>();

  const ofStep = async (workshopId: string, stepId: string): Promise<Draft[]> =>
    (await drafts.ofWorkshop(workshopId)).filter(({ activityId }) => activityId === stepId);

  /** Every draft of a step with how many of its notes would be shown. Those of who may not write now stay theirs. */
  const counted = async (workshopId: string, stepId: string) => {
    const all = (await ofStep(workshopId, stepId)).filter(({ muted }) => !muted);
    const counts = await Promise.all(
      all.map(({ documentId }) => engine().read(documentId, (doc) => notesToShow(doc).length)),
    );
    return all.map((draft, i) => ({ draft, notes: counts[i]! }));
  };

  /**
   * Late notes wait until they say no more of whose they are than the first did, or their author agrees. Each board is
   * counted for itself, because its readers see no other.
   */
  const showable = (step: Step, all: readonly { draft: Draft; notes: number }[]) => {
    if (step.revealedAt === null && !step.shownBefore) return all;
    const late = all.filter(({ notes }) => notes > 0);
    const authorsOn = (boardId: string) =>
      authorsOf(late.filter(({ draft }) => draft.boardId === boardId)).length;
    return late.filter(({ draft }) => draft.agreed || authorsOn(draft.boardId) >= lateAuthors);
  };

  const openAt = async (boardId: string, activityId: string, membership: Membership): Promise<string> => {
    const place = { boardId, activityId, memberId: membership.memberId };
    const known = await drafts.at(place);
    if (known !== undefined) return known;
    const documentId = randomId(24);
    // Whoever still holds the words of an earlier step brings them into no other: it may show names where that hid them.
    await engine().create(documentId, await drafts.newestOf(boardId, membership.memberId));
    const kept = await drafts.add(place, documentId);
    if (kept !== documentId) await engine().remove(documentId);
    return kept;
  };

  return {
    /** To be called with every document that somebody wrote in. */
    wasWritten(documentId: string): void {
      const workshopId = untouched.get(documentId);
      if (workshopId === undefined) return;
      untouched.delete(documentId);
      announceCounts(workshopId);
    },

    /**
     * A member's own document on a board: of the private step that the group is at, made when it is first opened; else
     * the last one whose notes were not shown, to read. `undefined` where there is none, and for observers.
     */
    async own(boardId: string, membership: Membership): Promise<OwnDraft | undefined> {
      const facts = await sessions.writing(membership.workshopId);
      const step = facts && privateStep(facts.agenda);
      const mayWrite = facts && !membership.muted ? mayDraftNow(facts, membership.role) : "forbidden";
      if (!step || mayWrite !== true) {
        const documentId = await drafts.newestOf(boardId, membership.memberId);
        return documentId === undefined
          ? undefined
          : { documentId, mayWrite: mayWrite === true ? "locked" : mayWrite };
      }
      const documentId = await openAt(boardId, step.id, membership);
      untouched.set(documentId, membership.workshopId);
      return { documentId, mayWrite };
    },

    /** All that a member wrote for themselves and was not shown, also of steps that are over. */
    async ownNotes({ workshopId, memberId }: Membership): Promise<OwnNotesView> {
      const steps = new Map<string, OwnNote[]>();
      for (const draft of await drafts.ofWorkshop(workshopId)) {
        if (draft.memberId !== memberId || !draft.filled) continue;
        const notes = await engine().read(draft.documentId, ownNotesIn);
        if (notes.length > 0) {
          steps.set(draft.activityId, [...(steps.get(draft.activityId) ?? []), ...notes]);
        }
      }
      return { steps: [...steps].map(([activity, notes]) => ({ activity, notes })) };
    },

    /** What showing a step's notes would show now; `weigh` says how many people some authors are. */
    async preview(workshopId: string, step: Step, weigh: Weigh): Promise<RevealPreview> {
      const all = (await counted(workshopId, step.id)).filter(({ notes }) => notes > 0);
      const shown = showable(step, all);
      return {
        notes: shown.reduce((sum, { notes }) => sum + notes, 0),
        authors: authorsOf(shown).length,
        people: weigh(authorsOf(shown)),
        held: authorsOf(all.filter((one) => !shown.includes(one))).length,
      };
    },

    /**
     * Moves a step's private notes to their boards; what each board gets is one commit. Once more: those that came late.
     * Throws `already-shown` where there are none, `too-few` where they would show whose they are, `too-big`.
     */
    async reveal(workshopId: string, step: Step, now: number): Promise<void> {
      const all = await counted(workshopId, step.id);
      const shown = showable(step, all);
      if (step.revealedAt !== null && shown.length === 0) {
        const isLate = all.some(({ notes }) => notes > 0);
        throw new RondaError(isLate ? "too-few" : "already-shown", "nothing to show");
      }
      for (const boardId of new Set(shown.map(({ draft }) => draft.boardId))) {
        const given = shown.map(({ draft }) => draft).filter((draft) => draft.boardId === boardId);
        await engine().gather(
          boardId,
          given.map(({ documentId }) => documentId),
          (board, sources) => void revealNotes(board, sourcesOf(given, sources, step), now),
        );
        for (const { documentId } of given) untouched.delete(documentId);
      }
    },

    /** Whoever's yes is given, their late notes of a step may be shown although few others' are. */
    async agree(membership: Membership, activityId: string): Promise<void> {
      await drafts.agree(activityId, membership.memberId);
      announceCounts(membership.workshopId);
    },

    /** Erases what is nobody's any more (people who were sent away, boards that are no more), and what stayed empty. */
    async forgetLeftovers(): Promise<void> {
      for (const documentId of await drafts.leftovers()) {
        untouched.delete(documentId);
        await engine().remove(documentId);
      }
    },
  };
}

function sourcesOf(given: readonly Draft[], docs: ReadonlyMap<string, Y.Doc>, { names }: Step) {
  return given.flatMap(({ documentId, memberId, anonymous }) => {
    const doc = docs.get(documentId);
    return doc ? [{ doc, author: names === "shown" && !anonymous ? memberId : undefined }] : [];
  });
}

function authorsOf(all: readonly { readonly draft: Draft }[]): string[] {
  return [...new Set(all.map(({ draft }) => draft.memberId))];
}
