import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import { symbolNames, type SymbolName } from "../boards/symbols.ts";

/** Six tints that differ by lightness; screens and paper add the letter, so that colour alone says nothing. */
export const noteColors = ["sand", "sky", "leaf", "rose", "plum", "stone"] as const;
export type NoteColor = (typeof noteColors)[number];

/** The letter that stands beside each tint. */
export const noteColorLetter: Record<NoteColor, string> = {
  sand: "A",
  sky: "B",
  leaf: "C",
  rose: "D",
  plum: "E",
  stone: "F",
};

/** Size of a note on the wall, in board units (CSS pixels at zoom 1); its height grows with its text. */
export const noteSize = { width: 200, minHeight: 120 } as const;

/**
 * About how high a note stands with a text, in board units; screens measure, but what is laid out unseen
 * (a paste, an import, notes outside the screen) must not overlap.
 */
export function estimatedNoteHeight(text: string, symbol = false): number {
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(line.length / 22));
  return Math.max(noteSize.minHeight, Math.ceil(44 + 20.5 * lines + (symbol ? 36 : 0)));
}

/** A short text on the wall. `x`, `y`: its top left corner in board units. */
export interface Note extends Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: NoteColor;
  readonly symbol?: SymbolName;
  /** Id of the cluster it belongs to. */
  readonly cluster?: string;
  /** Entered by somebody else for a person without a device. */
  readonly onBehalf?: true;
  /** For whom, as the card may say it: a table, or somebody who agreed to be named. */
  readonly onBehalfOf?: string;
  /** In private writing: its author keeps it to themselves when the notes are shown. */
  readonly held?: true;
}

export const noteShape = {
  texts: ["text"],
  maps: {},
  values: {
    x: { kind: "number", min: -1e6, max: 1e6 },
    y: { kind: "number", min: -1e6, max: 1e6 },
    color: { kind: "one-of", values: noteColors },
    symbol: { kind: "one-of", values: symbolNames },
    cluster: { kind: "string", max: 64 },
    onBehalf: { kind: "flag" },
    onBehalfOf: { kind: "string", max: 60 },
    held: { kind: "flag" },
  },
  links: ["from/"],
} as const satisfies ItemShape;
