import { exported as en } from "#shared/i18n/en/exported.ts";
import { exported as es } from "#shared/i18n/es/exported.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Same } from "#shared/i18n/messages.ts";
import { exported as pt } from "#shared/i18n/pt/exported.ts";

/** The words of an exported board and the language they are in. */
export interface ExportLabels {
  readonly locale: Locale;
  readonly words: Same<typeof en>;
}

const all: Readonly<Record<Locale, Same<typeof en>>> = { en, es, pt };

/** The words of an exported board in one language. */
export function labelsIn(locale: Locale): ExportLabels {
  return { locale, words: all[locale] };
}

/** How every language heads the notes, so that reading back needs no language. */
export const noteHeadings: readonly string[] = Object.values(all).map((words) => words.notes);

/** How every language heads the notes that belong to no cluster. */
export const otherNotesHeadings: readonly string[] = Object.values(all).map((words) => words.otherNotes);
