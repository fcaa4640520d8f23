import type * as Y from "yjs";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { applyTakenBack, takeBack, type Person, type TakenBack } from "#shared/history/take-back-doc.ts";
import type { PersonWritten, TakenBackCard, TookBack } from "#shared/history/taken-back.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import type { HistoryService } from "./history.service.ts";

export interface TakeBackNeeds {
  readonly history: Pick<HistoryService, "keep" | "moments">;
  readonly engine: Pick<Engine, "read" | "write" | "clientIdsOf">;
  /** The boards that the caller may open. */
  readonly boardsFor: (membership: Membership) => Promise<readonly BoardHead[]>;
  /** Whether a step of the workshop hid names, so that notes are there that nobody's name stands on. */
  readonly hidNames: (workshopId: string) => Promise<boolean>;
  readonly clock: Clock;
}

export type TakeBackService = ReturnType<typeof createTakeBackService>;

/** Earlier moments of a board that are looked at: enough to find what was there before somebody came. */
const mostMoments = 8;

/** Taking back everything that one person did on the boards. Callers have checked who may. */
export function createTakeBackService({ history, engine, clock, ...needs }: TakeBackNeeds) {
  /** Boards on which nobody is named are not looked at: what was told apart there would name somebody. */
  const namedBoards = async (by: Membership) =>
    (await needs.boardsFor(by)).filter(({ anonymous }) => !anonymous);

  const lookAt = async (boardId: string, memberId: string) => {
    const [clients, moments] = await Promise.all([
      engine.clientIdsOf(boardId, memberId),
      history.moments(boardId, mostMoments),
    ]);
    const person: Person = { memberId, clients };
    return {
      person,
      look: (doc: Y.Doc): TakenBack[] => takeBack(doc, person, moments, clock.now()),
    };
  };

  return {
    /** What would be done, card by card. Nothing is changed. */
    async preview(by: Membership, memberId: string): Promise<PersonWritten> {
      const boards = await needs.boardsFor(by);
      const written = [];
      for (const board of boards.filter(({ anonymous }) => !anonymous)) {
        const { look } = await lookAt(board.id, memberId);
        const cards = await engine.read(board.id, (doc) => look(doc).map(shown));
        if (cards.length > 0) written.push({ board, cards });
      }
      const hidden = boards.some(({ anonymous }) => anonymous) || (await needs.hidNames(by.workshopId));
      return { boards: written, hidden };
    },

    /**
     * Does it, as one new edit on each board, once its present moment is kept. Cards in `leave`
     * (`<boardId>/<root>/<id>`) stay as they are. Doing it again changes nothing. Throws `too-big`.
     */
    async takeBack(by: Membership, memberId: string, leave: readonly string[]): Promise<TookBack> {
      const kept = new Set(leave);
      const done: TakenBack[] = [];
      const undo: TookBack["undo"][number][] = [];
      for (const { id: boardId } of await namedBoards(by)) {
        const { look, person } = await lookAt(boardId, memberId);
        const wanted = (doc: Y.Doc) =>
          look(doc).filter(({ root, id }) => !kept.has(`${boardId}/${root}/${id}`));
        if (await engine.read(boardId, (doc) => wanted(doc).length === 0)) continue;
        const point = await history.keep(boardId, "person");
        let cards: TakenBack[] = [];
        await engine.write(boardId, (doc) => {
          cards = wanted(doc);
          applyTakenBack(doc, cards, person);
        });
        done.push(...cards);
        undo.push({ boardId, point });
      }
      const count = (kind: TakenBack["kind"]) => done.filter((card) => card.kind === kind).length;
      return { goes: count("goes"), changes: count("changes"), comes: count("comes"), undo };
    },
  };
}

function shown({ root, id, title, kind, mixed }: TakenBack): TakenBackCard {
  return { root, id, title, kind, mixed };
}
