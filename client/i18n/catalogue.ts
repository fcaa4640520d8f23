import type { common } from "#shared/i18n/en/common.ts";
import type { errors } from "#shared/i18n/en/errors.ts";
import type { symbols } from "#shared/i18n/en/symbols.ts";

/** The messages of each feature, typed by the English file; the keys of `t` come from here. */
export interface Catalogue {
  common: typeof common;
  errors: typeof errors;
  symbols: typeof symbols;
}

export type Feature = keyof Catalogue;
