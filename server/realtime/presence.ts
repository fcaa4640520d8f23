import { encodePresenceBatch } from "#shared/realtime/presence-codec.ts";
import { findAwareness, writeAwareness, type AwarenessEntry } from "./awareness-bridge.ts";
import type { Connection } from "./connection.ts";
import { awarenessFrame, presenceFrame } from "./frames.ts";
import { Seat } from "./seat.ts";
import type { Timers } from "./timers.ts";

/** At most so many people are told about in one batch; the others follow in the next (a phone draws no 200 cursors). */
const batchSize = 60;
/** Among so many entries its own must be, the first time: y-websocket then sends that one alone. */
const firstLooks = 16;
/** Plain clients forget whoever was silent for 30 seconds. */
const renewEvery = 12_000;

/** Milliseconds between two batches: quick for a few, slower for a crowd, so that frames stay few. */
export function batchPause(people: number): number {
  return Math.min(90, Math.max(16, people / 2));
}

interface Deps {
  readonly timers: Timers;
  readonly now: () => number;
  /** Whether a member may be present under a client id (leases). */
  readonly mayUse: (clientId: number, memberId: string) => boolean;
}

/**
 * Who is here in one room. The newest state of each connection wins, several go in one batch, and who somebody is
 * comes from their session: entries for others are ignored (y-websocket echoes all it hears).
 */
export class Presence {
  private readonly seats = new Map<Connection, Seat>();
  private readonly listeners = new Set<Connection>();
  private readonly numbers = new Set<number>();
  private readonly moved = new Set<Seat>();
  private readonly introduced = new Set<Seat>();
  /** Joined since the last batch, and told of everybody with the next: a storm of joiners shares one list. */
  private readonly arrived = new Set<Connection>();
  private left: Seat[] = [];
  private cancel: (() => void) | undefined;
  private renewedAt: number;
  private readonly deps: Deps;

  constructor(deps: Deps) {
    this.deps = deps;
    this.renewedAt = deps.now();
  }

  /** Takes in a connection once it has the content: it hears who is here, and others hear of it if it may be seen. */
  join(connection: Connection): void {
    this.listeners.add(connection);
    this.arrived.add(connection);
    if (connection.access.seen) this.introduced.add(this.seatOf(connection));
    this.schedule();
  }

  leave(connection: Connection): void {
    this.listeners.delete(connection);
    this.arrived.delete(connection);
    const seat = this.seats.get(connection);
    if (!seat) return;
    this.seats.delete(connection);
    this.numbers.delete(seat.number);
    this.moved.delete(seat);
    this.introduced.delete(seat);
    this.left.push(seat);
    this.schedule();
  }

  /** Says anew who a connection is, after a change of name or role. */
  restamp(connection: Connection): void {
    const seat = this.seats.get(connection);
    if (!seat || !this.listeners.has(connection)) return;
    seat.renew();
    this.introduced.add(seat);
    this.schedule();
  }

  /** Says anew to one connection who all are, once it may see names, or may not any more. */
  retell(connection: Connection): void {
    if (this.listeners.has(connection)) this.tellAll([connection]);
  }

  hearCompact(connection: Connection, body: Uint8Array): void {
    if (!connection.access.seen) return;
    const seat = this.seatOf(connection);
    if (seat.hearCompact(body)) this.note(seat);
  }

  hearPlain(connection: Connection, update: Uint8Array): void {
    if (!connection.access.seen || connection.ronda) return;
    const seat = this.seatOf(connection);
    let looks = 0;
    const entry = findAwareness(
      update,
      (clientId) => (seat.plainId !== undefined || looks++ < firstLooks) && this.isOwn(seat, clientId),
    );
    if (entry && seat.hearPlain(entry)) this.note(seat);
  }

  /** Tells connections of everybody, as one asks by message 3 or gets at joining. */
  tellAll(connections: Iterable<Connection>): void {
    for (const seat of this.seats.values()) seat.catchUp();
    const seats = [...this.seats.values()].filter((seat) => this.listeners.has(seat.connection));
    const everybody = perName((named) =>
      presenceFrame(seats.flatMap((seat) => [seat.introduction(named), seat.whereabouts()])),
    );
    for (const connection of connections) {
      const named = connection.access.seesNames;
      if (connection.ronda) this.tellOwn(connection, everybody(named));
      else connection.send(plainFrame(seats, named, connection));
    }
  }

