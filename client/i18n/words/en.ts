import type { Messages } from "#shared/i18n/messages.ts";

/** Where each feature's words in English are; fetched with the first of them. */
export const files = import.meta.glob<Record<string, Messages>>("../../../shared/i18n/en/*.ts");
