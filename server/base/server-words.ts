import { common as enCommon } from "#shared/i18n/en/common.ts";
import { pages as en } from "#shared/i18n/en/pages.ts";
import { common as esCommon } from "#shared/i18n/es/common.ts";
import { pages as es } from "#shared/i18n/es/pages.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Same } from "#shared/i18n/messages.ts";
import { common as ptCommon } from "#shared/i18n/pt/common.ts";
import { pages as pt } from "#shared/i18n/pt/pages.ts";

/** The few words that the server itself says, by language. */
export const serverWords: Readonly<Record<Locale, Same<typeof en> & { readonly product: string }>> = {
  en: { ...en, product: enCommon.product },
  es: { ...es, product: esCommon.product },
  pt: { ...pt, product: ptCommon.product },
};
