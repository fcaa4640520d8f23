import type { IncomingMessage, Server } from "node:http";
import type * as Y from "yjs";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { PresenceIdentity } from "#shared/realtime/presence.ts";
import type { DocumentStore } from "./document.store.ts";
import type { Timers } from "./timers.ts";

/** What a socket's path asks for: `/sync/<boardId>`, or `/sync/<boardId>/drafts`, the caller's own document there. */
export interface SyncPath {
  readonly boardId: string;
  readonly drafts: boolean;
  /** `?ronda=1`: the client speaks messages 100 to 103. */
  readonly ronda: boolean;
  /** `?ronda=1&z=1`: it unpacks message 104 too. */
  readonly unpacks?: boolean;
}

/** What one connection may do with one document, decided outside the engine from the session and current facts. */
export interface Admitted {
  readonly kind: "admitted";
  /** The document that the path stands for. A connection whose path stands for another one later is closed. */
  readonly documentId: string;
  readonly identity: PresenceIdentity;
  /** Whether its updates are taken, or what they are refused with: an observer's with `forbidden`. */
  readonly mayWrite: true | "forbidden" | "locked";
  /** The only roots in which its updates may make or change anything; absent: all that a board has. */
  readonly roots?: readonly RootName[];
  /** Room views and other silent devices: they see presence but are not seen. */
  readonly seen: boolean;
  /** Whether they are told who the others are; to everybody else those are places without a name. */
  readonly seesNames: boolean;
  /** Nobody is named in this document: updates may set no author and no on-behalf mark. */
  readonly nameless?: true;
}

export interface NotAdmitted {
  readonly kind: "refused";
  /** Answered before the upgrade. */
  readonly status: 401 | 403 | 404 | 429 | 503;
}

/** What is kept of the request that a socket came with. */
export type AccessRequest = Pick<IncomingMessage, "headers" | "url">;

/** Asked once at the upgrade, and again for every open connection of a member after `refreshMember`. */
export type AskAccess = (request: AccessRequest, path: SyncPath) => Promise<Admitted | NotAdmitted>;

/** What the engine is made from (`create-engine.ts`). */
export interface EngineDeps {
  readonly documents: DocumentStore;
  readonly askAccess: AskAccess;
  /** Whether the request's `Origin` is ours; absent counts as ours (no browser sent it). */
  readonly allowedOrigin: (request: IncomingMessage) => boolean;
  /** `off` lifts rates and client id counts, for measuring. */
  readonly limits: "on" | "off";
  /** Milliseconds since 1970. */
  readonly clock: { now(): number };
  readonly log: EngineLog;
  /** Real timers unless a test holds them. */
  readonly timers?: Timers;
}

/** Where the engine says what an operator should know; never what people wrote. */
export interface EngineLog {
  warn(message: string, about?: Readonly<Record<string, unknown>>): void;
  error(message: string, about?: Readonly<Record<string, unknown>>): void;
}

/** The live documents of this process. Every write resolves only after it is committed to disk. */
export interface Engine {
  /** Takes over `/sync/…` upgrades of a server. */
  attach(server: Server): void;
  /**
   * Makes an empty document with a new epoch, in which nothing is taken that comes from the document `after`. Doing it
   * twice changes nothing.
   */
  create(documentId: string, after?: string): Promise<void>;
  /** Runs a change under a fresh server client id, commits it, then broadcasts it. Throws `RondaError` `too-big` or `not-found`. */
  write(documentId: string, change: (doc: Y.Doc) => void): Promise<void>;
  /** Merges somebody's exported update: structurally checked, exempt from leases. Throws `bad-request`, `import-epoch`, `too-big`, `not-found`. */
  merge(documentId: string, update: Uint8Array): Promise<void>;
  /**
   * Begins another life of a document from what is visible in it after `change`: nothing deleted is left in its bytes,
   * and whatever somebody still holds of the old life is refused. Its sockets are closed with 4502, to come back.
   * Throws `not-found`, and what `change` throws; the old life then goes on.
   */
  rewrite(documentId: string, change?: (doc: Y.Doc) => void): Promise<void>;
  /**
   * Moves what several documents hold into another one, in one commit: a crash leaves all of it here or all of it
   * there. `move` writes it into `target` under a fresh server client id and takes it out of the sources. What it leaves
   * visible in one goes on there in another life; one that it leaves empty is erased. Sockets on the sources are closed
   * with 4502, to come back. Throws `not-found`, `too-big`, and what `move` throws; then nothing was moved.
   */
  gather(
    documentId: string,
    sources: readonly string[],
    move: (target: Y.Doc, sources: ReadonlyMap<string, Y.Doc>) => void,
  ): Promise<void>;
  /** Two members are one person: what one wrote in a document is the other's to go on with. Throws `not-found`. */
  giveClients(documentId: string, from: string, into: string): Promise<void>;
  /** Called with a document that somebody wrote in, once it is on disk. Returns an unsubscriber. */
  onWritten(listener: (documentId: string) => void): () => void;
  /** Looks at the committed document; `look` must not keep or change it. Throws `not-found`. */
  read<T>(documentId: string, look: (doc: Y.Doc) => T): Promise<T>;
  /** Client ids under which a member wrote in the document's present life. Throws `not-found`. */
  clientIdsOf(documentId: string, memberId: string): Promise<ReadonlySet<number>>;
  /** The whole committed state as one update, and the document's life. Throws `not-found`. */
  state(documentId: string): Promise<{ epoch: string; update: Uint8Array }>;
  /** Closes the document's sockets with `gone` and erases it with everything stored of it. */
  remove(documentId: string): Promise<void>;
  /** Asks access again for a member's open connections (role or name changed, removed): closes or re-stamps them. */
  refreshMember(memberId: string): Promise<void>;
  /** Closes the connections of a member's session with a close code of ours. */
  disconnectMember(memberId: string, code: number): void;
  /** Ids of the members who are connected to any of these documents now. */
  present(documentIds: readonly string[]): ReadonlySet<string>;
  /** Called when a member's first connection to a document opens or the last one closes. Returns an unsubscriber. */
  onPresence(listener: (documentId: string, memberId: string, here: boolean) => void): () => void;
  /** No new sockets, everything flushed, all closed with 4503. */
  drain(): Promise<void>;
}
