/**
 * Symbols for people who read little. The names are stored in cards and ballots and never change;
 * `client/ui/symbols` draws them, the same on phone, projector and paper.
 */
export const symbolNames = [
  "house",
  "water",
  "seed",
  "sun",
  "tree",
  "road",
  "bus",
  "school",
  "book",
  "health",
  "heart",
  "hand",
  "people",
  "child",
  "elder",
  "talk",
  "phone",
  "antenna",
  "light",
  "tool",
  "money",
  "food",
  "shield",
  "star",
] as const;
export type SymbolName = (typeof symbolNames)[number];
