import * as Y from "yjs";

/** Letters of a text by who wrote them. */
export interface Letters {
  /** What stands there without what was written under the client ids, */
  readonly others: string;
  /** and what was, piece by piece. */
  readonly theirs: readonly string[];
}

/** Tells the letters that were written under some client ids, and still stand in a text, from all others. */
export function lettersOf(text: Y.Text, clients: ReadonlySet<number>): Letters {
  const { _start: first } = text;
  let others = "";
  const theirs: string[] = [];
  let goesOn = false;
  for (let item = first; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    const isTheirs = clients.has(item.id.client);
    if (!isTheirs) others += str;
    else if (goesOn) theirs.push(theirs.pop()! + str);
    else theirs.push(str);
    goesOn = isTheirs;
  }
  return { others, theirs };
}

/** Takes out exactly these letters: a comparison of texts could take another's equal ones. */
export function removeLetters(text: Y.Text, clients: ReadonlySet<number>): void {
  const { _start: first } = text;
  const pieces: { at: number; length: number }[] = [];
  let at = 0;
  for (let item = first; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (clients.has(item.id.client)) pieces.unshift({ at, length: item.length });
    at += item.length;
  }
  for (const piece of pieces) text.delete(piece.at, piece.length);
}

/** Pieces shorter than this say nothing of where they come from. */
const telling = 3;

/**
 * A text without what one person did in it. The newest earlier text of which only that person's changes made the
 * present one comes back whole, with what they deleted. Where others wrote since, or there is no such text, only the
 * person's letters go: `mixed`.
 */
export function textWithout(
  { others, theirs }: Letters,
  earlier: readonly string[],
): { readonly text: string; readonly mixed: boolean } {
  const clean = earlier.find(
    (text) =>
      isWithin(others, text) && !theirs.some((piece) => piece.length >= telling && text.includes(piece)),
  );
  return clean === undefined ? { text: others, mixed: others !== "" } : { text: clean, mixed: false };
}

/** Whether all of `part` stands in `whole` in the same order, with or without more between. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) {
    if (at >= part.length) break;
    if (part.startsWith(letter, at)) at += letter.length;
  }
  return at >= part.length;
}
