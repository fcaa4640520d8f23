import * as Y from "yjs";
import { Crowding } from "./crowding.ts";
import type { Effort } from "./effort.ts";
import { content, NewItem, type AnyType, type Ref } from "./new-item.ts";
import { Refusal } from "./refusal.ts";
import { endOfRun, updateLimits, type Ranges, type ReadUpdate } from "./update-reader.ts";
import { itemOf, type SharedType } from "./yjs-inside.ts";

type Struct = Y.Item | Y.GC;

interface Run {
  readonly items: readonly NewItem[];
  next: number;
}

/** A run that is being placed, up to a clock that another one needs. */
interface Waiting {
  readonly client: number;
  readonly run: Run;
  readonly until: number;
}

/** Walks an update in the order in which Yjs would integrate it, so that a circle or a gap shows before it is applied. */
export class Planner {
  /** The new items in that order, each with its place. */
  readonly items: NewItem[] = [];
  private readonly runs = new Map<number, Run>();
  private readonly doc: Y.Doc;
  private readonly deletions: ReadUpdate["deletions"];
  private readonly effort: Effort;
  private readonly crowding: Crowding;
  private last: { readonly ref: Ref; readonly type: AnyType | null } | undefined;

  /** What it would cost is taken from `effort`. */
  constructor(doc: Y.Doc, { runs, deletions }: ReadUpdate, effort: Effort) {
    this.doc = doc;
    this.effort = effort;
    this.crowding = new Crowding(this.effort);
    this.deletions = deletions;
    for (const [client, items] of runs) this.runs.set(client, { items, next: 0 });
  }

  placeAll(): void {
    for (const [client, run] of this.runs) this.placeRun(client, run);
  }

  /** Live items of the document that the deletions cover. */
  coveredItems(): Set<Y.Item> {
    const covered = new Set<Y.Item>();
    for (const [client, ranges] of this.deletions) {
      const structs = this.doc.store.clients.get(client) ?? [];
      const run = this.runs.get(client)?.items ?? [];
      const moved = coverIn(structs, ranges, covered) + cutsIn(run, ranges);
      this.effort.cut(structs.length + run.length + moved, moved);
    }
    return covered;
  }

  private placeRun(first: number, run: Run): void {
    const waiting: Waiting[] = [{ client: first, run, until: Infinity }];
    const onPath = new Set([first]);
    for (let top = waiting[0]; top; top = waiting[waiting.length - 1]) {
      const needed = this.placeUntil(top);
      if (!needed) {
        waiting.pop();
        onPath.delete(top.client);
        if (top.until !== Infinity && this.reached(top.client) <= top.until) throw missing();
        continue;
      }
      if (onPath.has(needed.client)) throw new Refusal("malformed", "a circle");
      const other = this.runs.get(needed.client);
      if (!other || other.next === other.items.length) throw missing();
      waiting.push({ client: needed.client, run: other, until: needed.clock });
      onPath.add(needed.client);
    }
  }

  /** Places what comes next of one client, up to a clock; ends early at what needs something that is not placed yet. */
  private placeUntil({ run, until }: Waiting): Ref | undefined {
    for (; run.next < run.items.length; run.next++) {
      const item = run.items[run.next]!;
      if (item.clock > until) return undefined;
      const needed = this.missingFor(item);
      if (needed) return needed;
      this.place(item);
    }
    return undefined;
  }

  /** The first clock of a client that is neither in the document nor placed yet. */
  private reached(client: number): number {
    const run = this.runs.get(client);
    if (!run) return Y.getState(this.doc.store, client);
    return run.items[run.next]?.clock ?? endOfRun(run.items);
  }

  private missingFor(item: NewItem): Ref | undefined {
    const { origin, rightOrigin, parent } = item.said;
    if (origin && this.isMissing(origin, item)) return origin;
    if (rightOrigin && this.isMissing(rightOrigin, item)) return rightOrigin;
    if (typeof parent === "object" && this.isMissing(parent, item)) return parent;
    return undefined;
  }

  private isMissing(ref: Ref, item: NewItem): boolean {
    if (ref.client !== item.client) return ref.clock >= this.reached(ref.client);
    if (ref.clock >= item.clock) throw new Refusal("malformed", "refers to what comes after it");
    return false;
  }

  private place(item: NewItem): void {
    const { content: kind, type } = item.holds;
    if (kind === content.gc) return;
    this.findPlace(item);
    if (type) {
      type.depth = item.parent ? this.depthOf(item.parent) + 1 : 1;
      if (type.depth > updateLimits.nesting) throw new Refusal("too-big", "nested too deeply");
    }
    item.deletedHere = kind === content.deleted || this.isDeletedHere(item);
    this.items.push(item);
  }

  private findPlace(item: NewItem): void {
    const { origin, rightOrigin, parent, sub } = item.said;
    if (parent !== undefined) {
      item.parent = typeof parent === "string" ? this.root(parent) : this.typeAt(parent);
      item.sub = sub;
      this.crowding.hold(item, undefined, undefined);
      return;
    }
    const left = origin && this.find(origin);
    const right = rightOrigin && this.find(rightOrigin);
    if (isNothing(left) || isNothing(right)) return;
    const beside = left ?? right;
    if (!beside) throw new Refusal("malformed", "an item without a place");
    item.parent = parentOf(beside);
    item.sub = subOf(beside);
    if (left && right && (item.parent !== parentOf(right) || item.sub !== subOf(right))) {
      throw new Refusal("malformed", "between two places");
    }
    if (left && endOf(left) > origin.clock + 1) this.part(origin.client);
    else if (right && startOf(right) < rightOrigin!.clock) this.part(rightOrigin!.client);
    this.crowding.hold(item, left, right);
  }

