import * as Y from "yjs";
import type { PlannedItem } from "./admission.ts";
import { Refusal } from "./refusal.ts";
import { updateLimits, type DecodedUpdate } from "./update-decoder.ts";
import { itemOf, type SharedType } from "./yjs-inside.ts";

type Struct = Y.Item | Y.GC;

interface Block {
  readonly structs: Struct[];
  next: number;
}

interface Where {
  readonly parent: SharedType | null;
  readonly sub: string | null;
}

const nowhere: Where = { parent: null, sub: null };

/** Walks an update in the order in which Yjs would integrate it, so that a circle or a gap shows before it is applied. */
export class Planner {
  readonly blocks = new Map<number, Block>();
  readonly items: PlannedItem[] = [];
  private readonly doc: Y.Doc;
  private readonly deletions: DecodedUpdate["deletions"];
  private readonly places = new Map<Y.Item, Where>();
  private readonly depths = new Map<SharedType, number>();

  constructor(doc: Y.Doc, decoded: DecodedUpdate) {
    this.doc = doc;
    this.deletions = decoded.deletions;
    for (const struct of decoded.structs) {
      const block = this.blocks.get(struct.id.client);
      if (block) block.structs.push(struct);
      else this.blocks.set(struct.id.client, { structs: [struct], next: 0 });
    }
    this.holdDeletions();
  }

  placeAll(): void {
    for (const client of this.blocks.keys()) this.placeBlock(client);
  }

  /** Live items of the document that the deletions cover. */
  coveredItems(): Set<Y.Item> {
    const covered = new Set<Y.Item>();
    for (const [client, ranges] of this.deletions) {
      const structs = this.doc.store.clients.get(client) ?? [];
      const state = Y.getState(this.doc.store, client);
      for (const { clock, len } of ranges) {
        if (clock >= state) break;
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
          const struct = structs[at]!;
          if (struct.id.clock >= clock + len) break;
          if (struct instanceof Y.Item && !struct.deleted) covered.add(struct);
        }
      }
    }
    return covered;
  }

  private placeBlock(first: number): void {
    const waiting = [{ client: first, until: Infinity }];
    const onPath = new Set([first]);
    while (waiting.length > 0) {
      const { client, until } = waiting.at(-1)!;
      const struct = this.nextOf(client);
      if (!struct || struct.id.clock > until) {
        waiting.pop();
        onPath.delete(client);
        if (!struct && until !== Infinity && this.reached(client) <= until) throw missing();
        continue;
      }
      const needed = this.missingFor(struct);
      if (!needed) {
        this.place(struct);
        this.blocks.get(client)!.next++;
        continue;
      }
      if (onPath.has(needed.client)) throw new Refusal("malformed", "a circle");
      if (!this.nextOf(needed.client)) throw missing();
      waiting.push({ client: needed.client, until: needed.clock });
      onPath.add(needed.client);
    }
  }

  private nextOf(client: number): Struct | undefined {
    const block = this.blocks.get(client);
    return block?.structs[block.next];
  }

  /** The first clock of a client that is neither in the document nor placed yet. */
  private reached(client: number): number {
    const block = this.blocks.get(client);
    if (!block) return Y.getState(this.doc.store, client);
    const next = block.structs[block.next];
    return next ? next.id.clock : endOf(block.structs.at(-1)!);
  }

  private missingFor(struct: Struct): Y.ID | undefined {
    if (!(struct instanceof Y.Item)) return undefined;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (!id) continue;
      if (id.client === struct.id.client) {
        if (id.clock >= struct.id.clock) throw new Refusal("malformed", "refers to what comes after it");
      } else if (id.clock >= this.reached(id.client)) return id;
    }
    return undefined;
  }

  private place(struct: Struct): void {
    if (!(struct instanceof Y.Item)) return;
    const where = this.whereOf(struct);
    this.places.set(struct, where);
    if (struct.content instanceof Y.ContentType) this.holdDepth(struct.content.type, where.parent);
    const deletedHere = struct.content instanceof Y.ContentDeleted || this.isDeletedHere(struct);
    this.items.push({ item: struct, ...where, deletedHere });
  }

  private whereOf(item: Y.Item): Where {
    const { parent } = item as { parent: unknown };
    if (typeof parent === "string") {
      const root = this.doc.share.get(parent);
      if (!root) throw new Refusal("schema", "an unknown root");
      return { parent: root, sub: item.parentSub };
    }
    if (parent instanceof Y.ID) return { parent: typeOf(this.find(parent)), sub: item.parentSub };
    const left = item.origin && this.find(item.origin);
    const right = item.rightOrigin && this.find(item.rightOrigin);
    if (left instanceof Y.GC || right instanceof Y.GC) return nowhere;
    const leftAt = left && this.placeOf(left);
    const rightAt = right && this.placeOf(right);
    if (leftAt && rightAt && (leftAt.parent !== rightAt.parent || leftAt.sub !== rightAt.sub)) {
      throw new Refusal("malformed", "between two places");
    }
    const where = leftAt ?? rightAt;
    if (!where) throw new Refusal("malformed", "an item without a place");
    return where;
  }

  private placeOf(item: Y.Item): Where {
    const planned = this.places.get(item);
    if (planned) return planned;
    return { parent: item.parent as SharedType | null, sub: item.parentSub };
  }

  private find(id: Y.ID): Struct {
    const block = this.blocks.get(id.client);
    const structs =
      block && id.clock >= block.structs[0]!.id.clock ? block.structs : this.doc.store.clients.get(id.client);
    if (!structs) throw missing();
    return structAt(structs, id.clock);
  }

  private holdDepth(type: SharedType, parent: SharedType | null): void {
    const depth = parent ? this.depthOf(parent) + 1 : 1;
    if (depth > updateLimits.nesting) throw new Refusal("too-big", "nested too deeply");
    this.depths.set(type, depth);
  }

  private depthOf(type: SharedType): number {
    const planned = this.depths.get(type);
    if (planned !== undefined) return planned;
    const above = itemOf(type)?.parent;
    return above instanceof Y.AbstractType ? this.depthOf(above) + 1 : 0;
  }

  private isDeletedHere(item: Y.Item): boolean {
    const ranges = this.deletions.get(item.id.client);
    if (!ranges) return false;
    const range = ranges[lastAtOrBefore(ranges, item.id.clock)];
    return range !== undefined && range.clock + range.len >= endOf(item);
  }

  /** Ranges must ascend without touching twice: overlapping ones would be walked again and again. */
  private holdDeletions(): void {
    for (const [client, ranges] of this.deletions) {
      const block = this.blocks.get(client);
      const state = block ? endOf(block.structs.at(-1)!) : Y.getState(this.doc.store, client);
      let before = 0;
      for (const { clock, len } of ranges) {
        if (len < 1 || clock < before) throw new Refusal("malformed", "deletions out of order");
        before = clock + len;
      }
      if (before > state) throw missing();
    }
  }
}

function missing(): Refusal {
  return new Refusal("gap", "something that it refers to is missing");
}

function endOf(struct: Struct): number {
  return struct.id.clock + struct.length;
}

function typeOf(struct: Struct): SharedType | null {
  if (struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted) return null;
  if (!(struct.content instanceof Y.ContentType)) throw new Refusal("malformed", "inside a plain value");
  return struct.content.type;
}

function structAt(structs: readonly Struct[], clock: number): Struct {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (structs[middle]!.id.clock <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low]!;
}

function lastAtOrBefore(ranges: readonly { readonly clock: number }[], clock: number): number {
  let low = -1;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ranges[middle]!.clock <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
