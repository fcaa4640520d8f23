import type { Item } from "../boards/item.ts";
import { compareOrder } from "../boards/order.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import { symbolNames, type SymbolName } from "../boards/symbols.ts";

export const evidenceKinds = ["testimony", "statistic", "document", "assumption", "question"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const confidences = ["checked", "unchecked", "disputed"] as const;
export type Confidence = (typeof confidences)[number];

/** What speaks for a need. `missing` says who is not in this number. */
export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly confidence: Confidence;
  readonly source: string;
  readonly missing: string;
  readonly order?: string;
  /** When it was removed; skipped as removed cards are. Words that arrive late still have a place. */
  readonly removed?: number;
}

/** The evidence of a need that is not removed, in its order. */
export function evidenceInOrder(need: { readonly evidence: Readonly<Record<string, Evidence>> }): Evidence[] {
  return Object.values(need.evidence)
    .filter((evidence) => evidence.removed === undefined)
    .sort((a, b) => compareOrder({ id: a.id, order: a.order ?? "" }, { id: b.id, order: b.order ?? "" }));
}

/** The three estimates of a need, each 1 to 5 or absent. */
export const needEstimates = ["effort", "cost", "risk"] as const;
export type NeedEstimate = (typeof needEstimates)[number];

/** Something that somebody needs, and why. Its place in the list is its priority. */
export interface Need extends Item, Readonly<Partial<Record<NeedEstimate, number>>> {
  readonly statement: string;
  readonly because: string;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly symbol?: SymbolName;
  /** Where it came from outside the board; only facilitators set it. */
  readonly origin?: string;
}

const estimate = { kind: "number", min: 1, max: 5, integer: true } as const;

export const needShape = {
  texts: ["statement", "because"],
  maps: {
    evidence: {
      texts: ["source", "missing"],
      values: {
        kind: { kind: "one-of", values: evidenceKinds },
        confidence: { kind: "one-of", values: confidences },
        order: { kind: "string", max: 256 },
      },
    },
  },
  values: {
    effort: estimate,
    cost: estimate,
    risk: estimate,
    origin: { kind: "string", max: 1000 },
    symbol: { kind: "one-of", values: symbolNames },
  },
  links: ["from/", "personas/", "framings/"],
} as const satisfies ItemShape;
