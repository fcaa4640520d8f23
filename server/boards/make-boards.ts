import type { Hono } from "hono";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { Admitted, Engine } from "#server/realtime/engine.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { createBoardDocuments, type Templates } from "./board-documents.ts";
import type { BoardStore } from "./board.store.ts";
import { boardRoutes, type BoardRoutesNeeds } from "./boards.routes.ts";
import { createBoardsService } from "./boards.service.ts";
import { createRiskModels } from "./risk-models.ts";
import type { ShareStore } from "./share.store.ts";
import { createSharesService } from "./shares.service.ts";

export interface BoardsParts {
  readonly boards: BoardStore;
  readonly shares: ShareStore;
  readonly engine: Engine;
  readonly templates: Templates;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  /** What members of a workshop write for themselves. */
  readonly draftsOf: (
    workshopId: string,
  ) => Promise<readonly { readonly memberId: string; readonly documentId: string }[]>;
  readonly localeOf: (workshopId: string) => Promise<Locale>;
  /** Whether a member may write on boards now, or why not. */
  readonly mayWrite: (membership: Membership) => Promise<Admitted["mayWrite"]>;
  readonly announce: (workshopId: string) => void;
  readonly endLostRooms: (workshopId: string) => Promise<void>;
  readonly clock: Clock;
}

/** Boards, their documents, and what reaches one from another, wired together. */
export function makeBoards({ boards, engine, templates, clock, ...parts }: BoardsParts) {
  const documents = createBoardDocuments(engine, templates, clock, async (id, memberId) => [
    ...(await boards.ofWorkshop(id)).map((board) => board.id),
    ...(await parts.draftsOf(id))
      .filter((draft) => draft.memberId === memberId)
      .map(({ documentId }) => documentId),
  ]);
  const service = createBoardsService({
    boards,
    membersOf: parts.membersOf,
    makeDocument: async (board) => documents.makeOfKind(board, await parts.localeOf(board.workshopId)),
    removeDocument: documents.remove,
    announce: parts.announce,
    endLostRooms: parts.endLostRooms,
    refreshMember: (memberId) => engine.refreshMember(memberId),
    clock,
  });
  const { mayWrite } = parts;
  const shares = createSharesService({ shares: parts.shares, boards, service, engine, mayWrite, clock });
  return {
    documents,
    service,
    riskModelDone: createRiskModels(boards, engine).riskModelDone,
    routes: (needs: Pick<BoardRoutesNeeds, "workshops" | "actorOf" | "originOf">): Hono =>
      boardRoutes({ service, shares, boards, ...needs }),
  };
}
