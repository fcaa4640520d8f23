import {
  decodePresenceState,
  encodePresenceBatch,
  encodePresenceState,
  stateEntry,
} from "#shared/realtime/presence-codec.ts";
import type { PresenceIdentity, PresenceState } from "#shared/realtime/presence.ts";
import { fromPlain, parseOwnState, plainState, toPlain, type AwarenessEntry } from "./awareness-bridge.ts";
import type { Connection } from "./connection.ts";
import { Rate, rates } from "./rates.ts";

/** Bytes of one presence state. */
export const presenceLimit = 512;

/** Somebody for those who see no names: no id to tell them again by, and no role that few have. */
const nobody: PresenceIdentity = { memberId: "", name: "", role: "participant" };
const emptyState = encodePresenceState({});

/**
 * One connection that is here, as others see it. Who it is comes from its session; where it is, from its latest words.
 * To plain clients it speaks under its own client id, or under an invented one if it speaks message 103.
 */
export class Seat {
  readonly rate = new Rate(rates.presence);
  private state: PresenceState = {};
  /** A plain connection's own words. */
  private own: Readonly<Record<string, unknown>> | undefined;
  /** The newest words as they came, ready for a batch; not made anew for others. */
  private entry: Uint8Array;
  private introduced: { readonly by: PresenceIdentity; readonly bytes: Uint8Array } | undefined;
  clientId: number;
  private clock = 1;
  private isPlain = false;
  private latest: Uint8Array | undefined;
  readonly connection: Connection;
  readonly number: number;

  constructor(connection: Connection, number: number, inventedId: number) {
    this.connection = connection;
    this.number = number;
    this.clientId = inventedId;
    this.entry = stateEntry(number, emptyState);
  }

  /** The client id that a plain connection has shown as its own, if any. */
  get plainId(): number | undefined {
    return this.isPlain ? this.clientId : undefined;
  }

  /** Keeps a message 103; only the newest is read, and when it is told to others. Returns whether it may be one. */
  hearCompact(body: Uint8Array): boolean {
    if (body.length > presenceLimit) return false;
    this.latest = body;
    return true;
  }

  /** Takes a plain connection's own entry. Returns whether it says something new. */
  hearPlain({ clientId, clock, json }: AwarenessEntry): boolean {
    if (
      json.length > presenceLimit ||
      (this.isPlain && (clientId !== this.clientId || clock <= this.clock))
    ) {
      return false;
    }
    const own = parseOwnState(json);
    this.isPlain = true;
    this.clientId = clientId;
    this.clock = clock;
    this.own = own ?? {};
    this.say(encodePresenceState(own ? fromPlain(own) : {}), {});
    return true;
  }

  /** Reads the newest message 103, if there is one; a broken one changes nothing. */
  catchUp(): void {
    const body = this.latest;
    if (!body) return;
    this.latest = undefined;
    try {
      this.say(body, decodePresenceState(body));
    } catch {
      return;
    }
    this.clock++;
  }

  identity(named: boolean): PresenceIdentity {
    const { identity } = this.connection.access;
    return named ? identity : nobody;
  }

  /** Plain clients forget whoever is silent for 30 seconds; those who speak 103 are renewed by the server. */
  renew(): void {
    if (!this.isPlain) this.clock++;
  }

  /** Who it is, as an entry of a message 103. */
  introduction(named: boolean): Uint8Array {
    const { identity } = this.connection.access;
    if (!named) return this.encodeIdentity(false);
    if (this.introduced?.by !== identity) {
      this.introduced = { by: identity, bytes: this.encodeIdentity(true) };
    }
    return this.introduced.bytes;
  }

  /** Where it is, as an entry of a message 103. */
  whereabouts(): Uint8Array {
    return this.entry;
  }

  /** What plain clients are told; nothing of a plain connection before it has shown its client id. */
  plainEntries(named: boolean): AwarenessEntry[] {
    if (!this.connection.ronda && !this.isPlain) return [];
    const json = plainState(this.own ?? toPlain(this.state), this.identity(named));
    return [{ clientId: this.clientId, clock: this.clock, json }];
  }

  plainGone(): AwarenessEntry {
    return { clientId: this.clientId, clock: this.clock, json: "null" };
  }

  private say(words: Uint8Array, state: PresenceState): void {
    this.state = state;
    // A copy: what a socket gives is a part of a larger buffer.
    this.entry = stateEntry(this.number, words);
  }

  private encodeIdentity(named: boolean): Uint8Array {
    return encodePresenceBatch([{ kind: "identity", connection: this.number, ...this.identity(named) }]);
  }
}
