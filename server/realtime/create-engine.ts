import type { Server } from "node:http";
import type * as Y from "yjs";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError, type ErrorCode } from "#shared/errors.ts";
import { closeCode, type RefusalCode } from "#shared/realtime/messages.ts";
import { Connection } from "./connection.ts";
import type { AccessRequest, Admitted, Engine, EngineDeps, NotAdmitted, SyncPath } from "./engine.ts";
import { Flush } from "./flush.ts";
import { Gathering } from "./gathering.ts";
import { Here } from "./here.ts";
import { AnotherLife, Refusal } from "./refusal.ts";
import type { Room } from "./room.ts";
import { Rooms } from "./rooms.ts";
import { realTimers, type Timers } from "./timers.ts";
import { takeUpgrades } from "./upgrade.ts";
import type { Wire } from "./wire.ts";

/** Milliseconds between two looks at every connection and document. */
const beatEvery = 4000;
/** Milliseconds that clients get to answer the last close. */
const goodbye = 1000;

/** What a merge is refused with, where that says more than `bad-request`. */
const mergeCodes: Partial<Record<RefusalCode, ErrorCode>> = { "too-big": "too-big", epoch: "import-epoch" };

/** Makes the engine of this process. It looks after its documents until `drain`. */
export function createEngine(deps: EngineDeps): LiveEngine {
  return new LiveEngine(deps);
}

/** The live documents of this process over one store. */
export class LiveEngine implements Engine {
  private readonly deps: EngineDeps;
  private readonly timers: Timers;
  private readonly flush: Flush;
  private readonly rooms: Rooms;
  private readonly here = new Here();
  private readonly arriving = new Set<Connection>();
  private readonly writtenListeners = new Set<(documentId: string) => void>();
  /** How often somebody's part changed, and as of which change each access was given; absent: it is as things stand. */
  private changes = 0;
  private readonly asOf = new WeakMap<Admitted, number>();
  private draining = false;
  private stopBeat: () => void = () => {};

  constructor(deps: EngineDeps) {
    this.deps = deps;
    this.timers = deps.timers ?? realTimers;
    const { documents } = deps;
    this.flush = new Flush({ documents, timers: this.timers });
    this.rooms = new Rooms(documents, {
      now: () => deps.clock.now(),
      timers: this.timers,
      limited: deps.limits === "on",
      wake: (room) => this.flush.wake(room),
      moved: (room, connection, here) => {
        // Whoever writes where nobody is named is here all the same, as everybody else in the group is told.
        const { seen, nameless } = connection.access;
        if (seen || nameless) this.here.note(room.id, connection.memberId, here);
      },
      written: ({ id }) => this.writtenListeners.forEach((tell) => tell(id)),
      warn: (message, about) => deps.log.error(message, about),
    });
    this.beatLater();
  }

  attach(server: Server): void {
    takeUpgrades(server, {
      askAccess: async (request, path) => {
        const asOf = this.changes;
        const access = await this.deps.askAccess(request, path);
        if (access.kind === "admitted") this.asOf.set(access, asOf);
        return access;
      },
      allowedOrigin: this.deps.allowedOrigin,
      isDraining: () => this.draining,
      exists: (documentId) => this.exists(documentId),
      accept: (wire, request, path, access) => this.accept(wire, request, path, access),
      failed: (error) => this.deps.log.error("a board could not be opened", { error: String(error) }),
    });
  }

  /** Takes a socket that was admitted. */
  accept(wire: Wire, request: AccessRequest, path: SyncPath, access: Admitted): void {
    const connection = new Connection(wire, request, path, access, () => this.deps.clock.now());
    this.arriving.add(connection);
    this.letIn(connection)
      .catch((error: unknown) => {
        connection.close(isNotFound(error) ? closeCode.gone : closeCode.notSaved);
      })
      .finally(() => this.arriving.delete(connection));
  }

  private async letIn(connection: Connection): Promise<void> {
    const room = await this.rooms.open(connection.access.documentId);
    await this.catchUp(connection);
    if (!connection.isOpen) return;
    if (room.isSpoiled) return this.letIn(connection);
    room.enter(connection);
  }

  async create(documentId: string, after?: string): Promise<void> {
    await this.deps.documents.create(documentId, randomId(), after);
  }

  async write(documentId: string, change: (doc: Y.Doc) => void): Promise<void> {
    await this.writeIn(documentId, (room) => room.write(change));
  }

  private async writeIn(documentId: string, write: (room: Room) => Promise<void>): Promise<void> {
    try {
      await this.inRoom(documentId, write);
    } catch (error) {
      if (error instanceof Refusal) throw new RondaError("too-big", "the board is full");
      throw error;
    }
  }

  async merge(documentId: string, update: Uint8Array): Promise<void> {
    try {
      await this.inRoom(documentId, (room) => room.merge(update));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new RondaError(mergeCodes[error.code] ?? "bad-request", `not merged: ${error.code}`);
    }
  }

  async rewrite(documentId: string, change: (doc: Y.Doc) => void = () => {}): Promise<void> {
    await this.inRoom(documentId, (room) =>
      room.look((document) =>
        this.rooms.beginLife(room, {
          epoch: randomId(),
          ...document.rewritten(change, this.deps.clock.now()),
        }),
      ),
    );
  }

