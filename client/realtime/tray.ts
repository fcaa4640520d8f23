import { randomId } from "#shared/boards/random-id.ts";
import type { TrayEntry } from "./board-context.ts";
import { targetOf, type Intent, type PlainCard } from "./intents.ts";
import type { OwnChange } from "./own-changes.ts";

/**
 * What refused changes leave in the tray: one entry for each thing they changed, with the words that were written
 * there. Words that follow an entry of the same thing and reason are joined to it, so that a sentence typed against
 * a refusal is one entry and not one for each letter.
 */
export function withRefused(
  tray: readonly TrayEntry[],
  changes: readonly OwnChange[],
  reason: TrayEntry["reason"],
  now: number,
): TrayEntry[] {
  const next = [...tray];
  for (const change of changes) {
    for (const intent of change.intents) {
      const target = targetOf(intent);
      const index = next.map((entry) => `${entry.reason} ${entry.target}`).lastIndexOf(`${reason} ${target}`);
      const known = next[index];
      const recent = known !== undefined && !known.late && now - known.at < joinWithin;
      const text = intent.kind === "text" && recent ? continued(known.text, intent) : wordsOf(intent);
      if (recent) next[index] = { ...known, at: now, text };
      else next.push({ id: randomId(), at: now, reason, target, text });
    }
  }
  return next;
}

/** Refusals of one thing within this time (ms) are one. */
const joinWithin = 60_000;

/** All words of an intent. */
export function wordsOf(intent: Intent): string {
  switch (intent.kind) {
    case "card":
    case "sub":
      return cardWords(intent.card).join("\n");
    case "text":
      return intent.insert;
    default:
      return "";
  }
}

/** Words after one more stroke: typed on, or a letter taken back. */
function continued(words: string, stroke: { insert: string; removed: string }): string {
  const kept =
    stroke.removed && words.endsWith(stroke.removed) ? words.slice(0, -stroke.removed.length) : words;
  return kept + stroke.insert;
}

/** Values that are no words: they are kept by their own intents and say nothing to a reader. */
const notWords = new Set([
  "id",
  "author",
  "target",
  "anchor",
  "order",
  "color",
  "cluster",
  "symbol",
  "kind",
  "confidence",
  "relation",
]);

/** The words of a card and of what is in it; values that are no words are left out. */
export function cardWords(card: PlainCard): string[] {
  return Object.entries(card).flatMap(([key, value]) => {
    if (notWords.has(key)) return [];
    if (typeof value === "string") return value ? [value] : [];
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return cardWords(value as PlainCard);
    }
    return [];
  });
}
