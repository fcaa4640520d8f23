import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { Admitted, Engine } from "#server/realtime/engine.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { bringCards } from "#shared/boards/bring-cards-doc.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { Share, ShareView } from "#shared/boards/share.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardStore, StoredBoard } from "./board.store.ts";
import type { BoardsService } from "./boards.service.ts";
import { mayOpenBoard, mayWriteOnBoard } from "./may-open-board.ts";
import type { ShareStore } from "./share.store.ts";

export interface SharesNeeds {
  readonly shares: ShareStore;
  readonly boards: BoardStore;
  readonly service: Pick<BoardsService, "openTo">;
  readonly engine: Pick<Engine, "read" | "write">;
  /** Whether a member may write on boards now, or why not. */
  readonly mayWrite: (membership: Membership) => Promise<Admitted["mayWrite"]>;
  readonly clock: Clock;
}

export type SharesService = ReturnType<typeof createSharesService>;

/** The only way for a card to another board: somebody who may open both copies it, and it is written down that they did. */
export function createSharesService({ shares, boards, service, engine, mayWrite, clock }: SharesNeeds) {
  return {
    /**
     * Copies cards of one board to another, each once for ever; returns how many came. Throws `not-found` where the
     * caller may not open both, `forbidden` and `locked` where they may not write there, `bad-request`.
     */
    async share(by: Membership, fromId: string, { to, cards }: Share): Promise<number> {
      const from = await service.openTo(by, fromId);
      const target = await service.openTo(by, to);
      if (from.id === target.id)
        throw new RondaError("bad-request", "another board is needed", { field: "to" });
      const now = clock.now();
      const writes = mayWriteOnBoard(target, await mayWrite(by), now);
      if (writes !== true) throw new RondaError(writes, "nothing may be written there now");
      const content = await engine.read(from.id, projectBoard);
      const nameless = from.anonymous || target.anonymous;
      let count = 0;
      // Written down first: a copy that nobody could account for is worse than a row without its copy.
      await shares.keep(
        cards.map((card) => ({
          id: randomId(),
          workshopId: by.workshopId,
          fromBoard: from.id,
          toBoard: target.id,
          card,
          memberId: from.anonymous ? null : by.memberId,
          sharedAt: now,
        })),
      );
      await engine.write(target.id, (doc) => {
        count = bringCards(doc, [{ content, cards: new Set(cards), nameless }], now);
      });
      return count;
    },

    /** What was shared from and to one board, without who did: for everybody who may open both. */
    async ofBoard(reader: Membership, boardId: string): Promise<ShareView[]> {
      const all = await this.list(reader);
      return all
        .filter(({ from, to }) => from.id === boardId || to.id === boardId)
        .map(({ from, to, card, at }) => ({ from, to, card, at }));
    },

    /** What was shared, as far as the reader may open the boards. */
    async list(reader: Membership): Promise<ShareView[]> {
      const all = await boards.ofWorkshop(reader.workshopId);
      const seen = new Map<string, StoredBoard>(
        all.filter((board) => mayOpenBoard(board, reader, board.people)).map((board) => [board.id, board]),
      );
      const kept = await shares.ofWorkshop(reader.workshopId);
      return kept.flatMap(({ fromBoard, toBoard, card, memberId, sharedAt }) => {
        const [from, to] = [seen.get(fromBoard), seen.get(toBoard)];
        if (!from || !to) return [];
        const ends = { from: { id: from.id, title: from.title }, to: { id: to.id, title: to.title } };
        return [{ ...ends, card, at: sharedAt, ...(memberId ? { by: memberId } : {}) }];
      });
    },
  };
}
