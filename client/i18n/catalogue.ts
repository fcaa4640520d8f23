import type { board } from "#shared/i18n/en/board.ts";
import type { common } from "#shared/i18n/en/common.ts";
import type { errors } from "#shared/i18n/en/errors.ts";
import type { framings } from "#shared/i18n/en/framings.ts";
import type { needs } from "#shared/i18n/en/needs.ts";
import type { personas } from "#shared/i18n/en/personas.ts";
import type { sheets } from "#shared/i18n/en/sheets.ts";
import type { symbols } from "#shared/i18n/en/symbols.ts";

/** The messages of each feature, typed by the English file; the keys of `t` come from here. */
export interface Catalogue {
  board: typeof board;
  common: typeof common;
  errors: typeof errors;
  framings: typeof framings;
  needs: typeof needs;
  personas: typeof personas;
  sheets: typeof sheets;
  symbols: typeof symbols;
}

export type Feature = keyof Catalogue;
