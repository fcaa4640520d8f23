import { RondaError } from "#shared/errors.ts";
import { outlineOf } from "../outline.ts";
import type { BoardFormat } from "./board-format.ts";
import { boardAsJson, json } from "./json.ts";

const blockId = "ronda-board";

/**
 * One page that needs nothing else: to read, to print in black and white, and (by the JSON inside) to take back.
 * It runs no script; its policy forbids any and every request.
 */
export const html: BoardFormat = {
  name: "html",
  reads: "board",
  write(board, labels) {
    const { title, noteGroups, sections } = outlineOf(board, labels);
    const notes = noteGroups.map(
      (group) => `${group.title === undefined ? "" : `<h3>${escape(group.title)}</h3>`}
<ul class="notes">${group.notes.map((note) => `<li>${escape(note.text)}${markLine(note.marks)}</li>`).join("")}</ul>`,
    );
    const sheets = sections.map(
      (section) => `<section><h2>${escape(section.heading)}</h2>
${section.sheets
  .map(
    (sheet) => `<article><h3>${escape(sheet.title)}</h3>
<dl>${sheet.rows
      .map(
        (row) =>
          `<dt>${escape(row.label)}</dt><dd${row.empty ? ' class="empty"' : ""}>${escape(row.text)}</dd>`,
      )
      .join("")}</dl>${markLine(sheet.marks)}</article>`,
  )
  .join("\n")}</section>`,
    );
    return `<!doctype html>
<html lang="${labels.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${notes.length > 0 ? `<section><h2>${escape(labels.page.notes)}</h2>\n${notes.join("\n")}</section>` : ""}
${sheets.join("\n")}
</main>
<footer>${escape(labels.page.madeWith)}</footer>
<script type="application/json" id="${blockId}">${inScript(boardAsJson(board))}</script>
</body>
</html>
`;
  },
  read(text) {
    const block = new RegExp(`<script[^>]*\\bid="${blockId}"[^>]*>([\\s\\S]*?)</script>`).exec(text)?.[1];
    if (block === undefined) throw new RondaError("import-format", "not a page that Ronda wrote");
    return json.read(block);
  },
};

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-inline-size: 46rem; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif;
  color: #111; background: #fff; }
h1 { font-size: 1.6rem; } h2 { margin-block-start: 2rem; border-block-end: 2px solid #111; }
h3 { margin-block: 1.2rem 0.4rem; }
ul.notes { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 0.6rem; padding: 0; }
ul.notes li { list-style: none; border: 1px solid #555; border-radius: 0.5rem; padding: 0.5rem 0.7rem; }
li, dd { white-space: pre-wrap; overflow-wrap: anywhere; }
article { border: 1px solid #555; border-radius: 0.5rem; padding: 0 1rem 0.8rem; margin-block: 1rem; }
dl { margin: 0; } dt { font-weight: 600; margin-block-start: 0.5rem; } dd { margin: 0; }
dd.empty { font-style: italic; }
.marks { display: block; font-size: 0.85rem; margin-block-start: 0.3rem; }
footer { margin-block-start: 2rem; font-size: 0.85rem; }
@media print { body { max-inline-size: none; padding: 0; font-size: 11pt; }
  li, article, dt { break-inside: avoid; } h2, h3, dt { break-after: avoid; } }
`;

function markLine(marks: string): string {
  return marks === "" ? "" : `<span class="marks">${escape(marks)}</span>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** JSON that cannot end its script element, nor open a comment in it. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028|\u2029/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16)}`;
    });
}
