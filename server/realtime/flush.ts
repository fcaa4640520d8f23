import type { Append, DocumentStore } from "./document.store.ts";
import type { Worked } from "./room-work.ts";
import type { Room } from "./room.ts";
import type { Timers } from "./timers.ts";

/**
 * Milliseconds between two flushes: the longest that a dear one makes others wait, the shortest, and what each person
 * adds to the shortest up to that of a crowd.
 */
const pause = { longest: 33, shortest: 16, perPerson: 0.14, crowd: 45, perCost: 4 } as const;

/** Milliseconds for which states are answered before whatever else is due gets its turn. */
const slice = 8;

/**
 * How long to wait after a flush: four times what it cost, so that a busy process gathers more into each. Each person
 * in the largest room costs a frame, so a crowd gets fewer of them; nobody gets more than sixty a second.
 * What only asked (`people` 0) makes nobody wait longer than it cost.
 */
export function pauseAfter(cost: number, people: number): number {
  const shortest = people > 0 ? Math.max(pause.shortest, Math.min(pause.crowd, people * pause.perPerson)) : 0;
  return Math.max(shortest, Math.min(pause.longest, cost * pause.perCost));
}

interface Deps {
  readonly documents: Pick<DocumentStore, "append">;
  readonly timers: Timers;
}

/**
 * The one way to disk for all documents of the process: check and apply what came, append all of it in one
 * transaction, and only then let the rooms acknowledge, broadcast and answer. One flush at a time;
 * what comes while one waits for the disk waits for the next.
 */
export class Flush {
  private readonly waiting = new Set<Room>();
  private readonly asked = new Set<Room>();
  private planned: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private notBefore = 0;
  private readonly deps: Deps;

  constructor(deps: Deps) {
    this.deps = deps;
  }

  /** A room has something to do. The first on a quiet server is done at once. */
  wake(room: Room): void {
    this.waiting.add(room);
    this.plan();
  }

  /** Resolves when nothing waits any more. */
  async finish(): Promise<void> {
    while (this.running || this.waiting.size > 0) {
      this.planned?.();
      this.planned = undefined;
      if (this.running) await this.running;
      else await this.start();
    }
  }

  private plan(): void {
    if (this.running || this.planned) return;
    const wait = this.waiting.size > 0 ? this.notBefore - this.deps.timers.stopwatch() : Infinity;
    if (wait <= 0) this.planned = this.deps.timers.soon(() => this.startPlanned());
    else if (this.asked.size > 0) this.planned = this.deps.timers.soon(() => this.answerSome());
    else if (wait < Infinity) this.planned = this.deps.timers.after(wait, () => this.startPlanned());
  }

  private startPlanned(): void {
    this.planned = undefined;
    void this.start();
  }

  /** Answers some of those who asked for states, and lets a flush that is due go before the rest. */
  private answerSome(): void {
    this.planned = undefined;
    const until = this.deps.timers.stopwatch() + slice;
    for (const room of this.asked) {
      room.answerSome(() => this.deps.timers.stopwatch() < until);
      if (!room.isAsked()) this.asked.delete(room);
      if (this.deps.timers.stopwatch() >= until) break;
    }
    this.plan();
  }

  private start(): Promise<void> {
    this.running = this.flush().finally(() => {
      this.running = undefined;
      this.plan();
    });
    return this.running;
  }

  private async flush(): Promise<void> {
    const start = this.deps.timers.stopwatch();
    const rooms = [...this.waiting].filter((room) => room.hasWork());
    this.waiting.clear();
    const worked = rooms.map((room) => room.work());
    const kept = worked.filter((one) => one.append);
    for (const one of worked) if (!one.append) settle(one);
    await this.commit(kept);
    for (const room of rooms) {
      if (room.isAsked()) this.asked.add(room);
      // What was built for a change or a look alone dies young, and costs the collector nothing.
      else if (room.connections.size === 0) room.rest();
    }
    const people = Math.max(0, ...kept.map(({ room }) => room.connections.size));
    const end = this.deps.timers.stopwatch();
    this.notBefore = end + pauseAfter(end - start, people);
  }

  private async commit(kept: readonly Worked[]): Promise<void> {
    if (kept.length === 0) return;
    try {
      await this.deps.documents.append(kept.map((one) => one.append).filter((one): one is Append => !!one));
    } catch (error) {
      for (const one of kept) one.fail(error);
      return;
    }
    for (const one of kept) settle(one);
  }
}

/** One room's trouble must not keep the others from being told. */
function settle(worked: Worked): void {
  try {
    worked.settle();
  } catch (error) {
    worked.fail(error);
  }
}
