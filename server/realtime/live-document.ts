import * as Y from "yjs";
import { planUpdate } from "./admission.ts";
import { holdToBoard, type Touched } from "./board-rules.ts";
import type { StoredDocument } from "./document.store.ts";
import type { Admitted } from "./engine.ts";
import { isEmptyVector, StateAnswers } from "./state-answers.ts";
import { buildDocument, storedBytes, vectorOfStored, type Pieces } from "./stored-frames.ts";
import { Leases } from "./leases.ts";
import type { Plan } from "./new-item.ts";
import { MemberEfforts, rates } from "./rates.ts";
import { BrokenDocument, Refusal } from "./refusal.ts";
import { rewriteVisible, type NextLife } from "./rewrite.ts";
import { addMissingTexts } from "./spare-texts.ts";
import { updateLimits } from "./update-reader.ts";

/** Limits of one document, from the contract. */
export const documentLimits = { items: 500_000, bytes: 16 * 1024 * 1024 } as const;

/** Who sends an update. */
export interface Writer {
  readonly memberId: string;
  readonly facilitator: boolean;
  readonly mayWrite: Admitted["mayWrite"];
  /** The only roots in which it may write; absent: all. */
  readonly roots?: Admitted["roots"];
  /** Nobody is named here. */
  readonly nameless?: Admitted["nameless"];
}

/** Bytes of the longest entry of a state vector: a client id and a clock. */
const vectorBytes = 16;
/** Bytes up to which a document rests, and milliseconds without a change after which it does. */
const resting = { upTo: 64 * 1024, after: 10_000 } as const;
const nothing: Pieces = { snapshot: null, updates: [] };
/** Bytes from which a document is built only after the first visitor got the stored bytes. */
const largeFrom = 256 * 1024;

/**
 * One document in memory: takes updates after checking them, gathers what one flush changed, and keeps its encoded
 * state for joiners. Knows no sockets and no disk; what it holds may be ahead of the disk only while a flush runs.
 */
export class LiveDocument {
  readonly epoch: string;
  readonly leases: Leases;
  /** What it is made of while it is not built. */
  private pieces: Pieces;
  private built: Y.Doc | undefined;
  private changes: Uint8Array[] = [];
  private touched: Touched[] = [];
  private items = 0;
  private bytes: number;
  private countedAt = -Infinity;
  private changedAt = -Infinity;
  private serverId: number | undefined;
  private vector: Uint8Array | undefined;
  private readonly answers = new StateAnswers();
  private readonly efforts = new MemberEfforts();
  private readonly limited: boolean;

  constructor(stored: StoredDocument, limited: boolean) {
    this.limited = limited;
    this.epoch = stored.epoch;
    this.leases = new Leases(stored.leases, stored.retired, limited);
    this.pieces = { snapshot: stored.snapshot, updates: stored.updates };
    this.bytes = storedBytes(stored);
    if (this.bytes <= resting.upTo) this.vector = vectorOfStored(this.pieces);
    else if (this.bytes < largeFrom) this.build();
  }

  /** Whether it can say at once what it knows (`stateVector`). */
  get isReady(): boolean {
    return this.vector !== undefined || this.isBuilt;
  }

  /** A large document is built when it is first needed for more than giving its stored bytes to whoever has nothing. */
  get isBuilt(): boolean {
    return this.built !== undefined;
  }

  get doc(): Y.Doc {
    return this.built ?? this.build();
  }

  build(): Y.Doc {
    if (this.built) return this.built;
    const doc = buildDocument(this.pieces);
    this.built = doc;
    this.serverId ??= this.leases.reserveServerId();
    doc.clientID = this.serverId;
    this.items = this.countItems();
    doc.on("update", (update: Uint8Array) => this.changes.push(update));
    this.pieces = nothing;
    this.answers.forgetAll();
    return doc;
  }

  /**
   * Lets a small document in which nobody has written for a while rest as bytes, which take a tenth of its memory: who
   * joins is answered from them, and building it again takes a moment. Only when all of it is on disk.
   */
  rest(now: number, after: number = resting.after): boolean {
    if (!this.built || this.bytes > resting.upTo || now - this.changedAt < after) return false;
    this.pieces = { snapshot: this.state(), updates: [] };
    this.stateVector();
    this.built.destroy();
    this.built = undefined;
    this.answers.forgetAll();
    return true;
  }

  /**
   * Checks an update and applies it. Returns whether it added anything; one that does not is taken from anybody who
   * may read. Throws `Refusal`, and then nothing of it was applied; any other error leaves the document unusable.
   */
  take(update: Uint8Array, writer: Writer, now: number): boolean {
    if (isNothing(update)) return false;
    const holdClient = (client: number): void => {
      if (writer.mayWrite === true) this.leases.holdOwned(client, writer.memberId);
    };
    const plan = planUpdate(this.doc, update, { holdClient, capped: this.limited ? this.items : undefined });
    if (!plan.adds) return false;
    if (writer.mayWrite !== true) throw new Refusal(writer.mayWrite, "may only read");
    if (this.limited) this.efforts.hold(writer.memberId, plan.effort, now);
    this.leases.hold(plan.clients, writer.memberId, now);
    this.hold(plan.structs, plan.update.length, now);
    const touched = holdToBoard(plan, { ...writer, ownerOf: this.ownerOf, imported: false });
    this.apply(plan);
    this.leases.take(plan.clients, writer.memberId, now);
    this.touched.push(...touched);
    return true;
  }

