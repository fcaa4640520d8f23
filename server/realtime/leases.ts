import { Refusal } from "./refusal.ts";
import type { Lease } from "./document.store.ts";

const day = 24 * 60 * 60 * 1000;
/** Client ids that one member may take in one document in a day. */
export const idsPerDay = 200;

/** Server ids stay below this, so that a client's own text wins over one that the server added beside it. */
const serverIds = 2 ** 20;

/**
 * Whose the client ids of one document are. An id belongs to the first member who used it: under a colleague's id,
 * thirteen bytes would make every device throw away what that colleague wrote offline.
 */
export class Leases {
  /** Taken since the last `takeNew`, to be committed together with what was written under them. */
  private fresh: Lease[] = [];
  private readonly reserved = new Set<number>();
  private readonly owners = new Map<number, Lease>();
  private readonly retired: ReadonlySet<number>;
  private readonly limited: boolean;

  constructor(stored: readonly Lease[], retired: readonly number[], limited: boolean) {
    for (const lease of stored) this.owners.set(lease.clientId, lease);
    this.retired = new Set(retired);
    this.limited = limited;
  }

  /** A member's id; null for the server and imports; undefined for a client id that is still free. */
  ownerOf(clientId: number): string | null | undefined {
    const lease = this.owners.get(clientId);
    return lease === undefined ? undefined : lease.memberId;
  }

  /** All ids of a member. */
  idsOf(memberId: string): ReadonlySet<number> {
    const own = [...this.owners.values()].filter((lease) => lease.memberId === memberId);
    return new Set(own.map(({ clientId }) => clientId));
  }

  /** Throws `Refusal` `epoch`, `foreign-client` or `rate` unless a member may write under all these ids. */
  hold(clients: readonly number[], memberId: string, now: number): void {
    let wanted = 0;
    for (const client of clients) if (!this.holdOwned(client, memberId)) wanted++;
    if (wanted > 0 && this.limited && this.takenToday(memberId, now) + wanted > idsPerDay) {
      throw new Refusal("rate", "too many client ids today");
    }
  }

  /** Whether a member has this id already. Throws `Refusal` `epoch` or `foreign-client` where they can never have it. */
  holdOwned(client: number, memberId: string): boolean {
    this.holdPresent([client]);
    const owner = this.ownerOf(client);
    if (owner !== undefined && owner !== memberId) {
      throw new Refusal("foreign-client", "somebody else's client id");
    }
    return owner === memberId;
  }

  /** Throws `Refusal` `epoch` where an id is of an earlier life: whatever is written under it was left behind. */
  holdPresent(clients: readonly number[]): void {
    if (clients.some((client) => this.retired.has(client))) {
      throw new Refusal("epoch", "a client id of an earlier life");
    }
  }

  /** Takes the ids that are free; those that have an owner keep it. */
  take(clients: readonly number[], memberId: string | null, now: number): void {
    for (const clientId of clients) {
      if (this.owners.has(clientId) || this.retired.has(clientId)) continue;
      const lease = { clientId, memberId, since: now };
      this.owners.set(clientId, lease);
      this.fresh.push(lease);
    }
  }

  /** What one member took is another's from now on: they are the same person. */
  give(from: string, into: string): void {
    const given = (lease: Lease) => (lease.memberId === from ? { ...lease, memberId: into } : lease);
    for (const [clientId, lease] of this.owners) this.owners.set(clientId, given(lease));
    this.fresh = this.fresh.map(given);
  }

  /** Whether a member may be present under a client id; takes it if it is free. */
  takeForPresence(clientId: number, memberId: string, now: number): boolean {
    const owner = this.ownerOf(clientId);
    if (owner !== undefined || this.retired.has(clientId)) return owner === memberId;
    if (this.limited && this.takenToday(memberId, now) >= idsPerDay) return false;
    this.take([clientId], memberId, now);
    return true;
  }

  hasNew(): boolean {
    return this.fresh.length > 0;
  }

  /** What must be committed now. */
  takeNew(): Lease[] {
    const fresh = this.fresh;
    this.fresh = [];
    return fresh;
  }

  /** A free id for the server's own writing, never one that was used before. It is committed once it was used. */
  reserveServerId(random: () => number = Math.random): number {
    for (;;) {
      const clientId = 1 + Math.floor(random() * (serverIds - 1));
      if (this.owners.has(clientId) || this.retired.has(clientId)) continue;
      this.reserved.add(clientId);
      this.owners.set(clientId, { clientId, memberId: null, since: 0 });
      return clientId;
    }
  }

  /** The server wrote under an id that it had reserved. */
  useServerId(clientId: number, now: number): void {
    if (this.reserved.delete(clientId)) this.fresh.push({ clientId, memberId: null, since: now });
  }

  private takenToday(memberId: string, now: number): number {
    let count = 0;
    for (const lease of this.owners.values()) {
      if (lease.memberId === memberId && lease.since > now - day) count++;
    }
    return count;
  }
}
