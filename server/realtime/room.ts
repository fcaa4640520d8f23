import type * as Y from "yjs";
import { boardSchema } from "#shared/boards/board-shape.ts";
import { RondaError } from "#shared/errors.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import type { Connection, Hearer } from "./connection.ts";
import type { Given, StoredDocument } from "./document.store.ts";
import { lifeFrame, step1Frame, type Incoming } from "./frames.ts";
import { LiveDocument } from "./live-document.ts";
import { Packing } from "./packing.ts";
import { Refusal } from "./refusal.ts";
import { Presence } from "./presence.ts";
import { MemberRates } from "./rates.ts";
import { RoomFlush } from "./room-flush.ts";
import type { Entry, FlushDeps, FlushedRoom, Question, Update, Worked } from "./room-work.ts";
import type { Timers } from "./timers.ts";

/** Milliseconds between looks at whether the first visitors have their state, and how many before building anyway. */
const build = { every: 25, looks: 20 } as const;

/** Milliseconds that a joiner waits for a state to be packed. */
const packingWait = 500;

export interface RoomDeps extends FlushDeps {
  readonly timers: Timers;
  readonly limited: boolean;
  /** The room has something for the next flush. */
  readonly wake: (room: Room) => void;
  /** A connection came or went. */
  readonly moved: (room: Room, connection: Connection, here: boolean) => void;
  /** Something was written in the room, and is on disk. */
  readonly written: (room: Room) => void;
  /** The room is of no use any more; the next visitor gets it from disk. */
  readonly spoiled: (room: Room) => void;
}

/** One document in memory with the connections that have it open. */
export class Room implements Hearer, FlushedRoom {
  readonly id: string;
  readonly document: LiveDocument;
  readonly presence: Presence;
  readonly connections = new Set<Connection>();
  /** Number of the last update on disk. */
  last: number;
  /** Updates and their bytes on disk since the last snapshot. */
  logged: { count: number; bytes: number };
  idleSince: number;
  private inbox: Entry[] = [];
  /** Those who wait for an answer from the state that is on disk. */
  private readonly asking: Question[] = [];
  /** Not asked yet for what the server lacks, because the document is not built yet. */
  private readonly ungreeted = new Set<Connection>();
  private buildPlanned: (() => void) | undefined;
  private readonly packing = new Packing();
  private spoiled = false;
  private endedBy: unknown;
  /** Whether the document holds what is not on disk yet. */
  private ahead = false;
  private readonly rates: MemberRates;
  private readonly deps: RoomDeps;

  constructor(id: string, stored: StoredDocument, deps: RoomDeps) {
    this.id = id;
    this.deps = deps;
    this.document = new LiveDocument(stored, deps.limited);
    this.rates = new MemberRates(deps.limited, deps.now);
    this.last = stored.last;
    const bytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
    this.logged = { count: stored.updates.length, bytes };
    this.idleSince = deps.now();
    const { leases } = this.document;
    this.presence = new Presence({
      timers: deps.timers,
      now: deps.now,
      mayUse: (client, member) => {
        const may = leases.takeForPresence(client, member, deps.now());
        if (leases.hasNew()) deps.wake(this);
        return may;
      },
    });
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.hasNothingToDo();
  }

  private hasNothingToDo(): boolean {
    return this.inbox.length === 0 && this.asking.length === 0;
  }

  get isSpoiled(): boolean {
    return this.spoiled;
  }

  enter(connection: Connection): void {
    this.connections.add(connection);
    if (connection.ronda) connection.send(lifeFrame(this.document.epoch, boardSchema));
    if (this.ahead) this.put({ kind: "greet", connection });
    else this.greet(connection);
    this.deps.moved(this, connection, true);
    connection.giveTo(this);
  }

  hear(connection: Connection, message: Incoming): void {
    try {
      this.listen(connection, message);
    } catch (error) {
      // Whatever one connection says must not end the process for all others.
      this.deps.warn("a message could not be heard", { documentId: this.id, error: String(error) });
      connection.close(closeCode.notSaved);
    }
  }

  private listen(connection: Connection, message: Incoming): void {
    switch (message.kind) {
      case "update":
      case "broken": {
        const number = ++connection.counted;
        const answer = message.kind === "update" && message.answer;
        // What is over the rate is not kept until the flush: it could be 4 MiB each.
        const bytes = bytesOf(message);
        const update = this.rates.mayWrite(connection.memberId, bytes.length) ? bytes : "rate";
        this.put({ kind: "update", connection, number, update, answer });
        return;
      }
      case "step1":
        if (!this.rates.mayAsk(connection.memberId)) return connection.close(closeCode.rate);
        return this.put({ kind: "question", connection, stateVector: message.stateVector });
      case "awareness":
        return this.presence.hearPlain(connection, message.body);
      case "presence":
        return this.presence.hearCompact(connection, message.body);
      case "query-awareness":
        if (connection.live && this.rates.mayAsk(connection.memberId)) this.presence.tellAll([connection]);
    }
  }

  left(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.ungreeted.delete(connection);
    this.presence.leave(connection);
    this.idleSince = this.deps.now();
    this.deps.moved(this, connection, false);
  }

