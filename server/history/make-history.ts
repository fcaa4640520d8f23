import type { Hono } from "hono";
import { historyRoutes, type HistoryRoutesNeeds } from "./history.routes.ts";
import { createHistoryService, type HistoryNeeds, type HistoryService } from "./history.service.ts";

export interface MakeHistoryNeeds extends HistoryNeeds, Pick<HistoryRoutesNeeds, "visit"> {
  readonly boardsOf: (workshopId: string) => Promise<readonly { readonly id: string }[]>;
  /** A line for whoever runs the server. */
  readonly log: (line: string) => void;
}

/** The moments of boards, wired together. */
export interface History {
  readonly service: HistoryService;
  readonly routes: Hono;
  /** Keeps every board of a workshop as it is when an activity ends. Nobody waits for it, and it refuses nothing. */
  readonly keepAtEndOf: (workshopId: string, activity: string) => void;
}

/** Makes what keeps moments of boards and goes back to them. */
export function makeHistory({ boardsOf, visit, log, ...needs }: MakeHistoryNeeds): History {
  const service = createHistoryService(needs);
  const keepAll = async (workshopId: string, activity: string) => {
    for (const { id } of await boardsOf(workshopId)) await service.keep(id, "activity", activity);
  };
  return {
    service,
    routes: historyRoutes({ service, visit }),
    keepAtEndOf: (workshopId, activity) =>
      void keepAll(workshopId, activity).catch(() => log("a restore point could not be kept")),
  };
}
