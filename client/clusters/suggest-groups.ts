import { commonWords } from "./common-words.ts";

/** What a suggestion rests on: a note's id and words. */
export interface GroupableNote {
  readonly id: string;
  readonly text: string;
}

/** Notes that share words, and these words as somebody wrote them, the most shared first. */
export interface SuggestedGroup {
  readonly words: readonly string[];
  readonly ids: readonly string[];
}

/** Fewer notes make no group. */
const smallest = 2;
/** Of a few notes, a word that more than this part has says nothing; of many, already one that a fifth of them has. */
const commonPart = { few: 0.6, many: 0.2 } as const;
const few = 6;
/** Words are compared by so many letters, so that forms of one word meet. */
const stemLength = 6;
/** Two words make one group where so much of their notes is the same. */
const sameNotes = 0.5;
const mostWords = 3;

/**
 * Suggests groups of notes that share words, largest first; each note stands in one at most. Words are compared
 * without accents and endings, and common words of Spanish, Portuguese and English are left out. It looks at nothing
 * but the notes that it is given: no list of topics, no service.
 */
export function suggestGroups(notes: readonly GroupableNote[]): SuggestedGroup[] {
  const spoken = new Map<string, Map<string, number>>();
  const notesOf = new Map<string, Set<string>>();
  for (const { id, text } of notes) {
    for (const [stem, word] of stemsOf(text)) {
      add(notesOf, stem, () => new Set<string>()).add(id);
      const forms = add(spoken, stem, () => new Map<string, number>());
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  }
  const limit = Math.min(notes.length * commonPart.few, Math.max(few, notes.length * commonPart.many));
  const left = new Set(notes.map(({ id }) => id));
  const groups: SuggestedGroup[] = [];
  for (;;) {
    const shared = [...notesOf]
      .map(([stem, ids]) => ({ stem, whole: ids.size, ids: [...ids].filter((id) => left.has(id)) }))
      .filter(({ ids, whole }) => ids.length >= smallest && whole <= Math.max(smallest, limit))
      .sort((a, b) => b.ids.length - a.ids.length || (a.stem < b.stem ? -1 : 1));
    const [first, ...others] = shared;
    if (!first) return groups;
    const near = others.filter(({ ids }) => overlap(first.ids, ids) >= sameNotes).slice(0, mostWords - 1);
    const ids = new Set([first, ...near].flatMap((word) => word.ids));
    for (const id of ids) left.delete(id);
    groups.push({
      words: [first, ...near].map(({ stem }) => commonest(spoken.get(stem)!)),
      ids: notes.map(({ id }) => id).filter((id) => ids.has(id)),
    });
  }
}

/** The stems in a text, each with the first word that it stands for. */
function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const plain = word.normalize("NFD").replaceAll(/\p{M}/gu, "");
    if (plain.length < 3 || commonWords.has(plain)) continue;
    const stem = stemOf(plain);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

/** A word without what number, gender and person add to it, roughly: enough to bring its forms together. */
function stemOf(plain: string): string {
  const singular = plain.replace(/(?:oes|aes)$/, "ao").replace(/^(.{3,}?)e?s$/, "$1");
  return singular.replace(/^(.{3,})[aeio]$/, "$1").slice(0, stemLength);
}

/** How much two lists have in common, 0 to 1 (P. Jaccard, 1901). */
function overlap(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((id) => b.includes(id)).length;
  return both / (a.length + b.length - both);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function add<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
