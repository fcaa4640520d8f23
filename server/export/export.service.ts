import type * as Y from "yjs";
import { boardSchema, rootNames, type RootName } from "#shared/boards/board-shape.ts";
import { namingFields } from "#shared/boards/item-shape.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { RondaError } from "#shared/errors.ts";
import { carryOut, type CarriedBoard } from "#shared/export/carried-board.ts";
import { importSteps } from "#shared/export/carried-board-doc.ts";
import {
  contentTypes,
  formatOfText,
  importedCardsLimit,
  importLimit,
  type ExportFormat,
} from "#shared/export/export-format.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { ImportResult } from "#shared/workshops/workshop.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { textFormats } from "./formats/all-formats.ts";
import { isYjsFile, packYjsFile, unpackYjsFile } from "./formats/yjs-file.ts";
import { labelsIn } from "./labels.ts";

/** A member at a board of theirs, as the house has checked it. */
export interface BoardVisit {
  readonly board: {
    readonly id: string;
    readonly title: string;
    /** False where it may not leave in a file. */
    readonly exported?: boolean;
    /** Whether nobody is named on it. */
    readonly anonymous?: boolean;
  };
  readonly workshop: { readonly id: string; readonly locale: Locale };
  readonly me: { readonly id: string; readonly role: Role };
  /** Whether they may put something on the board now, or why not. */
  readonly mayWrite: true | "forbidden" | "locked";
}

