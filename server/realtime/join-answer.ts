import * as Y from "yjs";
import { step2Frame, updateFrame } from "./frames.ts";
import { packFrom } from "./packing.ts";

/** An update without structs and deletions. */
const nothing = Uint8Array.of(0, 0);

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

  /** The same, with a large state in a frame that stays the same whatever comes after it, so that it is packed once. */
  get inSteadyFrames(): readonly Uint8Array[] {
    if (this.state.length < packFrom || this.tail.length > 0) return this.inFrames;
    return [this.asUpdate, step2Frame(nothing)];
  }

  private withTail(): readonly Uint8Array[] {
    if (this.tail.length > 1) this.tail = [Y.mergeUpdates(this.tail)];
    return [this.asUpdate, step2Frame(this.tail[0]!)];
  }

  private get asUpdate(): Uint8Array {
    this.stateAsUpdate ??= updateFrame(this.state);
    return this.stateAsUpdate;
  }
}
