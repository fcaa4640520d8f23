import type { Locale } from "#shared/i18n/locales.ts";

/** A day (ISO date) as people say it: `23 de mayo de 2027`. Read in UTC, so that no time zone moves it by a day. */
export function longDate(iso: string, language: Locale): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}
