import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { packedFrame } from "./frames.ts";

/** Bytes from which a frame is worth packing. */
export const packFrom = 32 * 1024;
/** Of this level a state is nearly as small as of the highest, for half the work. */
const level = 3;

const deflate = promisify(deflateRaw);

/**
 * Large frames in packed form (message 104), for connections that unpack: each is packed once, off the event loop, and
 * shared by all who get it. What does not get smaller, or fails, is sent as it is.
 */
export class Packing {
  private readonly packed = new WeakMap<Uint8Array, Uint8Array>();
  private readonly running = new WeakMap<Uint8Array, Promise<void>>();

  /** A frame as it leaves: packed where that is done. */
  of(frame: Uint8Array): Uint8Array {
    return this.packed.get(frame) ?? frame;
  }

  /** Begins to pack what is large. Resolves once all of it is done; `undefined` where nothing is left to do. */
  ready(frames: readonly Uint8Array[]): Promise<unknown> | undefined {
    const open = frames.filter((frame) => frame.length >= packFrom && !this.packed.has(frame));
    return open.length > 0 ? Promise.all(open.map((frame) => this.pack(frame))) : undefined;
  }

  private pack(frame: Uint8Array): Promise<void> {
    const known = this.running.get(frame);
    if (known) return known;
    const packing = deflate(frame, { level })
      .then((bytes) => (bytes.length < frame.length * 0.9 ? packedFrame(frame.length, bytes) : frame))
      .catch(() => frame)
      .then((packed) => void this.packed.set(frame, packed));
    this.running.set(frame, packing);
    return packing;
  }
}
