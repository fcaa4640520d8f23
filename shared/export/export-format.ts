/** The forms that a board leaves and enters in. `yjs` carries everything, times included, and is for facilitators. */
export const exportFormats = ["md", "json", "csv", "html", "yjs"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How each form is named on the wire. */
export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  yjs: "application/octet-stream",
};

/** Most bytes that one import may have. */
export const importLimit = 10_000_000;

/** Most cards that one import may bring; more would make a board that no phone opens. */
export const importedCardsLimit = 20_000;

/** Whether a text names a format. */
export function isExportFormat(value: unknown): value is ExportFormat {
  return typeof value === "string" && (exportFormats as readonly string[]).includes(value);
}

const endings: readonly (readonly [RegExp, ExportFormat])[] = [
  [/\.(md|markdown)$/i, "md"],
  [/\.json$/i, "json"],
  [/\.(csv|tsv)$/i, "csv"],
  [/\.html?$/i, "html"],
  [/\.yjs$/i, "yjs"],
];

const types: readonly (readonly [RegExp, ExportFormat])[] = [
  [/^text\/(x-)?markdown\b/i, "md"],
  [/^(application|text)\/(\w+\+)?json\b/i, "json"],
  [/^(text\/(csv|tab-separated-values)|application\/(csv|vnd\.ms-excel))\b/i, "csv"],
  [/^(text\/html|application\/xhtml\+xml)\b/i, "html"],
];

/** The format that a file's name promises. */
export function formatOfFileName(name: string): ExportFormat | undefined {
  return endings.find(([ending]) => ending.test(name))?.[1];
}

/** The format that a media type names; `application/octet-stream` and plain text name none. */
export function formatOfContentType(type: string): ExportFormat | undefined {
  return types.find(([pattern]) => pattern.test(type.trim()))?.[1];
}

/** The format that a text looks like, when nothing else says so. */
export function formatOfText(text: string): ExportFormat {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "html";
  const header = start.split(/\r?\n/)[0]!;
  return /(^|[,;\t"])(text|comment-body)($|[,;\t"])/.test(header) ? "csv" : "md";
}
