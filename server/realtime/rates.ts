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

  /** Whether one more is allowed now; if so, it counts, a heavy one as several (as all that is left at most). */
  take(now: number, weight = 1): boolean {
    if (this.at !== -Infinity) {
      const gained = (Math.max(0, now - this.at) / 1000) * this.perSecond;
      this.left = Math.min(this.burst, this.left + gained);
    }
    this.at = now;
    if (this.left < 1) return false;
    this.left = Math.max(0, this.left - weight);
    return true;
  }
}

/** Limits of the contract, per second. */
export const rates = {
  /** Updates of one member in one document. */
  updates: 60,
  /** Bytes of an update that count as one more: reading costs by the byte. */
  heavy: 4 * 1024,
  /** Presence of one connection. */
  presence: 15,
  /** Questions for a state (step 1) of one member in one document, and how many at once: each tab asks one. */
  questions: 5,
  questionsAtOnce: 20,
  /** Structs of a document that make a question count as one more: each may cost a whole encoding. */
  largeDocument: 10_000,
} as const;
