import { closeCode, type RefusalCode } from "#shared/realtime/messages.ts";
import type { AccessRequest, Admitted, SyncPath } from "./engine.ts";
import { heartbeatFrame, readFrame, refusedFrame, settledFrame, type Incoming } from "./frames.ts";
import type { Wire } from "./wire.ts";

/** Bytes that one socket may leave unread before it is cut; it comes back and gets the state, not a queue. */
export const unreadLimit = 4 * 1024 * 1024;

/** Messages, and their bytes, kept while the document is read from disk. */
const earlyLimit = { messages: 100, bytes: unreadLimit } as const;

/** Milliseconds without a word from us, or from them, before something is done. */
const quiet = { sayAfter: 10_000, askAfter: 25_000, giveUpAfter: 75_000 } as const;

/** What a connection hands to its room, in the order in which it came. */
export interface Hearer {
  hear(connection: Connection, message: Incoming): void;
  left(connection: Connection): void;
}

/**
 * One socket of one member on one document: reads its messages, counts those that message 100 speaks of,
 * and sends as long as the other side reads.
 */
export class Connection {
  readonly request: AccessRequest;
  readonly path: SyncPath;
  access: Admitted;
  /** Number of sync messages of subtype 1 or 2 heard so far. */
  counted = 0;
  /** Whether it was given the state; before that, updates would only make holes in its document. */
  live = false;
  /** Answers in a row that were refused with `gap`; an honest client has none. */
  gaps = 0;
  private open = true;
  private allowance = 0;
  private hearer: Hearer | undefined;
  private early: Incoming[] | undefined;
  private earlyBytes = 0;
  private readonly wire: Wire;
  private readonly now: () => number;
  private spoke: number;
  private heard: number;
  private asked = false;

  constructor(wire: Wire, request: AccessRequest, path: SyncPath, access: Admitted, now: () => number) {
    this.wire = wire;
    this.request = request;
    this.path = path;
    this.access = access;
    this.now = now;
    this.spoke = this.heard = now();
    wire.listen({
      onMessage: (bytes) => this.receive(bytes),
      onText: () => this.close(closeCode.refused),
      onAlive: () => this.noteAlive(),
      onClose: () => this.end(),
    });
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Whether it speaks our own messages too (`?ronda=1`). */
  get ronda(): boolean {
    return this.path.ronda;
  }

  /** Whether it takes large states packed. */
  get unpacks(): boolean {
    return this.path.unpacks === true;
  }

  /** Bytes that the other side has not taken yet. */
  get waiting(): number {
    return this.wire.waiting;
  }

  get memberId(): string {
    return this.access.identity.memberId;
  }

  /** Gives the connection to its room; what came before is heard first. */
  giveTo(hearer: Hearer): void {
    this.hearer = hearer;
    const early = this.early ?? [];
    this.early = undefined;
    for (const message of early) if (this.open) hearer.hear(this, message);
  }

  /**
   * Sends a state, which may be larger than what a socket may leave unread; all joiners share its bytes. Whoever asks
   * for the next one without having read the last would pile them up, and is cut.
   */
  sendState(frames: readonly Uint8Array[]): void {
    if (!this.open) return;
    if (this.wire.waiting > unreadLimit) return this.cut();
    for (const frame of frames) this.say(frame);
    this.allowance = this.wire.waiting;
  }

  send(frame: Uint8Array): void {
    if (!this.open) return;
    const { waiting } = this.wire;
    if (waiting <= unreadLimit) this.allowance = 0;
    if (waiting > unreadLimit + this.allowance) return this.cut();
    this.say(frame);
  }

  private say(frame: Uint8Array): void {
    this.spoke = this.now();
    this.wire.send(frame);
  }

  private cut(): void {
    this.close(closeCode.slow);
    this.wire.terminate();
  }

  /** What is sent until `release` leaves in one piece: a writer gets others' edits and the acknowledgement together. */
  hold(): void {
    this.wire.hold();
  }

  release(): void {
    this.wire.release();
  }

  /** Message 100; plain connections are not told. */
  tellSettled(count: number): void {
    if (this.ronda) this.send(settledFrame(count));
  }

  /** Message 101, or for a plain connection the close that stands for it. `gap` closes nothing. */
  tellRefused(number: number, code: RefusalCode): void {
    if (this.ronda) this.send(refusedFrame(number, code));
    else if (code !== "gap") this.close(code === "rate" ? closeCode.rate : closeCode.refused);
  }

  /** Called every few seconds: says something to a quiet client, and gives up on one that is gone. */
  beat(): void {
    const now = this.now();
    if (!this.open) return;
    if (now - this.spoke >= quiet.sayAfter) this.send(heartbeatFrame);
    if (now - this.heard >= quiet.giveUpAfter) {
      this.terminate();
    } else if (now - this.heard >= quiet.askAfter && !this.asked) {
      this.asked = true;
      this.wire.ping();
    }
  }

  close(code: number): void {
    if (!this.open) return;
    this.wire.close(code);
    this.end();
  }

  terminate(): void {
    this.wire.terminate();
    this.end();
  }

  private receive(bytes: Uint8Array): void {
    if (!this.open) return;
    this.noteAlive();
    const message = readFrame(bytes);
    if (!message) return this.close(closeCode.refused);
    if (this.hearer) this.hearer.hear(this, message);
    else this.keepEarly(message, bytes.length);
  }

  private keepEarly(message: Incoming, bytes: number): void {
    this.early ??= [];
    this.earlyBytes += bytes;
    const { length } = this.early;
    if (length >= earlyLimit.messages || (length > 0 && this.earlyBytes > earlyLimit.bytes)) {
      this.early = undefined;
      return this.close(closeCode.rate);
    }
    this.early.push(message);
  }

  private noteAlive(): void {
    this.heard = this.now();
    this.asked = false;
  }

  private end(): void {
    if (!this.open) return;
    this.open = false;
    this.hearer?.left(this);
  }
}
