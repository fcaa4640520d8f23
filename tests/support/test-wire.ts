import type { Wire, WireListeners } from "#server/realtime/wire.ts";

/** The server's end of a socket in memory: keeps what was sent until a test takes it. */
export class TestWire implements Wire {
  /** Bytes that the other side has not taken; a test may claim any number. */
  waiting = 0;
  closed: number | undefined;
  terminated = false;
  pings = 0;
  private sent: Uint8Array[] = [];
  private listeners: WireListeners | undefined;

  send(frame: Uint8Array): void {
    if (this.closed === undefined) this.sent.push(frame.slice());
  }

  hold(): void {}

  release(): void {}

  close(code: number): void {
    if (this.closed !== undefined) return;
    this.closed = code;
    this.listeners?.onClose();
  }

  terminate(): void {
    this.terminated = true;
    this.close(1006);
  }

  ping(): void {
    this.pings++;
  }

  listen(listeners: WireListeners): void {
    this.listeners = listeners;
  }

  /** The other side says something. */
  say(bytes: Uint8Array): void {
    if (this.closed === undefined) this.listeners?.onMessage(bytes);
  }

  sayText(): void {
    this.listeners?.onText();
  }

  answerPing(): void {
    this.listeners?.onAlive();
  }

  /** The other side goes away. */
  drop(): void {
    this.close(1006);
  }

  /** Takes all frames that were sent since the last time. */
  take(): Uint8Array[] {
    return this.sent.splice(0);
  }
}
