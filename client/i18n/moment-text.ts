import type { Locale } from "#shared/i18n/locales.ts";

const day = 24 * 3_600_000;

/**
 * A moment as people say it, in the time zone of their device: the weekday, the day and the hour; the year where it is
 * far away. `now` in the same ms since 1970.
 */
export function momentText(at: number, language: Locale, now: number = Date.now()): string {
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(Math.abs(at - now) > 300 * day ? { year: "numeric" } : {}),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** A moment as a field of kind `datetime-local` holds it, in the device's time zone; "" without one. */
export function localMoment(at: number | undefined): string {
  if (at === undefined) return "";
  const zone = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - zone).toISOString().slice(0, 16);
}

/** The moment that such a field says, in ms since 1970; `undefined` where it says none. */
export function momentOf(local: string): number | undefined {
  const at = local === "" ? Number.NaN : new Date(local).getTime();
  return Number.isNaN(at) ? undefined : at;
}
