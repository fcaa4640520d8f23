import type * as Y from "yjs";
import type { Clock } from "#server/base/clock.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { RondaError } from "#shared/errors.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import { seedRiskModel } from "#shared/risk/risk-doc.ts";
import type { StoredBoard } from "./board.store.ts";
import { renameAuthor } from "#shared/members/author-doc.ts";

/** What new boards can start with. */
export interface Templates {
  readonly names: readonly string[];
  readonly seed: (doc: Y.Doc, name: string, locale: Locale, now: number) => void;
}

/** Makes and erases the live documents of boards; a board's document has its id. */
export function createBoardDocuments(
  engine: Engine,
  templates: Templates,
  clock: Clock,
  /** Boards of a workshop, and what a member writes for themselves there. */
  documentsOf: (workshopId: string, memberId: string) => Promise<readonly string[]>,
) {
  return {
    /** Two members are one person: what one wrote, and may go on with, is the other's in every document. */
    async giveWords(workshopId: string, from: string, into: string): Promise<void> {
      for (const id of await documentsOf(workshopId, into)) {
        await engine.giveClients(id, from, into);
        await engine.write(id, (doc) => renameAuthor(doc, from, into));
      }
    },

    /** An empty document, or one that a template seeded. Throws `bad-request` for an unknown template. */
    async make(boardId: string, template: string | undefined, locale: Locale): Promise<void> {
      if (template !== undefined && !templates.names.includes(template)) {
        throw new RondaError("bad-request", `no template is called ${template}`, { field: "template" });
      }
      await engine.create(boardId);
      if (template === undefined) return;
      await engine.write(boardId, (doc) => templates.seed(doc, template, locale, clock.now()));
    },

    /** A board as one of its kind begins: a risk model with its four questions. */
    async makeOfKind({ id, kind }: Pick<StoredBoard, "id" | "kind">, locale: Locale): Promise<void> {
      await engine.create(id);
      if (kind === "risk") await engine.write(id, (doc) => seedRiskModel(doc, locale, clock.now()));
    },
    remove: (boardId: string): Promise<void> => engine.remove(boardId),
  };
}
