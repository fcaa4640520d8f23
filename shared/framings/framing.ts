import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import { symbolNames, type SymbolName } from "../boards/symbols.ts";

/** How far the people asked can decide; they must know before they answer. */
export const powers = ["inform", "consult", "co-decide", "community-decides"] as const;
export type Power = (typeof powers)[number];

/** How a framing may end. Going on without technology is as good an end as any. */
export const framingOutcomes = ["go-on", "go-on-without-technology", "stop", "find-out-first"] as const;
export type FramingOutcome = (typeof framingOutcomes)[number];

/** The questions of a framing besides its title, in the order that they are asked. */
export const framingQuestions = [
  "purpose",
  "affected",
  "cause",
  "nothing",
  "context",
  "existing",
  "mandate",
  "whyTechnology",
  "whyNew",
  "howUsed",
  "risks",
  "readiness",
  "done",
] as const;
export type FramingQuestion = (typeof framingQuestions)[number];

/** The four that a framing shows first; the rest is one tap away. */
export const firstFramingQuestions = framingQuestions.slice(0, 4);

/** A shared understanding of a problem: what it is, for whom, and whether technology has a part in it at all. */
export interface Framing extends Item, Readonly<Record<FramingQuestion, string>> {
  readonly title: string;
  readonly power?: Power;
  readonly outcome?: FramingOutcome;
  readonly symbol?: SymbolName;
}

export const framingShape = {
  texts: ["title", ...framingQuestions],
  maps: {},
  values: {
    power: { kind: "one-of", values: powers },
    outcome: { kind: "one-of", values: framingOutcomes },
    symbol: { kind: "one-of", values: symbolNames },
  },
  links: ["from/", "personas/"],
} as const satisfies ItemShape;