  /** Which connection is its own, and the others: two messages, so that all who join share the second. */
  private tellOwn(connection: Connection, everybody: Uint8Array): void {
    const own = this.seats.get(connection);
    connection.hold();
    if (own) connection.send(presenceFrame([encodePresenceBatch([{ kind: "you", connection: own.number }])]));
    connection.send(everybody);
    connection.release();
  }

  /** Called every few seconds: keeps those who speak 103 alive for plain clients. */
  beat(): void {
    if (this.deps.now() - this.renewedAt < renewEvery) return;
    this.renewedAt = this.deps.now();
    const plain = [...this.listeners].filter((connection) => !connection.ronda);
    if (plain.length === 0) return;
    for (const seat of this.seats.values()) seat.renew();
    this.tellAll(plain);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  private seatOf(connection: Connection): Seat {
    const known = this.seats.get(connection);
    if (known) return known;
    let number = 1;
    while (this.numbers.has(number)) number++;
    this.numbers.add(number);
    const seat = new Seat(connection, number, Math.floor(Math.random() * 2 ** 32));
    this.seats.set(connection, seat);
    return seat;
  }

  private isOwn(seat: Seat, clientId: number): boolean {
    if (seat.plainId !== undefined) return seat.plainId === clientId;
    for (const other of this.seats.values()) if (other.clientId === clientId) return false;
    return this.deps.mayUse(clientId, seat.connection.memberId);
  }

  private note(seat: Seat): void {
    this.moved.add(seat);
    this.schedule();
  }

  private schedule(): void {
    this.cancel ??= this.deps.timers.after(batchPause(this.listeners.size), () => {
      this.cancel = undefined;
      this.tellBatch();
    });
  }

  private tellBatch(): void {
    const now = this.deps.now();
    const told: Seat[] = [];
    for (const seat of this.moved) {
      if (told.length >= batchSize) break;
      // Who has not joined yet is told of, with their newest state, when they do.
      if (!this.listeners.has(seat.connection)) this.moved.delete(seat);
      else if (seat.rate.take(now)) told.push(seat);
    }
    for (const seat of told) {
      this.moved.delete(seat);
      seat.catchUp();
    }
    const batch = { left: this.left, introduced: [...this.introduced], told };
    this.left = [];
    this.introduced.clear();
    if (batch.left.length + batch.introduced.length + told.length > 0) this.send(batch);
    if (this.arrived.size > 0) this.tellAll(this.arrived);
    this.arrived.clear();
    if (this.moved.size > 0) this.schedule();
  }

  private send({ left, introduced, told }: Batch): void {
    const states = new Set([...introduced, ...told]);
    const onlyOne = left.length === 0 && states.size === 1 ? [...states][0]!.connection : undefined;
    const compact = perName((named): Uint8Array => {
      const entries = left.map(({ number }) => encodePresenceBatch([{ kind: "gone", connection: number }]));
      for (const seat of introduced) entries.push(seat.introduction(named));
      for (const seat of states) entries.push(seat.whereabouts());
      return presenceFrame(entries);
    });
    const plain = perName((named): Uint8Array => {
      const entries: AwarenessEntry[] = left.map((seat) => seat.plainGone());
      for (const seat of states) entries.push(...seat.plainEntries(named));
      return awarenessFrame(writeAwareness(entries));
    });
    for (const connection of this.listeners) {
      if (connection === onlyOne || this.arrived.has(connection)) continue;
      const named = connection.access.seesNames;
      connection.send(connection.ronda ? compact(named) : plain(named));
    }
  }
}

interface Batch {
  readonly left: readonly Seat[];
  readonly introduced: readonly Seat[];
  readonly told: readonly Seat[];
}

function plainFrame(seats: readonly Seat[], named: boolean, reader: Connection): Uint8Array {
  const others = seats.filter((seat) => seat.connection !== reader);
  return awarenessFrame(writeAwareness(others.flatMap((seat) => seat.plainEntries(named))));
}

/** Encodes at most once with names and once for those who see none. */
function perName(encode: (named: boolean) => Uint8Array): (named: boolean) => Uint8Array {
  const made = new Map<boolean, Uint8Array>();
  return (named) => {
    const bytes = made.get(named) ?? encode(named);
    made.set(named, bytes);
    return bytes;
  };
}
