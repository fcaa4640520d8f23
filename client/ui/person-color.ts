/** A person's colour for caret and ring, the same on every device; it never carries meaning. */
export function personColor(memberId: string): string {
  let sum = 0;
  for (const letter of memberId) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return `var(--person-${sum % 8})`;
}