  /** The same for somebody's exported state: its client ids become the import's unless they have an owner. */
  merge(update: Uint8Array, now: number): boolean {
    const plan = planUpdate(this.doc, update);
    if (!plan.adds) return false;
    this.leases.holdPresent(plan.clients);
    this.hold(plan.structs, plan.update.length, now);
    const importer = { memberId: "", facilitator: true, ownerOf: this.ownerOf, imported: true };
    const touched = holdToBoard(plan, importer);
    this.apply(plan);
    this.leases.take(plan.clients, null, now);
    this.touched.push(...touched);
    return true;
  }

  /**
   * Makes a change of the server's own: on a copy first, so that one that throws, or is too big, leaves nothing behind.
   * Throws what `change` throws, and `Refusal` `too-big`.
   */
  write(change: (doc: Y.Doc) => void, now: number): void {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, this.state());
    copy.clientID = this.leases.reserveServerId();
    const changes: Uint8Array[] = [];
    copy.on("update", (update: Uint8Array) => changes.push(update));
    copy.transact(() => change(copy));
    const structs =
      Y.getState(copy.store, copy.clientID) > 0 ? copy.store.clients.get(copy.clientID)!.length : 0;
    copy.destroy();
    if (changes.length === 0) return;
    const update = Y.mergeUpdates(changes);
    this.hold(structs, update.length, now);
    if (structs > 0) this.leases.useServerId(copy.clientID, now);
    this.apply({ update, structs });
  }

  /** What another life begins with: what is visible after `change`, written anew. Throws what `change` throws. */
  rewritten(change: (doc: Y.Doc) => void, now: number): Omit<NextLife, "epoch"> {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, this.state());
    copy.transact(() => change(copy));
    const clientId = this.leases.reserveServerId();
    const state = rewriteVisible(copy, clientId);
    copy.destroy();
    return { state, leases: [{ clientId, memberId: null, since: now }] };
  }

  /** Several takes in one: what they change is encoded once. */
  together(run: () => void): void {
    // What comes to a document that rests is most often the empty answer of somebody who joined.
    if (this.built) Y.transact(this.built, run, undefined, false);
    else run();
  }

  /** Completes the cards that were made, and gives what changed since the last time as one update, if anything. */
  gather(now: number): { readonly update: Uint8Array | undefined; readonly completed: boolean } {
    if (!this.built) return { update: undefined, completed: false };
    const before = this.changes.length;
    if (this.touched.length > 0) addMissingTexts(this.doc, this.touched);
    this.touched = [];
    const completed = this.changes.length > before;
    if (Y.getState(this.doc.store, this.doc.clientID) > 0) this.leases.useServerId(this.doc.clientID, now);
    const changes = this.changes;
    this.changes = [];
    if (changes.length === 0) return { update: undefined, completed };
    const update = changes.length === 1 ? changes[0]! : Y.mergeUpdates(changes);
    this.remember(update);
    this.changedAt = now;
    return { update, completed };
  }

  /** What the document knows of each client id. Asked only when all of it is on disk. */
  stateVector(): Uint8Array {
    this.vector ??= Y.encodeStateVector(this.doc);
    return this.vector;
  }

  /** The whole state as one update. */
  state(): Uint8Array {
    const { snapshot, updates } = this.pieces;
    if (!this.built && snapshot && updates.length === 0) return snapshot;
    const state = Y.encodeStateAsUpdate(this.doc);
    this.bytes = state.length;
    return state;
  }

  /** How much more than a usual question one costs: what must be encoded for it alone, by the document's size. */
  costOf(stateVector: Uint8Array): number {
    return this.answers.isKnown(stateVector) ? 0 : Math.floor(this.items / rates.largeDocument);
  }

  /**
   * Frames that answer a question for state; shared by all who ask the same, `steady` ones for packing them once.
   * Throws `Refusal` `malformed`.
   */
  answer(stateVector: Uint8Array, steady = false): readonly Uint8Array[] {
    if (!isEmptyVector(stateVector)) {
      this.holdVector(stateVector);
      return this.answers.since(stateVector, () => this.missingFrom(stateVector), steady);
    }
    if (!this.built) return this.answers.fromStored(this.pieces);
    return this.answers.fromState(() => this.state(), steady);
  }

  /** Called every few seconds. */
  forgetUnasked(): void {
    this.answers.forgetUnasked();
  }

  destroy(): void {
    this.built?.destroy();
  }

  /** A client knows the ids that the document knows, and those that it wrote under meanwhile; more are made up. */
  private holdVector(stateVector: Uint8Array): void {
    const most = this.doc.store.clients.size + updateLimits.clients;
    if (stateVector.length > vectorBytes * (most + 1)) throw new Refusal("malformed", "no state vector");
  }

  private missingFrom(stateVector: Uint8Array): Uint8Array {
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector);
    } catch {
      throw new Refusal("malformed", "no state vector");
    }
  }

  private remember(update: Uint8Array): void {
    this.bytes += update.length;
    this.vector = undefined;
    this.answers.add(update);
  }

  private readonly ownerOf = (client: number) => this.leases.ownerOf(client);

  private apply({ update, structs }: Pick<Plan, "update" | "structs">): void {
    this.items += structs;
    try {
      Y.applyUpdate(this.doc, update);
    } catch {
      throw new BrokenDocument();
    }
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) throw new BrokenDocument();
  }

  /** Counts are kept as upper bounds, and exactly again only where a bound is reached (at most every ten seconds). */
  private hold(structs: number, bytes: number, now: number): void {
    const full = () =>
      this.items + structs > documentLimits.items || this.bytes + bytes > documentLimits.bytes;
    if (full() && now - this.countedAt > 10_000) {
      this.countedAt = now;
      this.items = this.countItems();
      this.bytes = this.state().length;
    }
    if (full()) throw new Refusal("too-big", "the document is full");
  }

  private countItems(): number {
    let count = 0;
    for (const structs of this.doc.store.clients.values()) count += structs.length;
    return count;
  }
}

/** An update without structs and deletions. */
function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}
