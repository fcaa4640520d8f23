/**
 * A key's fingerprint as people read it to each other and as it stands on paper: its first eight letters and its last
 * eight, in groups of four. 64 bits: nobody makes a second key that looks the same.
 */
export function shortPrint(fingerprint: string): string {
  const fours = fingerprint.match(/.{4}/g) ?? [];
  return `${fours.slice(0, 2).join(" ")} … ${fours.slice(-2).join(" ")}`;
}
