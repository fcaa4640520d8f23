import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import { symbolNames, type SymbolName } from "../boards/symbols.ts";

/** Works with the thing, is who the data is about, or has a stake in it. A set that lacks one is incomplete. */
export const personaRelations = ["user", "data-principal", "stakeholder"] as const;
export type PersonaRelation = (typeof personaRelations)[number];

/** Co-written texts of a persona besides its name, in the order that they are asked. */
export const personaQuestions = ["context", "goals", "obstacles", "harms", "quote"] as const;
export type PersonaQuestion = (typeof personaQuestions)[number];

/** An invented character that stands for people in one situation; never a real person's name. */
export interface Persona extends Item, Readonly<Record<PersonaQuestion, string>> {
  readonly name: string;
  readonly relation?: PersonaRelation;
  /** 0 to 1. */
  readonly influence?: number;
  /** 0 to 1. */
  readonly interest?: number;
  readonly symbol?: SymbolName;
}

export const personaShape = {
  texts: ["name", ...personaQuestions],
  maps: {},
  values: {
    relation: { kind: "one-of", values: personaRelations },
    influence: { kind: "number", min: 0, max: 1 },
    interest: { kind: "number", min: 0, max: 1 },
    symbol: { kind: "one-of", values: symbolNames },
  },
  links: ["from/"],
} as const satisfies ItemShape;

/** The relations that no persona of the set has yet. */
export function missingRelations(personas: readonly Persona[]): PersonaRelation[] {
  return personaRelations.filter((relation) => !personas.some((persona) => persona.relation === relation));
}
