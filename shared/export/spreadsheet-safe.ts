/**
 * Spreadsheets run a cell that begins like a formula, with the reader's rights ("CSV injection", OWASP).
 * A leading apostrophe makes it text; reading takes exactly that apostrophe away again.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs. */
export function neutraliseCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutraliseCell`. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
