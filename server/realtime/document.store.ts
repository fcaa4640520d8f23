/**
 * Client ids that a member (or, with `memberId` null, the server or an import) has taken in a document.
 * A lease is never given back; it goes to another member only where two turn out to be one person.
 */
export interface Lease {
  readonly clientId: number;
  readonly memberId: string | null;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Everything stored of one document's present life. */
export interface StoredDocument {
  readonly epoch: string;
  /** The state up to `upTo`, if one was saved. */
  readonly snapshot: Uint8Array | null;
  /** Updates after the snapshot, in the order they were appended. */
  readonly updates: readonly Uint8Array[];
  /** Number of the last update that the snapshot or the log holds; 0 when there is none. */
  readonly last: number;
  readonly leases: readonly Lease[];
  /** Client ids of earlier lives, kept as bare numbers and refused. */
  readonly retired: readonly number[];
}

/** A document that gave what it held to another: erased with everything stored of it, or in a life without that. */
export interface Given {
  readonly documentId: string;
  readonly next?: { readonly epoch: string; readonly state: Uint8Array; readonly leases: readonly Lease[] };
}

/** What one flush adds to one document. Every part may be empty. */
export interface Append {
  readonly documentId: string;
  /** Number of this update: one more than the last. Absent when only leases are added. */
  readonly number?: number;
  readonly update?: Uint8Array;
  readonly leases: readonly Lease[];
  /** Documents whose content this update holds now; they end or change in the same transaction. */
  readonly given?: readonly Given[];
}

/**
 * Where live documents are kept. Every operation is whole: it resolves when all of it is on disk,
 * and when it rejects nothing of it is.
 */
export interface DocumentStore {
  /**
   * Makes an empty document in its first life. What was written in the document `after` stays out of it: the client ids
   * of that one, its retired ones too, are retired here. Again with the same id: nothing changes.
   */
  create(documentId: string, epoch: string, after?: string): Promise<void>;
  /** All that is stored, or `undefined` where there is no such document. */
  load(documentId: string): Promise<StoredDocument | undefined>;
  /**
   * Appends to many documents in one transaction; what was given away is in no file of the store any more once it
   * resolves. The same update under the same number again changes nothing.
   * Owes `conflict` when another update holds the number, `not-found` when a document is not there.
   */
  append(batch: readonly Append[]): Promise<void>;
  /**
   * Replaces the log up to and including `upTo` by one state. Saving an older one than is kept changes nothing.
   * Owes `not-found`.
   */
  saveSnapshot(documentId: string, upTo: number, state: Uint8Array): Promise<void>;
  /**
   * Starts another life from `state`: the log and snapshot of the old one are erased, its client ids retired, and
   * `leases` are those of the new one. Again with the same epoch: nothing changes. Owes `not-found`.
   */
  beginEpoch(documentId: string, epoch: string, state: Uint8Array, leases: readonly Lease[]): Promise<void>;
  /** Makes one member's client ids another's. None there: nothing changes. */
  giveLeases(documentId: string, from: string, into: string): Promise<void>;
  /** Erases a document and everything stored of it. Nothing there: nothing changes. */
  remove(documentId: string): Promise<void>;
}