  /** `given` is asked for once the change is made, and kept with it or not at all. */
  write(change: (doc: Y.Doc) => void, given?: () => readonly Given[]): Promise<void> {
    return new Promise((done, failed) => this.put({ kind: "write", change, given, done, failed }));
  }

  merge(update: Uint8Array): Promise<void> {
    return new Promise((done, failed) => this.put({ kind: "merge", update, done, failed }));
  }

  /** Looks at the document at a moment when all of it is on disk. */
  look<T>(look: (document: LiveDocument) => T): Promise<T> {
    return new Promise((done, failed) => {
      const attempt = (document: LiveDocument): void => {
        try {
          done(look(document));
        } catch (error) {
          failed(error);
        }
      };
      this.put({ kind: "look", look: attempt, failed });
    });
  }

  /** Checks and applies what has come. Until `settle` the document is ahead of the disk, and nobody may see it. */
  work(): Worked {
    this.ahead = true;
    const flush = new RoomFlush(this, this.inbox, this.deps);
    this.inbox = [];
    flush.run();
    return flush;
  }

  caughtUp(): void {
    this.ahead = false;
  }

  written(): void {
    this.deps.written(this);
  }

  /** Asks a connection for what the server lacks. Called when the document is all on disk. */
  greet(connection: Connection): void {
    if (this.document.isReady) return connection.send(step1Frame(this.document.stateVector()));
    this.ungreeted.add(connection);
    this.buildLater(build.looks);
  }

  /** Keeps a question until there is time for it (`answerSome`). */
  ask(question: Question): void {
    this.asking.push(question);
  }

  isAsked(): boolean {
    return !this.spoiled && this.asking.length > 0;
  }

  /** Answers questions while `more` says so, one at least. Only between two flushes: all that is known is on disk. */
  answerSome(more: () => boolean): void {
    do {
      const question = this.asking.shift();
      if (!question || this.spoiled) return;
      this.answer(question);
    } while (more());
  }

  /** Lets a document rest that nobody writes in, at once where nobody is. Returns whether that took time. */
  rest(): boolean {
    if (this.spoiled || this.ahead || !this.hasNothingToDo()) return false;
    return this.document.rest(this.deps.now(), this.connections.size === 0 ? 0 : undefined);
  }

  hasWork(): boolean {
    return !this.spoiled && (this.inbox.length > 0 || this.document.leases.hasNew());
  }

  /** Ends the room's use: closes its connections with a code and answers what still waits with an error. */
  spoil(code: number, error: unknown): void {
    if (this.spoiled) return;
    this.spoiled = true;
    this.endedBy = error;
    this.deps.spoiled(this);
    for (const connection of this.connections) connection.close(code);
    for (const entry of this.inbox.splice(0)) if ("failed" in entry) entry.failed(error);
    this.discard();
  }

  /** Frees the memory. */
  discard(): void {
    this.spoiled = true;
    this.asking.length = 0;
    this.buildPlanned?.();
    this.presence.stop();
    this.document.destroy();
  }

  private answer(question: Question): void {
    const { connection, stateVector } = question;
    if (!connection.isOpen) return;
    try {
      const cost = this.document.costOf(stateVector);
      if (cost > 0) this.rates.mayAsk(connection.memberId, cost);
      const frames = this.document.answer(stateVector, connection.unpacks);
      const packed = connection.unpacks && !question.waited ? this.packing.ready(frames) : undefined;
      if (packed) return this.askAgainAfter(packed, question);
      connection.sendState(connection.unpacks ? frames.map((frame) => this.packing.of(frame)) : frames);
    } catch (error) {
      if (error instanceof Refusal) return connection.close(closeCode.refused);
      this.deps.warn("a question could not be answered", { documentId: this.id, error: String(error) });
      return connection.close(closeCode.notSaved);
    }
    if (connection.live || !connection.isOpen) return;
    connection.live = true;
    this.presence.join(connection);
  }

  /** A state that is being packed is waited for a moment; it may be newer then, and is sent as far as it is packed. */
  private askAgainAfter(packed: Promise<unknown>, question: Question): void {
    let waits = true;
    const ask = () => {
      if (waits) this.put({ ...question, waited: true });
      waits = false;
      cancel();
    };
    const cancel = this.deps.timers.after(packingWait, ask);
    void packed.then(ask);
  }

  /** Building a large document stops everything for a moment, so whoever waits for its stored bytes gets them first. */
  private buildLater(looks: number): void {
    this.buildPlanned ??= this.deps.timers.after(build.every, () => {
      this.buildPlanned = undefined;
      if (this.spoiled || this.ungreeted.size === 0) return;
      const waits = [...this.connections].some((one) => !one.live || one.waiting > 0);
      if (waits && looks > 0 && !this.document.isBuilt) return this.buildLater(looks - 1);
      this.document.build();
      for (const connection of this.ungreeted) this.put({ kind: "greet", connection });
      this.ungreeted.clear();
    });
  }

  private put(entry: Entry): void {
    if (this.spoiled) {
      const closed = () => new RondaError("internal", "the board was closed meanwhile");
      if ("failed" in entry) entry.failed(this.endedBy ?? closed());
      return;
    }
    this.inbox.push(entry);
    this.deps.wake(this);
  }
}

function bytesOf(message: Incoming & { kind: "update" | "broken" }): Update["update"] {
  return message.kind === "update" ? message.update : "malformed";
}