  /** The type at a place. The fields of a card come one after the other, so the last answer is often this one. */
  private typeAt(ref: Ref): AnyType | null {
    if (this.last?.ref.client !== ref.client || this.last.ref.clock !== ref.clock) {
      this.last = { ref, type: typeIn(this.find(ref)) };
    }
    return this.last.type;
  }

  private root(name: string): SharedType {
    const root = this.doc.share.get(name);
    if (!root) throw new Refusal("schema", "an unknown root");
    return root;
  }

  private find({ client, clock }: Ref): NewItem | Struct {
    const run = this.runs.get(client)?.items;
    if (run && clock >= run[0]!.clock) return run[lastAtOrBefore(run.length, (at) => run[at]!.clock, clock)]!;
    const structs = this.doc.store.clients.get(client);
    if (!structs) throw missing();
    return structs[lastAtOrBefore(structs.length, (at) => structs[at]!.id.clock, clock)]!;
  }

  /** A neighbour stands inside of something longer, which has to be parted for it. */
  private part(client: number): void {
    const run = this.runs.get(client)?.items.length ?? 0;
    this.effort.cut(run + (this.doc.store.clients.get(client)?.length ?? 0));
  }

  private depthOf(type: AnyType): number {
    if (!(type instanceof Y.AbstractType)) return type.depth;
    const above = itemOf(type)?.parent;
    return above instanceof Y.AbstractType ? this.depthOf(above) + 1 : 0;
  }

  private isDeletedHere(item: NewItem): boolean {
    const ranges = this.deletions.get(item.client);
    if (!ranges) return false;
    const at = 2 * lastAtOrBefore(ranges.length / 2, (i) => ranges[2 * i]!, item.clock);
    return ranges[at]! <= item.clock && ranges[at]! + ranges[at + 1]! >= item.end;
  }
}

function missing(): Refusal {
  return new Refusal("gap", "something that it refers to is missing");
}

/** What was really deleted and forgotten: nothing stands beside it any more. */
function isNothing(struct: NewItem | Struct | undefined): boolean {
  return struct instanceof Y.GC || (struct instanceof NewItem && struct.holds.content === content.gc);
}

function startOf(struct: NewItem | Struct): number {
  return struct instanceof NewItem ? struct.clock : struct.id.clock;
}

function endOf(struct: NewItem | Struct): number {
  return struct instanceof NewItem ? struct.end : struct.id.clock + struct.length;
}

function parentOf(struct: NewItem | Struct): AnyType | null {
  if (struct instanceof NewItem) return struct.parent;
  return struct instanceof Y.Item ? (struct.parent as SharedType | null) : null;
}

function subOf(struct: NewItem | Struct): string | null {
  if (struct instanceof NewItem) return struct.sub;
  return struct instanceof Y.Item ? struct.parentSub : null;
}

/** The type that an item holds; null where it was really deleted. */
function typeIn(struct: NewItem | Struct): AnyType | null {
  if (struct instanceof NewItem) {
    const { content: kind, type } = struct.holds;
    if (kind === content.gc || kind === content.deleted) return null;
    if (type) return type;
  } else {
    if (struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted) return null;
    if (struct.content instanceof Y.ContentType) return struct.content.type;
  }
  throw new Refusal("malformed", "inside a plain value");
}

/** Adds the live items that ranges of one client cover. Returns how often its structs are parted or joined for that. */
function coverIn(structs: readonly Struct[], ranges: Ranges, covered: Set<Y.Item>): number {
  let at = 0;
  let moves = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const clock = ranges[i]!;
    const end = clock + ranges[i + 1]!;
    const from = at;
    const before = covered.size;
    at = from + lastAtOrBefore(structs.length - from, (n) => structs[from + n]!.id.clock, clock);
    const first = at;
    for (; at < structs.length && structs[at]!.id.clock < end; at++) {
      const struct = structs[at]!;
      if (struct instanceof Y.Item && !struct.deleted && struct.id.clock + struct.length > clock) {
        covered.add(struct);
        if (struct.id.clock < clock) moves++;
        if (struct.id.clock + struct.length > end) moves++;
      }
    }
    const isJoined = at - first > 1 || isOver(structs[first - 1]) || isOver(structs[at]);
    if (covered.size > before && isJoined) moves++;
    // The next range may begin in the same struct.
    if (at > from) at--;
  }
  return moves;
}

/** Whether a struct is deleted already, so that what is deleted beside it becomes one with it. */
function isOver(struct: Struct | undefined): boolean {
  return struct !== undefined && (struct instanceof Y.GC || struct.deleted);
}

/** How often ranges part the items of a run. */
function cutsIn(run: readonly NewItem[], ranges: Ranges): number {
  let cuts = 0;
  for (let i = 0; run.length > 0 && i < ranges.length; i += 2) {
    for (const clock of [ranges[i]!, ranges[i]! + ranges[i + 1]!]) {
      const item = run[lastAtOrBefore(run.length, (at) => run[at]!.clock, clock)]!;
      if (item.clock < clock && clock < item.end) cuts++;
    }
  }
  return cuts;
}

/** The last place of ascending clocks that is not after `clock`; the first, if all are. */
function lastAtOrBefore(count: number, clockAt: (at: number) => number, clock: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (clockAt(middle) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
