import { RondaError } from "#shared/errors.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import { createCompact, type Compact } from "./compaction.ts";
import type { DocumentStore, StoredDocument } from "./document.store.ts";
import { AnotherLife } from "./refusal.ts";
import type { NextLife } from "./rewrite.ts";
import { Room, type RoomDeps } from "./room.ts";

/**
 * Milliseconds without a connection, after which a document leaves memory: late enough for a group whose network
 * failed, and soon where more documents than `kept` wait, the longest idle first.
 */
const idle = { leavesAfter: 60_000, kept: 64, pressedAfter: 3000 } as const;
/** A log longer than this is replaced by a snapshot. */
const longLog = { count: 500, bytes: 1024 * 1024 } as const;
/** Milliseconds after which tidying lets others have a turn. */
const slice = 4;
/** A log worth replacing when the document leaves memory anyway. */
const leavingLog = 20;

/** The documents in memory: each loaded when somebody first comes, and gone a while after the last one left. */
export class Rooms {
  private readonly rooms = new Map<string, Room>();
  private readonly loading = new Map<string, Promise<Room>>();
  private readonly removing = new Set<string>();
  /** Documents that begin another life at this moment; whoever comes waits for it. */
  private readonly beginning = new Map<string, Promise<void>>();
  private readonly documents: DocumentStore;
  private readonly roomDeps: RoomDeps;
  private readonly compact: Compact;

  constructor(
    documents: DocumentStore,
    roomDeps: Omit<RoomDeps, "spoiled">,
    compact: Compact = createCompact(),
  ) {
    this.documents = documents;
    this.compact = compact;
    this.roomDeps = { ...roomDeps, spoiled: (room) => this.forget(room) };
  }

  /** The room of a document. Throws `not-found`. */
  async open(documentId: string): Promise<Room> {
    for (;;) {
      const room = this.rooms.get(documentId) ?? (await this.load(documentId));
      if (!room.isSpoiled) return room;
    }
  }

  all(): Iterable<Room> {
    return this.rooms.values();
  }

  /** Erases a document; `close` ends its room's use first. Until it is done nobody gets in. */
  async remove(documentId: string, close: (room: Room) => void): Promise<void> {
    this.removing.add(documentId);
    try {
      await this.loading.get(documentId)?.catch(() => undefined);
      const room = this.rooms.get(documentId);
      if (room) close(room);
      await this.documents.remove(documentId);
    } finally {
      this.removing.delete(documentId);
    }
  }

  /**
   * Lets a document go on in another life, and ends the use of the room that holds its present one. Called when all of
   * that is on disk. Where it cannot be kept, the old life goes on from the disk.
   */
  beginLife(room: Room, { epoch, state, leases }: NextLife): Promise<void> {
    const kept = this.documents.beginEpoch(room.id, epoch, state, leases);
    const over = kept.catch(() => undefined).then(() => void this.beginning.delete(room.id));
    this.beginning.set(room.id, over);
    room.spoil(closeCode.newLife, new AnotherLife());
    return kept;
  }

  /**
   * Ends the use of some documents' rooms, after `settle` let all that came be kept, and does something with what is
   * on disk of them. Until it is done whoever comes waits.
   */
  async whileClosed<T>(
    documentIds: readonly string[],
    settle: () => Promise<void>,
    act: (stored: ReadonlyMap<string, StoredDocument>) => Promise<T>,
  ): Promise<T> {
    let reopen: () => void = () => {};
    const closed = new Promise<void>((done) => (reopen = done));
    for (const id of documentIds) this.beginning.set(id, closed);
    try {
      for (const id of documentIds) await this.loading.get(id)?.catch(() => undefined);
      await settle();
      for (const id of documentIds) this.rooms.get(id)?.spoil(closeCode.newLife, new AnotherLife());
      const stored = new Map<string, StoredDocument>();
      for (const id of documentIds) {
        const one = await this.documents.load(id);
        if (one) stored.set(id, one);
      }
      return await act(stored);
    } finally {
      for (const id of documentIds) this.beginning.delete(id);
      reopen();
    }
  }

  /** Called every few seconds: shortens long logs and lets idle documents go. One board's trouble keeps no other. */
  async tidy(): Promise<void> {
    const leaving = this.leaving();
    const { timers } = this.roomDeps;
    let turn = timers.stopwatch();
    for (const room of this.rooms.values()) {
      room.document.forgetUnasked();
      if (room.rest() && timers.stopwatch() - turn > slice) {
        await new Promise<void>((resolve) => timers.soon(resolve));
        turn = timers.stopwatch();
      }
      try {
        await this.tidyRoom(room, leaving.has(room));
      } catch (error) {
        this.roomDeps.warn("a board's log could not be shortened", {
          documentId: room.id,
          error: String(error),
        });
      }
    }
  }

  private async tidyRoom(room: Room, leaving: boolean): Promise<void> {
    const { count, bytes } = room.logged;
    if (count >= longLog.count || bytes >= longLog.bytes || (leaving && count >= leavingLog)) {
      await this.shorten(room);
    }
    if (leaving && isUnused(room)) {
      this.forget(room);
      room.discard();
    }
  }

  /** The documents that nobody needs any more. */
  private leaving(): Set<Room> {
    const unused = [...this.rooms.values()].filter(isUnused).sort((a, b) => a.idleSince - b.idleSince);
    const tooMany = unused.length - idle.kept;
    const now = this.roomDeps.now();
    return new Set(
      unused.filter(({ idleSince }, i) => {
        const since = now - idleSince;
        return since >= idle.leavesAfter || (i < tooMany && since >= idle.pressedAfter);
      }),
    );
  }

  /** Replaces the log by a state, from what is on disk: nobody waits for it, and nothing that is not kept gets in. */
  private async shorten(room: Room): Promise<void> {
    const stored = await this.documents.load(room.id);
    if (!stored) return;
    const { snapshot, updates, last, epoch } = stored;
    const state = await this.compact(snapshot ? [snapshot, ...updates] : updates);
    if (room.isSpoiled || room.document.epoch !== epoch) return;
    await this.documents.saveSnapshot(room.id, last, state);
    const bytes = updates.reduce((sum, update) => sum + update.length, 0);
    room.logged = { count: room.logged.count - updates.length, bytes: room.logged.bytes - bytes };
  }

  private load(documentId: string): Promise<Room> {
    const known = this.loading.get(documentId);
    if (known) return known;
    const loading = this.fromDisk(documentId).finally(() => this.loading.delete(documentId));
    this.loading.set(documentId, loading);
    return loading;
  }

  private async fromDisk(documentId: string): Promise<Room> {
    await this.beginning.get(documentId);
    const stored = this.removing.has(documentId) ? undefined : await this.documents.load(documentId);
    if (!stored || this.removing.has(documentId)) throw new RondaError("not-found", "no such document");
    const room = new Room(documentId, stored, this.roomDeps);
    this.rooms.set(documentId, room);
    return room;
  }

  private forget(room: Room): void {
    if (this.rooms.get(room.id) === room) this.rooms.delete(room.id);
  }
}

function isUnused(room: Room): boolean {
  return room.isIdle && !room.hasWork();
}
