import type { Hono } from "hono";
import type { StoredBoard } from "#server/boards/board.store.ts";
import { historyRoutes, type HistoryRoutesNeeds } from "./history.routes.ts";
import { takeBackRoutes, type TakeBackRoutesNeeds } from "./take-back.routes.ts";
import { createTakeBackService, type TakeBackNeeds } from "./take-back.service.ts";
import { createHistoryService, type HistoryNeeds, type HistoryService } from "./history.service.ts";

export interface MakeHistoryNeeds
  extends
    Omit<HistoryNeeds, "engine">,
    Pick<HistoryRoutesNeeds, "visit">,
    Pick<TakeBackRoutesNeeds, "actorOf">,
    Omit<TakeBackNeeds, "history"> {
  readonly boardsOf: (
    workshopId: string,
  ) => Promise<readonly Pick<StoredBoard, "id" | "closedAt" | "archivedAt">[]>;
  /** A line for whoever runs the server. */
  readonly log: (line: string) => void;
}

/** The moments of boards, wired together. */
export interface History {
  readonly service: HistoryService;
  readonly routes: readonly Hono[];
  /** Keeps every open board of a workshop as it is when an activity ends. Nobody waits for it, and it refuses nothing. */
  readonly keepAtEndOf: (workshopId: string, activity: string) => void;
}

/** Makes what keeps moments of boards and goes back to them. */
export function makeHistory({ boardsOf, visit, actorOf, log, ...needs }: MakeHistoryNeeds): History {
  const service = createHistoryService(needs);
  const takingBack = createTakeBackService({ history: service, ...needs });
  const keepAll = async (workshopId: string, activity: string) => {
    for (const { id, closedAt, archivedAt } of await boardsOf(workshopId)) {
      // What can only be read any more is as it was.
      if (closedAt === null && archivedAt === null) await service.keep(id, "activity", activity);
    }
  };
  return {
    service,
    routes: [historyRoutes({ service, visit }), takeBackRoutes({ service: takingBack, actorOf })],
    keepAtEndOf: (workshopId, activity) =>
      void keepAll(workshopId, activity).catch(() => log("a restore point could not be kept")),
  };
}
