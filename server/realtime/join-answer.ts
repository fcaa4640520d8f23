import * as Y from "yjs";
import { step2Frame, updateFrame } from "./frames.ts";

/**
 * What answers a state vector: a state encoded once, and a tail of what came since, in frames that all who ask share.
 * The last frame is step 2: a client that takes it for the end of the sync then has everything.
 */
export class JoinAnswer {
  private tail: Uint8Array[] = [];
  private frames: readonly Uint8Array[] | undefined;
  private stateAsUpdate: Uint8Array | undefined;
  private tailSize = 0;
  private readonly state: Uint8Array;

  constructor(state: Uint8Array) {
    this.state = state;
  }

  /** Takes in what was committed since. Returns whether the tail is still short enough to go on with. */
  add(update: Uint8Array, mostBytes: number): boolean {
    this.tail.push(update);
    this.tailSize += update.length;
    this.frames = undefined;
    return this.tailSize <= Math.max(mostBytes, this.state.length / 8);
  }

  /** The frames, made at the first question after a change. */
  get inFrames(): readonly Uint8Array[] {
    this.frames ??= this.tail.length === 0 ? [step2Frame(this.state)] : this.withTail();
    return this.frames;
  }

  private withTail(): readonly Uint8Array[] {
    if (this.tail.length > 1) this.tail = [Y.mergeUpdates(this.tail)];
    this.stateAsUpdate ??= updateFrame(this.state);
    return [this.stateAsUpdate, step2Frame(this.tail[0]!)];
  }
}
