/** The languages, equal; the first is only what an unknown browser gets. */
export const locales = ["es", "pt", "en"] as const;
export type Locale = (typeof locales)[number];

/** Each language's own name, for the switch. */
export const localeNames: Record<Locale, string> = { es: "Español", pt: "Português", en: "English" };

/** The first of a browser's languages that we have. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = locales.find((locale) => tag.toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return locales[0];
}

/** Whether a text names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}
