import { exported as en } from "#shared/i18n/en/exported.ts";
import { framings as framingsEn } from "#shared/i18n/en/framings.ts";
import { needs as needsEn } from "#shared/i18n/en/needs.ts";
import { personas as personasEn } from "#shared/i18n/en/personas.ts";
import { symbols as symbolsEn } from "#shared/i18n/en/symbols.ts";
import { exported as es } from "#shared/i18n/es/exported.ts";
import { framings as framingsEs } from "#shared/i18n/es/framings.ts";
import { needs as needsEs } from "#shared/i18n/es/needs.ts";
import { personas as personasEs } from "#shared/i18n/es/personas.ts";
import { symbols as symbolsEs } from "#shared/i18n/es/symbols.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Same } from "#shared/i18n/messages.ts";
import { exported as pt } from "#shared/i18n/pt/exported.ts";
import { framings as framingsPt } from "#shared/i18n/pt/framings.ts";
import { needs as needsPt } from "#shared/i18n/pt/needs.ts";
import { personas as personasPt } from "#shared/i18n/pt/personas.ts";
import { symbols as symbolsPt } from "#shared/i18n/pt/symbols.ts";

/** The words of an exported board: the same as on the screens, so that nobody has to learn two. */
export interface ExportLabels {
  readonly locale: Locale;
  readonly page: Same<typeof en>;
  readonly framings: Same<typeof framingsEn>;
  readonly personas: Same<typeof personasEn>;
  readonly needs: Same<typeof needsEn>;
  readonly symbols: Same<typeof symbolsEn>;
}

const all: Readonly<Record<Locale, ExportLabels>> = {
  en: {
    locale: "en",
    page: en,
    framings: framingsEn,
    personas: personasEn,
    needs: needsEn,
    symbols: symbolsEn,
  },
  es: {
    locale: "es",
    page: es,
    framings: framingsEs,
    personas: personasEs,
    needs: needsEs,
    symbols: symbolsEs,
  },
  pt: {
    locale: "pt",
    page: pt,
    framings: framingsPt,
    personas: personasPt,
    needs: needsPt,
    symbols: symbolsPt,
  },
};

/** The words of an exported board in one language. */
export function labelsIn(locale: Locale): ExportLabels {
  return all[locale];
}

/** How every language heads the notes, so that reading back needs no language. */
export const noteHeadings: readonly string[] = Object.values(all).map(({ page }) => page.notes);

/** How every language heads the notes that belong to no cluster. */
export const otherNotesHeadings: readonly string[] = Object.values(all).map(({ page }) => page.otherNotes);
