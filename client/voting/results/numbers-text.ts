/** A number as people write it in a language, with at most so many decimals. */
export function shownNumber(value: number, language: string, decimals = 2): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A part of a whole in percent; of nothing it is nothing. */
export function shownPercent(part: number, whole: number, language: string): string {
  const share = whole === 0 ? 0 : part / whole;
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}
