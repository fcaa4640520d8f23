import { createRoot } from "solid-js";
import { vi } from "vitest";
import type { Role } from "#shared/members/roles.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { noMemory } from "#client/realtime/board-memory.ts";
import { createBoardSession } from "#client/realtime/board-session.ts";
import type { LiveBoardSession, SessionParts } from "#client/realtime/live-board-session.ts";
import { LiveBoard, type Person } from "./live-board.ts";
import type { TestWire } from "./test-wire.ts";

/** A browser's side of a socket to a `LiveBoard` in memory. Frames go over when the stage says so. */
class StageSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  binaryType = "arraybuffer";
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  wire: TestWire | undefined;

  send(data: Uint8Array): void {
    this.wire?.say(data.slice());
  }

  close(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.wire?.drop();
  }

  /** Opens, or fails to. */
  begin(wire: TestWire | undefined): void {
    if (this.readyState !== 0) return;
    this.wire = wire;
    this.readyState = wire ? 1 : 3;
    if (wire) this.onopen?.();
    else this.onclose?.({ code: 1006 });
  }

  /** Brings over what the server said; true if there was anything. */
  pump(): boolean {
    const frames = this.wire?.take() ?? [];
    for (const frame of frames) this.onmessage?.({ data: frame.slice().buffer });
    if (this.wire?.closed !== undefined && this.readyState === 1) {
      this.readyState = 3;
      this.onclose?.({ code: this.wire.closed });
      return true;
    }
    return frames.length > 0;
  }
}

/** Pages in a browser with the real engine behind them: both clocks are held. Call `end` after each test. */
export class LiveStage {
  readonly board: LiveBoard;
  /** Whether connections come about. */
  connected = true;
  /** What `askBoard` answers with instead of the entry. */
  askFails: Error | undefined;
  asked = 0;
  private readonly sockets: { socket: StageSocket; person: Person }[] = [];
  private readonly endings: (() => void)[] = [];

  private constructor(board: LiveBoard) {
    this.board = board;
  }

  static async open(board?: LiveBoard): Promise<LiveStage> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
    return new LiveStage(board ?? (await LiveBoard.open()));
  }

  /** Somebody opens the board's page. */
  page(
    person: Person,
    device: Partial<Pick<SessionParts, "memory" | "openCopy" | "dropCopy" | "offersLate">> = {},
  ): LiveBoardSession {
    return createRoot((dispose) => {
      const session = createBoardSession(entryOf(person), {
        url: "ws://ronda.test/sync",
        Socket: this.socketOf(person),
        memory: device.memory ?? noMemory,
        openCopy: device.openCopy,
        dropCopy: device.dropCopy,
        offersLate: device.offersLate ?? false,
        timers: this.board.timers,
        askBoard: async () => {
          this.asked++;
          if (this.askFails) throw this.askFails;
          return entryOf(person);
        },
      });
      this.endings.push(dispose);
      return session;
    });
  }

  /** The sockets that somebody's pages open, for what follows a board without being its page. */
  socketOf(person: Person): typeof WebSocket {
    const { sockets } = this;
    class Socket extends StageSocket {
      constructor() {
        super();
        sockets.push({ socket: this, person });
      }
    }
    return Socket as unknown as typeof WebSocket;
  }

  /** The server's ends of somebody's open sockets. */
  wiresOf({ memberId }: Person): TestWire[] {
    return this.sockets.flatMap(({ socket, person }) =>
      person.memberId === memberId && socket.wire && socket.readyState === 1 ? [socket.wire] : [],
    );
  }

  /** Lets pages and server talk until nobody has anything more to say. */
  async settle(): Promise<void> {
    let talking = true;
    while (talking) {
      await this.board.timers.pass(200);
      await vi.advanceTimersByTimeAsync(0);
      talking = false;
      for (const { socket, person } of this.sockets.slice()) {
        if (socket.readyState === 0) {
          socket.begin(this.connected ? this.board.dial(person) : undefined);
          talking = true;
        } else if (socket.pump()) talking = true;
      }
    }
  }

  /** Lets time pass on all clocks, and what happens in it. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 250) {
      await vi.advanceTimersByTimeAsync(250);
      await this.settle();
    }
  }

  /** All connections are lost, and none comes about until `connected` is set again. */
  async cut(): Promise<void> {
    this.connected = false;
    for (const { socket } of this.sockets.splice(0)) {
      socket.readyState = 3;
      socket.onclose?.({ code: 1006 });
    }
    await this.pass(2000);
  }

  async reconnect(): Promise<void> {
    this.connected = true;
    await this.pass(4000);
  }

  end(): void {
    for (const ending of this.endings) ending();
    vi.useRealTimers();
  }
}

function entryOf({ memberId, name = memberId, role = "participant" }: Person): BoardEntry {
  return {
    workshop: { id: "w1", title: "Water in the valley", locale: "en" },
    board: { id: "b1", title: "Board" },
    boards: [{ id: "b1", title: "Board" }],
    me: { id: memberId, name, role: role as Role, state: "in" },
    version: 1,
    purpose: {},
    reviewOn: "2027-05-23",
    operator: null,
    memberList: "present",
    memberCount: 2,
    doorOpen: true,
  };
}
