import * as Y from "yjs";
import { RondaError } from "#shared/errors.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { rewriteVisible } from "#server/realtime/rewrite.ts";

/** The part of the engine that services write and read through, over documents in memory; it counts its writes. */
export type EngineInMemory = Pick<
  Engine,
  "create" | "read" | "write" | "merge" | "rewrite" | "state" | "gather" | "clientIdsOf" | "giveClients"
> & {
  readonly doc: (documentId: string) => Y.Doc;
  readonly writes: () => number;
  /** Says whose a client id is, as the leases of a real engine would. */
  readonly lease: (documentId: string, client: number, memberId: string) => void;
};

/** An engine whose documents all begin with the life `epoch`; a rewritten one has a `+` more for each life. It checks no update: admission has tests of its own. */
export function engineInMemory(epoch = "life-1"): EngineInMemory {
  const docs = new Map<string, Y.Doc>();
  const lives = new Map<string, string>();
  const clients = new Map<string, Map<number, string>>();
  let writes = 0;
  const doc = (documentId: string) => {
    const found = docs.get(documentId);
    if (!found) throw new RondaError("not-found", `no document ${documentId}`);
    return found;
  };
  return {
    doc,
    writes: () => writes,
    lease: (documentId, client, memberId) => {
      clients.set(documentId, (clients.get(documentId) ?? new Map<number, string>()).set(client, memberId));
    },
    async create(documentId) {
      if (!docs.has(documentId)) docs.set(documentId, new Y.Doc());
    },
    async read(documentId, look) {
      return look(doc(documentId));
    },
    async write(documentId, change) {
      writes++;
      const target = doc(documentId);
      target.transact(() => change(target));
    },
    async merge(documentId, update) {
      const target = doc(documentId);
      try {
        Y.applyUpdate(target, update);
      } catch {
        throw new RondaError("bad-request", "malformed update");
      }
    },
    async gather(documentId, sources, move) {
      const target = doc(documentId);
      const from = new Map(sources.map((id) => [id, doc(id)]));
      target.transact(() => move(target, from));
      for (const [id, source] of from) {
        const next = new Y.Doc();
        Y.applyUpdate(next, rewriteVisible(source, next.clientID));
        if (next.getMap("notes").size === 0) docs.delete(id);
        else docs.set(id, next);
        lives.set(id, `${lives.get(id) ?? epoch}+`);
      }
    },
    async rewrite(documentId, change = () => {}) {
      const before = doc(documentId);
      before.transact(() => change(before));
      const next = new Y.Doc();
      Y.applyUpdate(next, rewriteVisible(before, next.clientID));
      docs.set(documentId, next);
      lives.set(documentId, `${lives.get(documentId) ?? epoch}+`);
    },
    async clientIdsOf(documentId, memberId) {
      const owned = [...(clients.get(documentId) ?? [])].filter(([, owner]) => owner === memberId);
      return new Set(owned.map(([client]) => client));
    },
    async giveClients(documentId, from, into) {
      const owners = clients.get(documentId) ?? new Map<number, string>();
      for (const [client, owner] of owners) if (owner === from) owners.set(client, into);
    },
    async state(documentId) {
      return { epoch: lives.get(documentId) ?? epoch, update: Y.encodeStateAsUpdate(doc(documentId)) };
    },
  };
}
