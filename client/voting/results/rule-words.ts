import type { results as words } from "#shared/i18n/en/results.ts";

type Words = keyof typeof words & string;
/** A rule's words: its name and how it counts. */
export interface RuleWords {
  readonly name: Words;
  readonly how: Words;
}

const known = {
  majority: { name: "rule-majority", how: "how-majority" },
  phragmen: { name: "rule-phragmen", how: "how-phragmen" },
  "equal-shares": { name: "rule-equal-shares", how: "how-equal-shares" },
  sum: { name: "rule-sum", how: "how-sum" },
  median: { name: "rule-median", how: "how-median" },
  schulze: { name: "rule-schulze", how: "how-schulze" },
  irv: { name: "rule-irv", how: "how-irv" },
  stv: { name: "rule-stv", how: "how-stv" },
  borda: { name: "rule-borda", how: "how-borda" },
  distribution: { name: "rule-distribution", how: "how-distribution" },
  "bradley-terry": { name: "rule-bradley-terry", how: "how-bradley-terry" },
} as const satisfies Record<string, RuleWords>;

/** The words of a counting rule; a rule that nobody described fails the test `tests/voting/results.dom.test.tsx`. */
export function ruleWords(rule: string): RuleWords {
  return known[rule as keyof typeof known];
}
