import { Refusal } from "./refusal.ts";

/** Allows `perSecond` things a second on average and `burst` at once. Time is given, never asked. */
export class Rate {
  private left: number;
  private at = -Infinity;
  private readonly perSecond: number;
  private readonly burst: number;

  constructor(perSecond: number, burst: number = perSecond) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.left = burst;
  }

  /** Whether one more is allowed now; if so, it counts, a heavy one as several: up to `burst` of them are owed. */
  take(now: number, weight = 1): boolean {
    if (this.at !== -Infinity) {
      const gained = (Math.max(0, now - this.at) / 1000) * this.perSecond;
      this.left = Math.min(this.burst, this.left + gained);
    }
    this.at = now;
    if (this.left < 1) return false;
    this.left = Math.max(-this.burst, this.left - weight);
    return true;
  }
}

/** Limits of the contract, per second. */
export const rates = {
  /** Updates of one member in one document. */
  updates: 60,
  /** Bytes of an update that count as one more: reading costs by the byte. */
  heavy: 4 * 1024,
  /** Effort of one member in one document. */
  effort: 100_000,
  /** Presence of one connection. */
  presence: 15,
  /** Questions for a state (step 1) of one member in one document, and how many at once: each tab asks one. */
  questions: 5,
  questionsAtOnce: 20,
  /** Structs of a document that make a question count as one more: each may cost a whole encoding. */
  largeDocument: 10_000,
} as const;

/** How often the members of one document write and ask, each counted over all their connections. */
export class MemberRates {
  private readonly writing = new Map<string, Rate>();
  private readonly asking = new Map<string, Rate>();
  private readonly limited: boolean;
  private readonly now: () => number;

  constructor(limited: boolean, now: () => number) {
    this.limited = limited;
    this.now = now;
  }

  /** Whether a member may send one more update: many small ones, or a few that are costly to read. */
  mayWrite(memberId: string, bytes: number): boolean {
    const weight = 1 + Math.floor(bytes / rates.heavy);
    return !this.limited || rateOf(this.writing, memberId, rates.updates).take(this.now(), weight);
  }

  /** Whether a member may ask once more; `weight` is what the answer costs beyond that. */
  mayAsk(memberId: string, weight = 1): boolean {
    if (!this.limited) return true;
    return rateOf(this.asking, memberId, rates.questions, rates.questionsAtOnce).take(this.now(), weight);
  }
}

/** How much effort (`Effort`) the members of one document ask for, each in a second: small messages may ask for much. */
export class MemberEfforts {
  private readonly spent = new Map<string, Rate>();

  /** Throws `Refusal` `rate` where the last ones are not paid for yet. */
  hold(memberId: string, effort: number, now: number): void {
    if (effort === 0 || rateOf(this.spent, memberId, rates.effort).take(now, effort)) return;
    throw new Refusal("rate", "too much to look through in a second");
  }
}

function rateOf(known: Map<string, Rate>, memberId: string, perSecond: number, burst?: number): Rate {
  const rate = known.get(memberId) ?? new Rate(perSecond, burst);
  known.set(memberId, rate);
  return rate;
}