/** An exported board, ready to be sent. The file's name says nothing of the workshop. */
export interface ExportedFile {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

export interface ExportNeeds {
  readonly engine: Pick<Engine, "read" | "write" | "merge" | "state">;
  /** Keeps the board as it is before something is put in, so that it can be gone back to. */
  readonly keepBefore: (boardId: string) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Names of a workshop's members by their ids, for exports with names. */
  readonly memberNames: (workshopId: string) => Promise<ReadonlyMap<string, string>>;
}

export type ExportService = ReturnType<typeof createExportService>;

/** A document may hold this much (bytes); a part of it is kept back for what Yjs adds to words. */
const documentLimit = 16 * 1024 * 1024;

/** Boards out and in: what may leave, what may enter, and that nothing on a board is ever overwritten by it. */
export function createExportService({ engine, keepBefore, now, memberNames }: ExportNeeds) {
  return {
    /**
     * The board in one form, as committed. Names and times only with `names`, for those who may;
     * the Yjs form holds times and writers by its nature and is for the same people. Throws `forbidden`, `not-found`.
     */
    async exportBoard(visit: BoardVisit, format: ExportFormat, names: boolean): Promise<ExportedFile> {
      need(visit.me.role, "board.export");
      if (names || format === "yjs") need(visit.me.role, "board.export-names");
      if (visit.board.exported === false) throw new RondaError("forbidden", "this board stays here");
      const head = { contentType: contentTypes[format], fileName: `ronda.${format}` };
      if (format === "yjs") {
        const { epoch, update } = await engine.state(visit.board.id);
        return { ...head, body: packYjsFile(update, { board: visit.board.id, epoch }) };
      }
      const content = await engine.read(visit.board.id, projectBoard);
      const known = names ? await memberNames(visit.workshop.id) : undefined;
      const carried = carryOut(visit.board.title, content, known && ((id) => known.get(id)));
      return { ...head, body: textFormats[format].write(carried, labelsIn(visit.workshop.locale)) };
    },

    /**
     * Adds a file's cards to the board, committed before this resolves. Without a `format` the text itself decides.
     * Throws `forbidden`, `locked`, `too-big`, `import-empty`, `import-format`, `import-epoch`, `not-found`;
     * the board is then as it was.
     */
    async importBoard(
      visit: BoardVisit,
      format: ExportFormat | undefined,
      bytes: Uint8Array,
    ): Promise<ImportResult> {
      need(visit.me.role, "board.import");
      if (visit.mayWrite !== true) throw new RondaError(visit.mayWrite, "nothing may be written now");
      if (bytes.length > importLimit) throw new RondaError("too-big", "an import has at most 10 MB");
      if (bytes.length === 0) throw new RondaError("import-empty", "the file is empty");
      if (format === "yjs" || (format === undefined && isYjsFile(bytes))) {
        need(visit.me.role, "board.import-yjs");
        // A file of that form can carry names that its words do not show.
        if (visit.board.anonymous) throw new RondaError("forbidden", "nobody is named on this board");
        return mergeFile(visit, bytes);
      }
      const text = decode(bytes);
      const read = textFormats[format === undefined ? asText(formatOfText(text)) : format].read(text);
      const mayAll = may(visit.me.role, "board.import-yjs");
      const given = visit.board.anonymous ? withoutNames(read) : read;
      const allowed = mayAll ? given : withoutOrigins(given);
      const carried = mayAll && !visit.board.anonymous ? allowed : withoutOnBehalf(allowed);
      const added = countsOf(carried);
      const total = Object.values(added).reduce((sum, n) => sum + n, 0);
      if (total === 0) throw new RondaError("import-empty", "no card in this file");
      if (total > importedCardsLimit) {
        throw new RondaError("too-big", `an import has at most ${importedCardsLimit} cards`);
      }
      await roomFor(visit.board.id, bytes.length);
      await keepBefore(visit.board.id);
      const { anonymous } = visit.board;
      const writer = { memberId: anonymous ? undefined : visit.me.id, now: now(), timeless: anonymous };
      for (const step of importSteps(carried, writer)) {
        await engine.write(visit.board.id, step);
      }
      return { added };
    },
  };

  /** A large import is written in parts; so that a part is not refused when others are in, it is weighed before. */
  async function roomFor(boardId: string, size: number): Promise<void> {
    const { update } = await engine.state(boardId);
    if (update.length + size > documentLimit) throw new RondaError("too-big", "the board would be too big");
  }

  async function mergeFile(visit: BoardVisit, bytes: Uint8Array): Promise<ImportResult> {
    const { update, origin } = unpackYjsFile(bytes);
    if (origin && origin.board === visit.board.id) {
      const { epoch } = await engine.state(visit.board.id);
      if (origin.epoch !== epoch) {
        throw new RondaError(
          "import-epoch",
          `the file is of an earlier life of this board (schema ${boardSchema})`,
        );
      }
    }
    await keepBefore(visit.board.id);
    const before = await engine.read(visit.board.id, cardCounts);
    try {
      await engine.merge(visit.board.id, update);
    } catch (error) {
      // The engine speaks of updates; who chose a file is helped by hearing of the file.
      if (error instanceof RondaError && error.code === "bad-request") {
        throw new RondaError("import-format", error.message);
      }
      throw error;
    }
    const after = await engine.read(visit.board.id, cardCounts);
    const added = rootNames.map((root) => [root, Math.max(0, after[root] - before[root])] as const);
    return { added: Object.fromEntries(added) };
  }
}

function need(role: Role, action: Parameters<typeof may>[1]): void {
  if (!may(role, action)) throw new RondaError("forbidden", `a ${role} may not: ${action}`);
}

function cardCounts(doc: Y.Doc): Record<RootName, number> {
  const counts = rootNames.map((root) => [root, doc.getMap(root).size] as const);
  return Object.fromEntries(counts) as Record<RootName, number>;
}

function countsOf(carried: CarriedBoard): Record<string, number> {
  const counts = rootNames.map((root) => [root, carried.cards[root].length] as const);
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}

/** Where a need came from outside is for facilitators to say, so only they can bring it in. */
function withoutOrigins(carried: CarriedBoard): CarriedBoard {
  const needs = carried.cards.needs.map((card) => {
    const { origin: _, ...fields } = card.fields;
    return { ...card, fields };
  });
  return { ...carried, cards: { ...carried.cards, needs } };
}

/** Notes for people without a device are for facilitators to enter, and nowhere where nobody is named. */
function withoutOnBehalf(carried: CarriedBoard): CarriedBoard {
  const notes = carried.cards.notes.map((card) => {
    const { onBehalf: _, onBehalfOf: __, ...fields } = card.fields;
    return { ...card, fields };
  });
  return { ...carried, cards: { ...carried.cards, notes } };
}

/** Whom a card was written for stays behind where nobody is named. */
function withoutNames(carried: CarriedBoard): CarriedBoard {
  const notes = carried.cards.notes.map((card) => ({
    ...card,
    fields: Object.fromEntries(Object.entries(card.fields).filter(([key]) => !namingFields.includes(key))),
  }));
  return { ...carried, cards: { ...carried.cards, notes } };
}

function asText(format: ExportFormat): Exclude<ExportFormat, "yjs"> {
  return format === "yjs" ? "json" : format;
}

/** UTF-8, and what older spreadsheets write where it is not. */
function decode(bytes: Uint8Array): string {
  if (bytes.subarray(0, 1000).includes(0)) throw new RondaError("import-format", "not a text");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
