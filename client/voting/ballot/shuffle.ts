/** A whole number below `limit`, each as likely (rejection of the uneven rest). */
export function randomBelow(limit: number): number {
  const most = Math.floor(2 ** 32 / limit) * limit;
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while (drawn[0]! >= most);
  return drawn[0]! % limit;
}

/** At least 0 and below 1, for the moment at which a ballot leaves. */
export const randomShare = (): number => randomBelow(2 ** 30) / 2 ** 30;

/** A list in an order of this voter's own, so that nothing gains by standing first (R. Durstenfeld, 1964). */
export function shuffled<T>(list: readonly T[], below: (limit: number) => number = randomBelow): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
