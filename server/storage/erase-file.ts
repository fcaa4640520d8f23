import { closeSync, fstatSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { randomFillSync } from "node:crypto";

/** How much is overwritten at a time, in bytes. */
const piece = 1 << 20;

/**
 * Overwrites a file with random bytes, to disk, and removes it; one that is not there is fine. What copies of it the
 * file system or the drive keeps below, no program can reach.
 */
export function eraseFile(path: string): void {
  let file: number;
  try {
    file = openSync(path, "r+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const noise = Buffer.alloc(Math.min(piece, size));
    for (let at = 0; at < size; at += noise.length) {
      writeSync(file, randomFillSync(noise), 0, Math.min(noise.length, size - at), at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  unlinkSync(path);
}
