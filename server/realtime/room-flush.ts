import { closeCode, type RefusalCode } from "#shared/realtime/messages.ts";
import type { Connection } from "./connection.ts";
import type { Append, Given } from "./document.store.ts";
import { step1Frame, updateFrame } from "./frames.ts";
import { BrokenDocument, Refusal } from "./refusal.ts";
import type { Asked, Entry, FlushDeps, FlushedRoom, Update, Worked, Write } from "./room-work.ts";

/** Answers in a row that may be refused with `gap`, before the other side is taken for broken. */
const gapAnswers = 8;

/** One flush of one room: what came, what became of it, and who must be told. */
export class RoomFlush implements Worked {
  readonly room: FlushedRoom;
  append: Append | undefined;
  private readonly entries: readonly Entry[];
  private readonly deps: FlushDeps;
  private readonly refusals: { connection: Connection; number: number; code: RefusalCode }[] = [];
  private readonly settled = new Map<Connection, number>();
  private readonly writers = new Set<Connection>();
  private readonly finished: (() => void)[] = [];
  private readonly given: Given[] = [];
  private update: Uint8Array | undefined;
  private completed = false;
  private broken: unknown;

  constructor(room: FlushedRoom, entries: readonly Entry[], deps: FlushDeps) {
    this.room = room;
    this.entries = entries;
    this.deps = deps;
  }

  run(): void {
    const { document } = this.room;
    const now = this.deps.now();
    try {
      const updates = this.entries.filter((entry) => entry.kind === "update");
      if (updates.length > 0) document.together(() => updates.forEach((entry) => this.take(entry, now)));
      for (const entry of this.entries) {
        if (entry.kind === "merge") this.change(() => document.merge(entry.update, now), entry);
        else if (entry.kind === "write") this.change(() => this.write(entry, now), entry);
      }
      const { update, completed } = document.gather(now);
      this.update = update;
      this.completed = completed;
      this.append = this.appendOf(update);
    } catch (error) {
      this.broken = error;
    }
  }

  settle(): void {
    const { room } = this;
    if (this.broken !== undefined) return this.fail(this.broken);
    room.caughtUp();
    if (this.append?.number !== undefined) {
      room.last = this.append.number;
      room.logged.count++;
      room.logged.bytes += this.append.update!.length;
      room.written();
    }
    for (const connection of this.settled.keys()) connection.hold();
    try {
      this.tell();
    } finally {
      for (const connection of this.settled.keys()) connection.release();
    }
    for (const tell of this.finished) tell();
    for (const entry of this.entries) {
      if (entry.kind === "question") room.ask(entry);
      else if (entry.kind === "greet") room.greet(entry.connection);
      else if (entry.kind === "look") entry.look(room.document);
    }
  }

  private tell(): void {
    this.broadcast();
    for (const { connection, number, code } of this.refusals) connection.tellRefused(number, code);
    this.askAgain();
    for (const [connection, number] of this.settled) connection.tellSettled(number);
  }

  fail(error: unknown): void {
    this.deps.warn("a board could not be saved and is read from disk again", {
      documentId: this.room.id,
      error: error instanceof Error ? error.message : String(error),
    });
    for (const entry of this.entries) if ("failed" in entry) entry.failed(error);
    this.room.spoil(closeCode.notSaved, error);
  }

  private take({ connection, number, update, answer }: Update, now: number): void {
    // A plain connection that was refused is closed; what it sent after that builds on what was refused.
    if (this.isCut(connection)) return;
    this.settled.set(connection, number);
    try {
      if (typeof update === "string") throw new Refusal(update, "refused at hearing");
      const { identity, mayWrite, roots, nameless } = connection.access;
      const facilitator = identity.role === "facilitator";
      const writer = { memberId: identity.memberId, facilitator, mayWrite, roots, nameless };
      if (this.room.document.take(update, writer, now)) this.writers.add(connection);
      if (answer) connection.gaps = 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusals.push({ connection, number, code: this.codeFor(error.code, connection, answer) });
    }
  }

  /** A client whose answers to step 1 have gaps again and again would be asked for ever. */
  private codeFor(code: RefusalCode, connection: Connection, answer: boolean): RefusalCode {
    if (code !== "gap" || !answer) return code;
    return ++connection.gaps > gapAnswers ? "malformed" : "gap";
  }

  private isCut(connection: Connection): boolean {
    return (
      !connection.ronda &&
      this.refusals.some((refusal) => refusal.connection === connection && refusal.code !== "gap")
    );
  }

  /** The server's own changes: a failure is told to who asked, and nothing of it was applied. */
  private change(change: () => void, { done, failed }: Asked): void {
    try {
      change();
      this.finished.push(done);
    } catch (error) {
      if (error instanceof BrokenDocument) throw error;
      this.finished.push(() => failed(error));
    }
  }

  private write({ change, given }: Write, now: number): void {
    this.room.document.write(change, now);
    if (given) this.given.push(...given());
  }

  private appendOf(update: Uint8Array | undefined): Append | undefined {
    const { leases } = this.room.document;
    if (!update && !leases.hasNew() && this.given.length === 0) return undefined;
    const given = this.given.length === 0 ? {} : { given: this.given };
    const append = { documentId: this.room.id, leases: leases.takeNew(), ...given };
    return update ? { ...append, number: this.room.last + 1, update } : append;
  }

  private broadcast(): void {
    if (!this.update) return;
    const frame = updateFrame(this.update);
    const fromServer = this.completed || this.finished.length > 0;
    const only = this.writers.size === 1 && !fromServer ? [...this.writers][0] : undefined;
    for (const connection of this.room.connections) {
      if (connection.live && connection !== only) connection.send(frame);
    }
  }

  /** After a gap: what the client answers to step 1 carries everything. */
  private askAgain(): void {
    const gapped = new Set(this.refusals.filter(({ code }) => code === "gap").map((one) => one.connection));
    if (gapped.size === 0) return;
    const frame = step1Frame(this.room.document.stateVector());
    for (const connection of gapped) connection.send(frame);
  }
}
