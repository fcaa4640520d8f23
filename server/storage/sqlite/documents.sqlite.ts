import { RondaError } from "#shared/errors.ts";
import type { Append, DocumentStore, Lease, StoredDocument } from "#server/realtime/document.store.ts";
import { snapshotsInSqlite } from "./document-snapshots.ts";
import type { Database } from "./open-database.ts";

interface ClientRow {
  readonly client_id: number;
  readonly member_id: string | null;
  readonly since: number;
  readonly retired: number;
}

/**
 * Documents in the embedded database. Prepared statements instead of drizzle, because every flush goes through here;
 * the columns are those of `drizzle/sqlite/schema/documents.ts`.
 */
export function documentsInSqlite({ raw }: Database): DocumentStore {
  const snapshots = snapshotsInSqlite(raw);
  const statements = {
    create: raw.prepare("insert or ignore into documents (id, epoch, last) values (?, ?, 0)"),
    document: raw.prepare<[string], { epoch: string; last: number }>(
      "select epoch, last from documents where id = ?",
    ),
    // What a snapshot holds already may still be there, if the process ended between the two halves of saving it.
    updates: raw.prepare<[string], { bytes: Buffer }>(
      "select bytes from document_updates u where document_id = ? and number > " +
        "coalesce((select up_to from document_snapshots s where s.document_id = u.document_id), 0) order by number",
    ),
    dropSaved: raw.prepare(
      "delete from document_updates where document_id = ? and number <= " +
        "(select up_to from document_snapshots s where s.document_id = document_updates.document_id)",
    ),
    update: raw.prepare<[string, number], { bytes: Buffer }>(
      "select bytes from document_updates where document_id = ? and number = ?",
    ),
    clients: raw.prepare<[string], ClientRow>(
      "select client_id, member_id, since, retired from document_clients where document_id = ?",
    ),
    addUpdate: raw.prepare("insert into document_updates (document_id, number, bytes) values (?, ?, ?)"),
    count: raw.prepare("update documents set last = ? where id = ?"),
    addClient: raw.prepare(
      "insert or ignore into document_clients (document_id, client_id, member_id, since) values (?, ?, ?, ?)",
    ),
    dropUpdates: raw.prepare("delete from document_updates where document_id = ? and number <= ?"),
    setEpoch: raw.prepare("update documents set epoch = ?, last = 0 where id = ?"),
    retireAfter: raw.prepare(
      "insert or ignore into document_clients (document_id, client_id, member_id, since, retired) " +
        "select ?, client_id, null, since, 1 from document_clients where document_id = ?",
    ),
    retire: raw.prepare("update document_clients set member_id = null, retired = 1 where document_id = ?"),
    give: raw.prepare("update document_clients set member_id = ? where document_id = ? and member_id = ?"),
    remove: raw.prepare("delete from documents where id = ?"),
  };

  const documentRow = (documentId: string) => {
    const row = statements.document.get(documentId);
    if (!row) throw new RondaError("not-found", "no such document");
    return row;
  };

  const addLeases = (documentId: string, leases: readonly Lease[]): void => {
    for (const { clientId, memberId, since } of leases) {
      statements.addClient.run(documentId, clientId, memberId, since);
    }
  };

  function startLife(documentId: string, epoch: string, state: Uint8Array, leases: readonly Lease[]): void {
    if (documentRow(documentId).epoch === epoch) return;
    statements.dropUpdates.run(documentId, Number.MAX_SAFE_INTEGER);
    statements.setEpoch.run(epoch, documentId);
    snapshots.replace(documentId, 0, state);
    statements.retire.run(documentId);
    addLeases(documentId, leases);
  }

  /** What `secure_delete` overwrote still stands in the write-ahead log until that is cut. */
  const forget = () => void raw.pragma("wal_checkpoint(TRUNCATE)");

  const appendOne = ({ documentId, number, update, leases, given = [] }: Append): void => {
    const { last } = documentRow(documentId);
    addLeases(documentId, leases);
    for (const { documentId: giver, next } of given) {
      if (next) startLife(giver, next.epoch, next.state, next.leases);
      else statements.remove.run(giver);
    }
    if (number === undefined || update === undefined) return;
    if (number <= last) {
      const kept = statements.update.get(documentId, number);
      if (kept && kept.bytes.equals(update)) return;
    }
    if (number !== last + 1) throw new RondaError("conflict", "another update holds this number");
    statements.addUpdate.run(documentId, number, update);
    statements.count.run(number, documentId);
  };

  const appendAll = raw.transaction((batch: readonly Append[]) => batch.forEach(appendOne));

  /** In two halves, so that nothing stops for both: once the state is on disk, what it holds is not read any more. */
  async function saveSnapshot(documentId: string, upTo: number, state: Uint8Array): Promise<void> {
    documentRow(documentId);
    await snapshots.save(documentId, upTo, state);
    statements.dropSaved.run(documentId);
  }

  const create = raw.transaction((documentId: string, epoch: string, after: string | undefined) => {
    const isNew = statements.create.run(documentId, epoch).changes > 0;
    if (isNew && after !== undefined) statements.retireAfter.run(documentId, after);
  });

  const beginEpoch = raw.transaction(startLife);

  const load = raw.transaction((documentId: string): StoredDocument | undefined => {
    const row = statements.document.get(documentId);
    if (!row) return undefined;
    const clients = statements.clients.all(documentId);
    return {
      epoch: row.epoch,
      last: row.last,
      snapshot: snapshots.read(documentId),
      updates: statements.updates.all(documentId).map(({ bytes }) => bytes),
      leases: clients.filter((client) => !client.retired).map(leaseOf),
      retired: clients.filter((client) => client.retired).map((client) => client.client_id),
    };
  });

  return {
    create: async (documentId, epoch, after) => create(documentId, epoch, after),
    load: async (documentId) => load(documentId),
    append: async (batch) => {
      appendAll(batch);
      if (batch.some(({ given }) => given)) forget();
    },
    saveSnapshot: async (documentId, upTo, state) => saveSnapshot(documentId, upTo, state),
    beginEpoch: async (documentId, epoch, state, leases) => beginEpoch(documentId, epoch, state, leases),
    giveLeases: async (documentId, from, into) => void statements.give.run(into, documentId, from),
    remove: async (documentId) => {
      if (statements.remove.run(documentId).changes > 0) forget();
    },
  };
}

function leaseOf({ client_id, member_id, since }: ClientRow): Lease {
  return { clientId: client_id, memberId: member_id, since };
}
