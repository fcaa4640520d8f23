import * as Y from "yjs";
import type { Effort } from "./effort.ts";
import { Refusal } from "./refusal.ts";
import { NewItem, type AnyType, type Group, type Newest, type Ref } from "./new-item.ts";
import { entryOf, firstOf } from "./yjs-inside.ts";

type Struct = Y.Item | Y.GC;
type Neighbour = NewItem | Struct | undefined;

/** New items of one list, or of one key of a map; those at its start are a group. */
interface Arrivals extends Group {
  total: number;
  newest: Newest | undefined;
}

/**
 * Foresees how far Yjs would look for a new item's place. Beside its left neighbour it goes at once; only where others
 * came to the same place meanwhile are they looked through, one by one. Among honest people these are few. But a
 * few thousand letters that all claim the same place would be looked through for each other, which takes many seconds.
 */
export class Crowding {
  private readonly after = new Map<number, Map<number, Newest>>();
  private readonly lists = new Map<AnyType, Map<string | null, Arrivals>>();
  private readonly groups = new Map<Y.Item, Group>();
  private readonly effort: Effort;

  constructor(effort: Effort) {
    this.effort = effort;
  }

  /** Takes in what comes next, between its neighbours. Throws `Refusal` `too-big` where no effort is left. */
  hold(item: NewItem, left: Neighbour, right: Neighbour): void {
    if (item.parent === null) return;
    const arrivals = this.arrivalsOf(item.parent, item.sub);
    const { origin, rightOrigin } = item.said;
    const group = origin ? this.groupAfter(left as NewItem | Y.Item) : arrivals;
    const newest = origin ? this.newestAfter(origin, left!) : arrivals.newest;
    let far = 0;
    if (newest && isSame(newest.item, rightOrigin)) {
      if (newest.far > 0) far = newest.far + arrivals.total - newest.seen;
    } else if (newest || !isNext(item, left)) far = group.count + this.between(item, left, right);
    this.effort.look(far);
    if (origin && rightOrigin) this.holdOrder(item, left!, right!, newest);
    group.count++;
    item.group = group;
    const now = { item, far, seen: ++arrivals.total };
    if (origin) this.noteAfter(origin, left!, now);
    else arrivals.newest = now;
  }

  /** How many items stand where it would be looked through, besides its own group; no more are counted than matter. */
  private between({ parent, sub, said }: NewItem, left: Neighbour, right: Neighbour): number {
    // After something new there is nothing but what is new.
    if (said.origin && !(left instanceof Y.Item)) return 1;
    const most = this.effort.left;
    let steps = 1;
    let at = left instanceof Y.Item ? left.right : firstItem(parent!, sub);
    // Of a key the newest value is known, and the oldest is where Yjs begins.
    for (; !said.origin && at?.left && steps <= most; at = at.left) steps++;
    for (; at && at !== right && steps <= most; at = at.right) {
      const others = this.groups.get(at)?.count ?? 0;
      steps += 1 + others;
    }
    return steps;
  }

  /**
   * Where the right neighbour stands before the left one, devices would put the item in different places. Of
   * neighbours that are both new this is known where one client made all three.
   */
  private holdOrder(item: NewItem, left: Neighbour, right: Neighbour, newest: Newest | undefined): void {
    const { origin, rightOrigin } = item.said as { origin: Ref; rightOrigin: Ref };
    if (left === right ? origin.clock >= rightOrigin.clock : this.isBefore(item, left, right, newest)) {
      throw new Refusal("malformed", "between neighbours in the wrong order");
    }
  }

  /** Whether the right neighbour is known to stand before the left one. */
  private isBefore(item: NewItem, left: Neighbour, right: Neighbour, newest: Newest | undefined): boolean {
    const { origin, rightOrigin } = item.said;
    if (left instanceof Y.Item && right instanceof Y.Item) {
      let at = left.right;
      for (; at && at !== right; at = at.right) this.effort.look(1);
      return at === null;
    }
    if (!(left instanceof NewItem && right instanceof NewItem)) return false;
    if (left.client !== item.client || right.client !== item.client) return false;
    if (newest) return newest.item.client === item.client && !isSame(newest.item, rightOrigin);
    const next = origin!.clock < left.end - 1 ? undefined : left.said.rightOrigin;
    return !isSame(rightOrigin!, next);
  }

  private groupAfter(item: NewItem | Y.Item): Group {
    if (item instanceof NewItem) return (item.group ??= { count: 0 });
    let group = this.groups.get(item);
    if (!group) this.groups.set(item, (group = { count: 0 }));
    return group;
  }

  private arrivalsOf(parent: AnyType, sub: string | null): Arrivals {
    let keys = this.lists.get(parent);
    if (!keys) this.lists.set(parent, (keys = new Map()));
    let arrivals = keys.get(sub);
    if (!arrivals) keys.set(sub, (arrivals = { count: 0, total: 0, newest: undefined }));
    return arrivals;
  }

  private newestAfter({ client, clock }: Ref, left: NewItem | Struct): Newest | undefined {
    if (left instanceof NewItem && clock === left.end - 1) return left.newest;
    return this.after.get(client)?.get(clock);
  }

  private noteAfter({ client, clock }: Ref, left: NewItem | Struct, now: Newest): void {
    if (left instanceof NewItem && clock === left.end - 1) {
      left.newest = now;
      return;
    }
    const known = this.after.get(client);
    if (known) known.set(clock, now);
    else this.after.set(client, new Map([[clock, now]]));
  }
}

/** Whether nothing of the document, nor the rest of a new item, claims the place that a first newcomer claims. */
function isNext({ parent, sub, said }: NewItem, left: Neighbour): boolean {
  const { origin, rightOrigin } = said;
  const next = origin ? nextOf(left!, origin) : firstItem(parent!, sub);
  if (!next) return true;
  // Of a key's older values the oldest is looked for first.
  if (!origin && sub !== null && next instanceof Y.Item && next.left) return false;
  if (isSame("id" in next ? next.id : next, rightOrigin)) return true;
  if (!(next instanceof Y.Item)) return false;
  return origin ? !isSame(origin, next.origin) : next.origin !== null;
}

/** What stands directly after a place: an item of the document, or the next letter of the same item. */
function nextOf(left: NewItem | Struct, { client, clock }: Ref): Y.Item | Ref | null {
  if (clock + 1 < endOf(left)) return { client, clock: clock + 1 };
  return left instanceof Y.Item ? left.right : null;
}

function endOf(struct: NewItem | Struct): number {
  return "id" in struct ? struct.id.clock + struct.length : struct.end;
}

function firstItem(parent: AnyType, sub: string | null): Y.Item | null {
  if (!(parent instanceof Y.AbstractType)) return null;
  return sub === null ? firstOf(parent) : (entryOf(parent, sub) ?? null);
}

function isSame(one: Ref, other: Ref | null | undefined): boolean {
  return !!other && one.client === other.client && one.clock === other.clock;
}
