/** One replacement in a text, in UTF-16 units: at `at`, `remove` units go and `insert` comes. */
export interface TextStep {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Words up to which two middles are compared word by word; longer ones are replaced whole. */
const mostWords = 1500;

/**
 * The replacements that make `after` of `before`, from the end to the start so that none moves the next, leaving as
 * much as possible where it is: what somebody wrote offline beside a word still stands beside it. Word by word, by the
 * longest common subsequence.
 */
export function textSteps(before: string, after: string): TextStep[] {
  if (before === after) return [];
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  const gone = old.slice(start, old.length - end);
  const come = fresh.slice(start, fresh.length - end);
  const at = lengthOf(old.slice(0, start));
  if (gone.length > mostWords || come.length > mostWords) {
    return [{ at, remove: lengthOf(gone), insert: come.join("") }];
  }
  return stepsBetween(gone, come, at);
}

/** Words, the gaps between them and other signs each by itself; together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? [];
}

function stepsBetween(old: readonly string[], fresh: readonly string[], from: number): TextStep[] {
  const common = commonLengths(old, fresh);
  const width = fresh.length + 1;
  const steps: TextStep[] = [];
  let [i, j, at] = [0, 0, from];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      at += old[i]!.length;
      i++;
      j++;
      continue;
    }
    let [remove, insert] = [0, ""];
    while ((i < old.length || j < fresh.length) && (i >= old.length || old[i] !== fresh[j])) {
      const takesNew = i >= old.length || common[i * width + j + 1]! > common[(i + 1) * width + j]!;
      if (takesNew && j < fresh.length) insert += fresh[j++]!;
      else remove += old[i++]!.length;
    }
    steps.unshift({ at, remove, insert });
    at += remove;
  }
  return steps;
}

/** For each pair of places, how many words the rests after them have in common in the same order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === fresh[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  return table;
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
