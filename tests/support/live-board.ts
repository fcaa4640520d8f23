import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { messageKind, syncStep } from "#shared/realtime/messages.ts";
import { decodePresenceBatch, type PresenceEntry } from "#shared/realtime/presence-codec.ts";
import type { Role } from "#shared/members/roles.ts";
import { LiveEngine } from "#server/realtime/create-engine.ts";
import type { Admitted, EngineDeps, NotAdmitted } from "#server/realtime/engine.ts";
import { HeldTimers } from "./held-timers.ts";
import { MemoryDocumentStore } from "./memory-document-store.ts";
import { TestWire } from "./test-wire.ts";

/** A person in a test. */
export interface Person {
  readonly memberId: string;
  readonly name?: string;
  readonly role?: Role;
  readonly seen?: boolean;
  readonly seesNames?: boolean;
}

/** What the engine is told about a person at the upgrade. */
export function admitted(
  { memberId, name = memberId, role = "participant", seen = true, seesNames = seen }: Person,
  documentId = "b1",
): Admitted {
  return {
    kind: "admitted",
    documentId,
    identity: { memberId, name, role },
    mayWrite: role !== "observer" && seen ? true : "forbidden",
    seen,
    seesNames,
  };
}

/** An engine over a store in memory, with time held, and one empty board `b1`. */
export class LiveBoard {
  readonly timers = new HeldTimers();
  readonly store: MemoryDocumentStore;
  readonly engine: LiveEngine;
  readonly logged: string[] = [];
  /** Whether who comes now may only read, because the board is locked. */
  locked = false;
  /** Answers of `askAccess` by member id, for those asked again. */
  readonly access = new Map<string, Admitted | NotAdmitted>();

  private constructor(store: MemoryDocumentStore, limits: EngineDeps["limits"]) {
    this.store = store;
    const log = (message: string) => void this.logged.push(message);
    this.engine = new LiveEngine({
      documents: store,
      askAccess: async (request) => this.access.get(String(request.headers["member"]))!,
      allowedOrigin: () => true,
      limits,
      clock: this.timers,
      log: { warn: log, error: log },
      timers: this.timers,
    });
  }

  static async open(
    store: MemoryDocumentStore = new MemoryDocumentStore(),
    limits: EngineDeps["limits"] = "on",
  ): Promise<LiveBoard> {
    const board = new LiveBoard(store, limits);
    await board.engine.create("b1");
    return board;
  }

  /** Another engine over what is on disk, as after a kill. */
  restart(): Promise<LiveBoard> {
    return LiveBoard.open(this.store);
  }

  settle(): Promise<void> {
    return this.timers.settle();
  }

  /** Opens a socket for somebody; nothing was said yet. */
  dial(person: Person, ronda = true, documentId = "b1", unpacks = false): TestWire {
    const wire = new TestWire();
    const request = new IncomingMessage(new Socket());
    request.headers["member"] = person.memberId;
    const free = admitted(person, documentId);
    const access: Admitted = this.locked ? { ...free, mayWrite: "locked" } : free;
    this.access.set(person.memberId, access);
    this.engine.accept(wire, request, { boardId: documentId, drafts: false, ronda, unpacks }, access);
    return wire;
  }

  /** Somebody with the board open and synced. */
  async join(person: Person, ronda = true, doc = new Y.Doc()): Promise<Client> {
    const client = new Client(doc, person);
    client.connect(this.dial(person, ronda));
    await this.exchange([client]);
    return client;
  }

  /** Lets clients and server talk until nobody has anything more to say. */
  async exchange(clients: readonly Client[]): Promise<void> {
    do await this.settle();
    while (clients.map((client) => client.hearAll()).some(Boolean));
  }
}

/** What a client does with a document, as y-websocket does it. Frames are taken when the test says so. */
export class Client {
  readonly doc: Y.Doc;
  readonly person: Person;
  /** Messages 100 and 101 in the order they came. */
  readonly answers: (number | string)[] = [];
  readonly presence: PresenceEntry[] = [];
  readonly awareness: Uint8Array[] = [];
  /** How many times the server asked for everything. */
  asked = 0;
  epoch: string | undefined;
  /** Sync messages of subtype 1 and 2 sent on this connection. */
  sent = 0;
  wire: TestWire | undefined;

  constructor(doc: Y.Doc, person: Person) {
    this.doc = doc;
    this.person = person;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendSync(syncStep.update, update);
    });
  }

  get closed(): number | undefined {
    return this.wire?.closed;
  }

  connect(wire: TestWire): void {
    this.wire = wire;
    this.sent = 0;
    this.sendSync(syncStep.step1, Y.encodeStateVector(this.doc));
  }

  /** The connection is lost; edits go on. */
  drop(): void {
    this.wire?.drop();
    this.wire = undefined;
  }

  sendSync(step: number, body: Uint8Array): void {
    if (!this.wire) return;
    if (step !== syncStep.step1) this.sent++;
    this.wire.say(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKind.sync);
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, body);
      }),
    );
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync(syncStep.update, update);
  }

  /** Says where it is (message 103). */
  sendPresence(body: Uint8Array): void {
    this.wire?.say(Uint8Array.from([messageKind.presence, ...body]));
  }

  /** Sends an awareness update (message 1). */
  sendAwareness(update: Uint8Array): void {
    this.wire?.say(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKind.awareness);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  /** Takes all that the server sent. Returns whether there was anything. */
  hearAll(): boolean {
    const frames = this.wire?.take() ?? [];
    for (const frame of frames) this.hear(frame);
    return frames.length > 0;
  }

  private hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === messageKind.sync) this.hearSync(decoder);
    else if (kind === messageKind.settled) this.answers.push(decoding.readVarUint(decoder));
    else if (kind === messageKind.refused) {
      this.answers.push(`${decoding.readVarUint(decoder)} ${decoding.readVarString(decoder)}`);
    } else if (kind === messageKind.life) this.epoch = decoding.readVarString(decoder);
    else if (kind === messageKind.presence) this.presence.push(...decodePresenceBatch(frame.subarray(1)));
    else if (kind === messageKind.awareness) this.awareness.push(decoding.readVarUint8Array(decoder));
  }

  private hearSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === syncStep.step1) {
      this.asked++;
      this.sendSync(syncStep.step2, Y.encodeStateAsUpdate(this.doc, body));
    } else Y.applyUpdate(this.doc, body, this);
  }
}

/** The committed state of a board as bytes, for comparing before and after. */
export async function stateOf(board: LiveBoard, documentId = "b1"): Promise<string> {
  const state = board.engine.state(documentId);
  await board.settle();
  return Buffer.from((await state).update).toString("base64");
}
