import { targetOf, type Intent } from "./intents.ts";

/** One transaction of this person that the server has not settled yet. */
export interface OwnChange {
  readonly id: number;
  readonly at: number;
  readonly intents: readonly Intent[];
  /** What it added under which client id: a copy that has `to` has the change. Equal: it only removed something. */
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

interface Tracked {
  readonly change: OwnChange;
  /** Numbers of the messages on the present connection that carry it and were not refused. */
  readonly carriers: Set<number>;
}

/**
 * One's own changes until they are settled, by the numbers that messages 100 and 101 speak of: the n-th sync message
 * of subtype 1 or 2 on a connection. An update carries the newest change; a sync step 2 carries everything.
 */
export class OwnChanges {
  private tracked: Tracked[] = [];
  private nextId = 1;

  /** The changes that are not settled, oldest first. */
  all(): OwnChange[] {
    return this.tracked.map(({ change }) => change);
  }

  /** How many things they change: letters in one field count once, and a new card with its fields. */
  count(): number {
    const targets = new Set<string>();
    const cards = new Set<string>();
    for (const { change } of this.tracked) {
      for (const intent of change.intents) {
        if (intent.kind === "card") cards.add(`${intent.root}/${intent.id}`);
        if (!cards.has(`${intent.root}/${intent.id}`)) targets.add(targetOf(intent));
      }
      if (change.intents.length === 0) targets.add(`#${change.id}`);
    }
    return targets.size + cards.size;
  }

  /** Enters a change. Letters typed on while nothing carries them are one change, so that a long offline spell stays small. */
  add(change: Omit<OwnChange, "id">): OwnChange {
    const last = this.tracked.at(-1);
    const joined = last?.carriers.size === 0 ? typedOn(last.change, change) : undefined;
    if (joined) {
      this.tracked.splice(-1, 1, { change: joined, carriers: new Set() });
      return joined;
    }
    const whole = { ...change, id: this.nextId++ };
    this.tracked.push({ change: whole, carriers: new Set() });
    return whole;
  }

  /** Takes over what an earlier tab on the same copy left unsettled. */
  adopt(changes: readonly Omit<OwnChange, "id">[]): void {
    for (const change of changes) this.add(change);
  }

  /** The n-th message was sent: a whole answer (step 2, resend) or the update of one change. */
  sent(n: number, carries: "everything" | OwnChange): void {
    for (const { change, carriers } of this.tracked) {
      if (carries === "everything" || carries === change) carriers.add(n);
    }
  }

  /** The first `n` messages are on disk, or were refused before: true if that settled something. */
  settle(n: number): boolean {
    const before = this.tracked.length;
    this.tracked = this.tracked.filter(({ carriers }) => ![...carriers].some((carrier) => carrier <= n));
    return this.tracked.length < before;
  }

  /** The n-th message was refused: the changes that nothing else carries, and whether earlier ones may be through. */
  refuse(n: number): OwnChange[] {
    const refused: OwnChange[] = [];
    for (const { change, carriers } of this.tracked) {
      if (carriers.delete(n) && carriers.size === 0) refused.push(change);
    }
    return refused;
  }

  /** Whether a message before the n-th carried it; the server took those in order. */
  wasCarriedBefore(change: OwnChange, n: number): boolean {
    const found = this.tracked.find((tracked) => tracked.change === change);
    return found !== undefined && [...found.carriers].some((carrier) => carrier < n);
  }

  forget(changes: readonly OwnChange[]): void {
    this.tracked = this.tracked.filter(({ change }) => !changes.includes(change));
  }

  /** The connection is over: what was not settled is carried by nothing now. */
  disconnected(): void {
    for (const { carriers } of this.tracked) carriers.clear();
  }
}

/** Two changes as one, where the second goes on typing right where the first left off. */
function typedOn(first: OwnChange, second: Omit<OwnChange, "id">): OwnChange | undefined {
  const [a, b] = [first.intents[0], second.intents[0]];
  if (first.intents.length !== 1 || second.intents.length !== 1) return undefined;
  if (a?.kind !== "text" || b?.kind !== "text" || targetOf(a) !== targetOf(b)) return undefined;
  if (first.client !== second.client || first.to !== second.from || first.from === first.to) return undefined;
  if (b.removed !== "" || b.at !== a.at + a.insert.length) return undefined;
  return { ...first, to: second.to, intents: [{ ...a, insert: a.insert + b.insert }] };
}
