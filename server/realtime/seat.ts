import type { PresenceEntry } from "#shared/realtime/presence-codec.ts";
import { decodePresenceState } from "#shared/realtime/presence-codec.ts";
import type { PresenceIdentity, PresenceState } from "#shared/realtime/presence.ts";
import { fromPlain, parseOwnState, plainState, toPlain, type AwarenessEntry } from "./awareness-bridge.ts";
import type { Connection } from "./connection.ts";
import { Rate, rates } from "./rates.ts";

/** Bytes of one presence state. */
export const presenceLimit = 512;

const nobody = { name: "" } as const;

/**
 * One connection that is here, as others see it. Who it is comes from its session; where it is, from its latest words.
 * To plain clients it speaks under its own client id, or under an invented one if it speaks message 103.
 */
export class Seat {
  readonly rate = new Rate(rates.presence);
  private state: PresenceState = {};
  private own: Readonly<Record<string, unknown>> = {};
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
    this.state = own ? fromPlain(own) : {};
    return true;
  }

  /** Reads the newest message 103, if there is one; a broken one changes nothing. */
  catchUp(): void {
    const body = this.latest;
    if (!body) return;
    this.latest = undefined;
    try {
      this.state = decodePresenceState(body);
      this.own = toPlain(this.state);
    } catch {
      return;
    }
    this.clock++;
  }

  identity(named: boolean): PresenceIdentity {
    const { identity } = this.connection.access;
    return named ? identity : { ...identity, ...nobody };
  }

  /** Plain clients forget whoever is silent for 30 seconds; those who speak 103 are renewed by the server. */
  renew(): void {
    if (!this.isPlain) this.clock++;
  }

  introduction(named: boolean): PresenceEntry {
    return { kind: "identity", connection: this.number, ...this.identity(named) };
  }

  whereabouts(): PresenceEntry {
    return { kind: "state", connection: this.number, state: this.state };
  }

  /** What plain clients are told; nothing of a plain connection before it has shown its client id. */
  plainEntries(named: boolean): AwarenessEntry[] {
    if (!this.connection.ronda && !this.isPlain) return [];
    const json = plainState(this.own, this.identity(named));
    return [{ clientId: this.clientId, clock: this.clock, json }];
  }

  plainGone(): AwarenessEntry {
    return { clientId: this.clientId, clock: this.clock, json: "null" };
  }
}
