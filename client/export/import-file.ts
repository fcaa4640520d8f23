import { api } from "#client/api.ts";
import { RondaError } from "#shared/errors.ts";
import {
  formatOfFileName,
  formatOfText,
  importLimit,
  type ExportFormat,
} from "#shared/export/export-format.ts";
import { notesFromPaste } from "#shared/export/pasted-lines.ts";
import type { ImportResult } from "#shared/workshops/workshop.ts";

/** Puts texts on the board as notes, on this device. */
export type AddNotes = (texts: readonly string[]) => void;

/**
 * Brings a file onto a board. Tables and Ronda's own files go to the server; a plain text (a saved chat) becomes
 * notes here, so that its dates, names and numbers never leave the device.
 * Throws `RondaError`; offline `TypeError`; when stopped an `AbortError`.
 */
export async function importFile(
  boardId: string,
  file: File,
  addNotes: AddNotes,
  signal: AbortSignal,
): Promise<ImportResult> {
  if (file.size > importLimit) throw new RondaError("too-big", "an import has at most 10 MB");
  const format = await formatOf(file);
  if (format !== "lines") return api.importBoard(boardId, format, file, signal);
  const texts = notesFromPaste(await file.text());
  signal.throwIfAborted();
  if (texts.length === 0) throw new RondaError("import-empty", "no line in this text");
  addNotes(texts);
  return { added: { notes: texts.length } };
}

async function formatOf(file: File): Promise<ExportFormat | "lines"> {
  const byName = formatOfFileName(file.name);
  if (byName) return byName;
  const guess = formatOfText(await file.slice(0, 4000).text());
  return guess === "md" ? "lines" : guess;
}
