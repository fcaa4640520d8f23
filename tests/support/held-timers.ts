import type { Timers } from "#server/realtime/timers.ts";

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** A clock and timers that move only when a test says so. */
export class HeldTimers implements Timers {
  private time = 1_700_000_000_000;
  private looks = 0;
  private readonly waiting = new Set<Waiting>();

  now(): number {
    return this.time;
  }

  /** Runs ahead at each look, so that no pause between two flushes is left when a test looks again. */
  stopwatch(): number {
    return (this.looks += 1000);
  }

  after(ms: number, run: () => void): () => void {
    const one = { at: this.time + ms, run };
    this.waiting.add(one);
    return () => this.waiting.delete(one);
  }

  soon(run: () => void): () => void {
    return this.after(0, run);
  }

  /** Lets all happen that is due now, whatever it promises included. */
  async settle(): Promise<void> {
    await promises();
    for (let due = this.due(this.time); due.length > 0; due = this.due(this.time)) {
      for (const one of due) this.start(one);
      await promises();
    }
  }

  /** Lets time pass, with all that falls due on the way. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await this.settle();
    for (let next = this.next(end); next !== undefined; next = this.next(end)) {
      this.time = next;
      await this.settle();
    }
    this.time = end;
    await this.settle();
  }

  private start(one: Waiting): void {
    if (this.waiting.delete(one)) one.run();
  }

  private due(time: number): Waiting[] {
    return [...this.waiting].filter((one) => one.at <= time).sort((a, b) => a.at - b.at);
  }

  private next(end: number): number | undefined {
    const times = [...this.waiting].map((one) => one.at).filter((at) => at <= end);
    return times.length > 0 ? Math.min(...times) : undefined;
  }
}

function promises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
