import type { FramingOutcome, FramingQuestion, Power } from "../../framings/framing.ts";
import type { SymbolName } from "../../boards/symbols.ts";
import type { Confidence, EvidenceKind, NeedEstimate } from "../../needs/need.ts";
import type { NoteColor } from "../../notes/note.ts";
import type { PersonaQuestion, PersonaRelation } from "../../personas/persona.ts";
import type { Purpose } from "../../workshops/workshop.ts";

/**
 * A workshop made up for newcomers: a fictional neighbourhood, characters that are types, no real persons.
 * Links between its cards are places in the lists (0 is the first). Each language has its own text, none is the original.
 */
export interface SampleWorkshop {
  readonly title: string;
  readonly purpose: Purpose;
  /** Name of the one who leads it, as others see it. */
  readonly facilitator: string;
  readonly clusters: readonly {
    readonly title: string;
    readonly color: NoteColor;
    readonly notes: readonly (string | { readonly text: string; readonly symbol: SymbolName })[];
  }[];
  readonly framings: readonly (Readonly<Partial<Record<FramingQuestion, string>>> & {
    readonly title: string;
    readonly power: Power;
    readonly outcome: FramingOutcome;
    readonly symbol?: SymbolName;
    readonly personas: readonly number[];
  })[];
  readonly personas: readonly (Readonly<Record<PersonaQuestion, string>> & {
    readonly name: string;
    readonly relation: PersonaRelation;
    readonly influence: number;
    readonly interest: number;
    readonly symbol: SymbolName;
  })[];
  readonly needs: readonly (Readonly<Partial<Record<NeedEstimate, number>>> & {
    readonly statement: string;
    readonly because: string;
    readonly symbol?: SymbolName;
    readonly personas: readonly number[];
    readonly framings: readonly number[];
    readonly evidence: readonly {
      readonly kind: EvidenceKind;
      readonly confidence: Confidence;
      readonly source: string;
      readonly missing: string;
    }[];
  })[];
}
