import type { methods as words } from "#shared/i18n/en/methods.ts";
import type { BallotSettings } from "#shared/voting/voting-method.ts";

/** A level's words. */
export type LevelWords = keyof typeof words & (`level-${string}` | `rapid-${string}`);

const five = ["level-1", "level-2", "level-3", "level-4", "level-5"] as const;
const three = ["rapid-1", "rapid-2", "rapid-3"] as const;

/** The levels of a score ballot, lowest first: five, or three for rapid rating. */
export function scoreLevels(settings: BallotSettings): readonly { level: number; words: LevelWords }[] {
  const words = settings.levels === 3 ? three : five;
  return words.map((key, i) => ({ level: i + 1, words: key }));
}
