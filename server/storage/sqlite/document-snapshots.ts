import type { Database } from "./open-database.ts";

/** Bytes of a large state that one commit keeps: an fsync of a megabyte would hold up everybody who types. */
const partSize = 96 * 1024;

/** The states of documents, in the embedded database. */
export interface Snapshots {
  /** The state that was saved last, whole; `null` where none was. */
  read(documentId: string): Uint8Array | null;
  /**
   * Keeps a newer state instead of the one there is, a large one part by part with a turn for others between: until all
   * of it is on disk the older one holds. Nothing changes when a newer one is there, or the document began another life
   * or was erased meanwhile.
   */
  save(documentId: string, upTo: number, state: Uint8Array): Promise<void>;
  /** Puts one state in the place of all there is, within the caller's transaction. */
  replace(documentId: string, upTo: number, state: Uint8Array): void;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Prepared statements, as in `documents.sqlite.ts`; the columns are those of `drizzle/sqlite/schema/documents.ts`. */
export function snapshotsInSqlite(raw: Database["raw"]): Snapshots {
  const statements = {
    epoch: raw.prepare<[string], string>("select epoch from documents where id = ?").pluck(),
    kept: raw.prepare<[string], { up_to: number; state: Buffer }>(
      "select up_to, state from document_snapshots where document_id = ?",
    ),
    upTo: raw.prepare<[string], number>("select up_to from document_snapshots where document_id = ?").pluck(),
    parts: raw
      .prepare<[string, number], Buffer>(
        "select bytes from document_snapshot_parts where document_id = ? and up_to = ? order by part",
      )
      .pluck(),
    keep: raw.prepare(
      "insert into document_snapshots (document_id, up_to, state) values (?, ?, ?) " +
        "on conflict (document_id) do update set up_to = excluded.up_to, state = excluded.state",
    ),
    addPart: raw.prepare(
      "insert into document_snapshot_parts (document_id, up_to, part, bytes) values (?, ?, ?, ?)",
    ),
    dropHalf: raw.prepare("delete from document_snapshot_parts where document_id = ? and up_to = ?"),
    dropOlderPart: raw.prepare(
      "delete from document_snapshot_parts where rowid = " +
        "(select p.rowid from document_snapshot_parts p join document_snapshots s on s.document_id = p.document_id " +
        "where p.document_id = ? and p.up_to < s.up_to limit 1)",
    ),
    dropParts: raw.prepare("delete from document_snapshot_parts where document_id = ?"),
  };

  const isNewer = (documentId: string, upTo: number): boolean =>
    (statements.upTo.get(documentId) ?? 0) < upTo;

  const keepIf = raw.transaction((documentId: string, epoch: string, upTo: number, state: Uint8Array) => {
    if (statements.epoch.get(documentId) !== epoch || !isNewer(documentId, upTo)) return false;
    statements.keep.run(documentId, upTo, state);
    return true;
  });

  const addPartIf = raw.transaction(
    (documentId: string, epoch: string, upTo: number, part: number, bytes: Uint8Array) => {
      if (statements.epoch.get(documentId) !== epoch) return false;
      // What an earlier attempt left, if the process ended in the middle of it.
      if (part === 0) statements.dropHalf.run(documentId, upTo);
      statements.addPart.run(documentId, upTo, part, bytes);
      return true;
    },
  );

  async function saveParts(documentId: string, epoch: string, upTo: number, state: Uint8Array) {
    for (let part = 0; part * partSize < state.length; part++) {
      const bytes = state.subarray(part * partSize, (part + 1) * partSize);
      if (!addPartIf(documentId, epoch, upTo, part, bytes)) return false;
      await turn();
    }
    return keepIf(documentId, epoch, upTo, new Uint8Array());
  }

  async function saveOne(documentId: string, epoch: string, upTo: number, state: Uint8Array) {
    if (!isNewer(documentId, upTo)) return;
    const isKept =
      state.length > partSize
        ? await saveParts(documentId, epoch, upTo, state)
        : keepIf(documentId, epoch, upTo, state);
    if (!isKept) return;
    do await turn();
    while (statements.dropOlderPart.run(documentId).changes > 0);
  }

  /** One after the other: two of one document would mix their parts. */
  let last: Promise<void> = Promise.resolve();

  return {
    read(documentId) {
      const kept = statements.kept.get(documentId);
      if (!kept) return null;
      return kept.state.length > 0 ? kept.state : Buffer.concat(statements.parts.all(documentId, kept.up_to));
    },
    save(documentId, upTo, state) {
      const epoch = statements.epoch.get(documentId);
      if (epoch === undefined) return Promise.resolve();
      const saved = last.then(() => saveOne(documentId, epoch, upTo, state));
      last = saved.catch(() => undefined);
      return saved;
    },
    replace(documentId, upTo, state) {
      statements.dropParts.run(documentId);
      statements.keep.run(documentId, upTo, state);
    },
  };
}
