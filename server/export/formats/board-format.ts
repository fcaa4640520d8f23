import type { CarriedBoard } from "#shared/export/carried-board.ts";
import type { ExportFormat } from "#shared/export/export-format.ts";
import type { ExportLabels } from "../labels.ts";

/**
 * One form of a board as text. `write` then `read` gives back what the form carries: `board` everything,
 * `notes` the notes and their clusters. `read` throws `RondaError` `import-format` for what it cannot read.
 * Every form is pure and proves itself in `tests/contracts/export-format.suite.ts`.
 */
export interface BoardFormat {
  readonly name: Exclude<ExportFormat, "yjs">;
  readonly reads: "board" | "notes";
  write(board: CarriedBoard, labels: ExportLabels): string;
  read(text: string): CarriedBoard;
}
