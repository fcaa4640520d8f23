/** An amount of what is spent, with the group's own word for it, if any. */
export function amountText(amount: number, unit: string | undefined, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
  return unit ? `${number} ${unit}` : number;
}
