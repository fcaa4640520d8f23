import { Fraction } from "fraction.js";

/** An approval ballot as one person cast it. */
export type Approvals = readonly string[];

export interface Market {
  readonly options: readonly string[];
  readonly ballots: readonly Approvals[];
  readonly costs: Readonly<Record<string, number>>;
  readonly budget: number;
}

const zero = new Fraction(0);
const sumOf = (amounts: readonly Fraction[]) => amounts.reduce((sum, amount) => sum.add(amount), zero);

/**
 * Sequential Phragmén told as its other definition: everybody earns one a minute, and as soon as the supporters of an
 * option own its cost together, they buy it and are left with nothing. `purses`: what each owns at the start (negative
 * never; money left over from before). Stops at the first that the budget cannot hold, or after `winners`.
 */
export function earnAndBuy(
  { options, ballots, costs, budget }: Market,
  more: { winners?: number; bought?: readonly string[]; purses?: readonly Fraction[] } = {},
): string[] {
  const bought = [...(more.bought ?? [])];
  const purses = [...(more.purses ?? ballots.map(() => zero))];
  const full = () => more.winners !== undefined && bought.length >= more.winners;
  while (!full()) {
    const waits = options
      .filter((option) => !bought.includes(option))
      .flatMap((option) => {
        const payers = ballots.flatMap((ballot, i) => (ballot.includes(option) ? [i] : []));
        const owned = sumOf(payers.map((i) => purses[i]!));
        const missing = new Fraction(costs[option]!).sub(owned);
        return payers.length === 0 ? [] : [{ option, payers, wait: missing.div(payers.length) }];
      });
    if (waits.length === 0) break;
    const next = waits.reduce((first, one) => (one.wait.lt(first.wait) ? one : first));
    const spent = [...bought, next.option].reduce((sum, option) => sum + costs[option]!, 0);
    if (more.winners === undefined && spent > budget) break;
    purses.forEach((own, i) => (purses[i] = own.add(next.wait)));
    for (const i of next.payers) purses[i] = zero;
    bought.push(next.option);
  }
  return bought;
}

/**
 * The method of equal shares by trying prices: of all options that somebody can still pay for, the one with the lowest
 * price each, found by letting the poorest give all they have.
 */
export function shareAndBuy({ options, ballots, costs, budget }: Market): {
  bought: string[];
  purses: Fraction[];
} {
  const purses = ballots.map(() => new Fraction(budget).div(Math.max(1, ballots.length)));
  const bought: string[] = [];
  for (;;) {
    const offers = options
      .filter((option) => !bought.includes(option))
      .flatMap((option) => {
        const payers = ballots.flatMap((ballot, i) => (ballot.includes(option) ? [i] : []));
        const price = lowestPrice(
          payers.map((i) => purses[i]!),
          new Fraction(costs[option]!),
        );
        return price ? [{ option, payers, price }] : [];
      });
    if (offers.length === 0) return { bought, purses };
    const best = offers.reduce((first, one) => (one.price.lt(first.price) ? one : first));
    for (const i of best.payers) {
      purses[i] = purses[i]!.lt(best.price) ? zero : purses[i]!.sub(best.price);
    }
    bought.push(best.option);
  }
}

/** The least that, paid by everybody who has it (and all they have by the others), makes up the cost. */
function lowestPrice(owned: readonly Fraction[], cost: Fraction): Fraction | undefined {
  if (sumOf(owned).lt(cost)) return undefined;
  const candidates = owned.map((limit) => {
    const poorer = owned.filter((own) => own.lt(limit));
    return cost.sub(sumOf(poorer)).div(owned.length - poorer.length);
  });
  const paid = (price: Fraction) => sumOf(owned.map((own) => (own.lt(price) ? own : price)));
  return candidates
    .filter((price) => paid(price).equals(cost))
    .reduce<Fraction | undefined>((least, price) => (least && least.lt(price) ? least : price), undefined);
}

/** The strength of the strongest path by trying every path, for few options (Schulze's definition, winning votes). */
export function strongestPath(
  prefer: (a: string, b: string) => number,
  options: readonly string[],
  from: string,
  to: string,
): number {
  const link = (a: string, b: string) => (prefer(a, b) > prefer(b, a) ? prefer(a, b) : 0);
  const walk = (at: string, left: readonly string[]): number =>
    Math.max(
      link(at, to),
      ...left.map((via) =>
        Math.min(
          link(at, via),
          walk(
            via,
            left.filter((one) => one !== via),
          ),
        ),
      ),
    );
  return walk(
    from,
    options.filter((one) => one !== from && one !== to),
  );
}
