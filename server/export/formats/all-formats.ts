import type { ExportFormat } from "#shared/export/export-format.ts";
import type { BoardFormat } from "./board-format.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { md } from "./md.ts";

/** Every form that is text. A new one is a file beside these, a line here, and a name in `shared/export`. */
export const textFormats: Readonly<Record<Exclude<ExportFormat, "yjs">, BoardFormat>> = {
  md,
  json,
  csv,
  html,
};
