import type { Engine } from "#server/realtime/engine.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { isRiskModelDone } from "#shared/risk/risk-model.ts";
import type { BoardStore } from "./board.store.ts";

/**
 * Tells whether a workshop has thought about its risks: it has a risk model that was not put away, with an answer to
 * every question. Only that leaves the named people's board.
 */
export function createRiskModels(boards: Pick<BoardStore, "ofWorkshop">, engine: Pick<Engine, "read">) {
  return {
    async riskModelDone(workshopId: string): Promise<boolean> {
      const all = await boards.ofWorkshop(workshopId);
      const models = all.filter(({ kind, archivedAt }) => kind === "risk" && archivedAt === null);
      const done = await Promise.all(
        models.map(({ id }) => engine.read(id, (doc) => isRiskModelDone(projectBoard(doc)))),
      );
      return done.includes(true);
    },
  };
}
