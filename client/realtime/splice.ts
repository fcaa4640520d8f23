/** One replacement in a text, in UTF-16 units: at `at`, `remove` units go and `insert` comes. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A step of a text change as Yjs tells it (`event.delta`). */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * The one replacement that makes `after` of `before`, or `undefined` if they are equal. `caret` is where the caret
 * stands after the change: among equal letters it tells which one was typed (0: it says
 * nothing). Surrogate pairs stay whole.
 */
export function spliceBetween(before: string, after: string, caret = 0): Splice | undefined {
  if (before === after) return undefined;
  const mostEnd = Math.min(before.length, after.length, Math.max(0, after.length - caret));
  let end = 0;
  while (end < mostEnd && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (isLow(before, before.length - end) || isLow(after, after.length - end)) end--;
  end = Math.max(0, end);
  const mostStart = Math.min(before.length, after.length) - end;
  let start = 0;
  while (start < mostStart && before[start] === after[start]) start++;
  if (isLow(before, start) || isLow(after, start)) start--;
  start = Math.max(0, start);
  return {
    at: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/** Applies a replacement to plain text. */
export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.remove);
}

/** A replacement as steps. */
export function deltaOf(splice: Splice): DeltaStep[] {
  return [{ retain: splice.at }, { delete: splice.remove }, { insert: splice.insert }].filter(
    (step) => step.retain !== 0 && step.delete !== 0 && step.insert !== "",
  );
}

/**
 * Where an index goes when others change the text. What is inserted right at it goes behind it, or before it with
 * `pushed`; where its surroundings are removed it stays at the gap.
 */
export function mapIndex(index: number, delta: readonly DeltaStep[], pushed = false): number {
  let read = 0;
  let moved = index;
  for (const step of delta) {
    if (read > index || (read === index && !pushed && step.insert !== undefined)) break;
    if (step.retain !== undefined) read += step.retain;
    else if (step.delete !== undefined) {
      moved -= Math.min(step.delete, Math.max(0, index - read));
      read += step.delete;
    } else moved += lengthOf(step.insert);
  }
  return moved;
}

/** Where a change left off: the end of its last insertion, or the place of its last removal. */
export function endOfChange(delta: readonly DeltaStep[]): number {
  let at = 0;
  let end = 0;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.insert !== undefined) at += lengthOf(step.insert);
    if (step.retain === undefined) end = at;
  }
  return end;
}

/** Letters that a text field shows: it knows only one kind of line break. */
export function shownOf(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

/** The index in `raw` of an index in what is shown of it. */
export function rawIndex(raw: string, shown: number): number {
  if (!raw.includes("\r")) return shown;
  let at = 0;
  for (let seen = 0; seen < shown && at < raw.length; seen++) at += raw.startsWith("\r\n", at) ? 2 : 1;
  return at;
}

/** The index in what is shown of an index in `raw`. */
export function shownIndex(raw: string, index: number): number {
  return raw.includes("\r") ? shownOf(raw.slice(0, index)).length : index;
}

function isLow(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function lengthOf(insert: unknown): number {
  return typeof insert === "string" ? insert.length : 1;
}
