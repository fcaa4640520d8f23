/** The messages of each feature, typed by the English file; the keys of `t` come from here. */
export interface Catalogue {
  common: typeof import("#shared/i18n/en/common.ts").common;
  errors: typeof import("#shared/i18n/en/errors.ts").errors;
}

export type Feature = keyof Catalogue;