  async gather(
    documentId: string,
    sources: readonly string[],
    move: (target: Y.Doc, sources: ReadonlyMap<string, Y.Doc>) => void,
  ): Promise<void> {
    await this.rooms.whileClosed(
      sources,
      () => this.flush.finish(),
      async (stored) => {
        const gathering = new Gathering(stored);
        const change = (target: Y.Doc) => move(target, gathering.docs());
        const given = () => gathering.given(this.deps.clock.now());
        await this.writeIn(documentId, (room) => room.write(change, given)).finally(() => gathering.end());
      },
    );
  }

  onWritten(listener: (documentId: string) => void): () => void {
    this.writtenListeners.add(listener);
    return () => this.writtenListeners.delete(listener);
  }

  async read<T>(documentId: string, look: (doc: Y.Doc) => T): Promise<T> {
    return this.inRoom(documentId, (room) => room.look(({ doc }) => look(doc)));
  }

  async clientIdsOf(documentId: string, memberId: string): Promise<ReadonlySet<number>> {
    return this.inRoom(documentId, (room) => room.look(({ leases }) => leases.idsOf(memberId)));
  }

  async giveClients(documentId: string, from: string, into: string): Promise<void> {
    await this.inRoom(documentId, (room) =>
      room.look(({ leases }) => {
        leases.give(from, into);
        return this.deps.documents.giveLeases(documentId, from, into);
      }),
    );
  }

  async state(documentId: string): Promise<{ epoch: string; update: Uint8Array }> {
    return this.inRoom(documentId, (room) =>
      room.look((document) => ({ epoch: document.epoch, update: document.state() })),
    );
  }

  async remove(documentId: string): Promise<void> {
    await this.flush.finish();
    const error = new RondaError("not-found", "the document was removed");
    await this.rooms.remove(documentId, (room) => room.spoil(closeCode.gone, error));
  }

  async refreshMember(memberId: string): Promise<void> {
    this.changes++;
    const connections = this.connectionsOf(memberId);
    for (const [, connection] of connections) this.asOf.set(connection.access, this.changes - 1);
    for (const [room, connection] of connections) {
      const { identity: before, seesNames } = connection.access;
      const { name, role } = before;
      await this.catchUp(connection);
      const { identity } = connection.access;
      if (connection.access.seesNames !== seesNames && connection.isOpen) room.presence.retell(connection);
      // Others are told of a person only where they look otherwise: a lock asks everybody, and changes nobody.
      const isOther = identity.name !== name || identity.role !== role;
      if (isOther && connection.isOpen) room.presence.restamp(connection);
    }
  }

  /**
   * Asks again what a connection may do where somebody's part changed since it was asked last, until it is as things
   * stand: one that is still on its way in, or was asked twice at once, must not keep an older answer.
   */
  private async catchUp(connection: Connection): Promise<void> {
    while (connection.isOpen && (this.asOf.get(connection.access) ?? this.changes) < this.changes) {
      const asOf = this.changes;
      const access = await this.deps.askAccess(connection.request, connection.path);
      if ((this.asOf.get(connection.access) ?? 0) >= asOf) continue;
      if (access.kind === "refused" || access.documentId !== connection.access.documentId) {
        connection.close(closeFor(access, connection.path));
        return;
      }
      connection.access = { ...access, seen: connection.access.seen };
      this.asOf.set(connection.access, asOf);
    }
  }

  disconnectMember(memberId: string, code: number): void {
    for (const [, connection] of this.connectionsOf(memberId)) connection.close(code);
    for (const connection of this.arriving) if (connection.memberId === memberId) connection.close(code);
  }

  present(documentIds: readonly string[]): ReadonlySet<string> {
    return this.here.among(documentIds);
  }

  onPresence(listener: (documentId: string, memberId: string, here: boolean) => void): () => void {
    return this.here.listen(listener);
  }

  async drain(): Promise<void> {
    this.draining = true;
    this.stopBeat();
    await this.flush.finish();
    const open = [...this.arriving, ...[...this.rooms.all()].flatMap((room) => [...room.connections])];
    for (const connection of open) connection.close(closeCode.draining);
    for (const room of this.rooms.all()) room.discard();
    this.timers.after(goodbye, () => open.forEach((connection) => connection.terminate()));
  }

  /** Does something in a document's room; where the document began another life meanwhile, in that. */
  private async inRoom<T>(documentId: string, act: (room: Room) => Promise<T>): Promise<T> {
    for (;;) {
      const room = await this.rooms.open(documentId);
      try {
        return await act(room);
      } catch (error) {
        if (!(error instanceof AnotherLife)) throw error;
      }
    }
  }

  private async exists(documentId: string): Promise<boolean> {
    try {
      await this.rooms.open(documentId);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  private connectionsOf(memberId: string): [Room, Connection][] {
    return [...this.rooms.all()].flatMap((room) =>
      [...room.connections]
        .filter((connection) => connection.memberId === memberId)
        .map((connection): [Room, Connection] => [room, connection]),
    );
  }

  private beatLater(): void {
    this.stopBeat = this.timers.after(beatEvery, () => {
      for (const room of this.rooms.all()) {
        room.presence.beat();
        for (const connection of room.connections) connection.beat();
      }
      void this.rooms
        .tidy()
        .catch((error: unknown) => this.deps.log.error("tidying failed", { error: String(error) }))
        .finally(() => {
          if (!this.draining) this.beatLater();
        });
    });
  }
}

/** Who has no document of their own there any more, or another one, is told that this one is over. */
function closeFor(access: Admitted | NotAdmitted, path: SyncPath): number {
  if (access.kind === "refused" && access.status === 401) return closeCode.signedOut;
  return path.drafts ? closeCode.gone : closeCode.removed;
}

function isNotFound(error: unknown): boolean {
  return error instanceof RondaError && error.code === "not-found";
}
