import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { stateOfPieces } from "./state-of-pieces.ts";

/** Makes one state out of a snapshot and what was written after it. */
export type Compact = (pieces: readonly Uint8Array[]) => Promise<Uint8Array>;

/** Up to so many bytes it is done in a moment, quicker than asking a thread. */
const smallUpTo = 64 * 1024;

/** Lies beside the built server; sources run without it. */
const workerName = "compaction.worker.js";

/**
 * Large documents are made small again in a thread of their own, from stored bytes, so that nobody who types waits for
 * it. A thread lives for one document: it happens seldom, and its memory comes back whole. Rejects when the thread fails.
 */
export function createCompact(
  workerFile: string = fileURLToPath(new URL(workerName, import.meta.url)),
): Compact {
  const threaded = existsSync(workerFile);
  return async (pieces) => {
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return threaded && bytes > smallUpTo ? inThread(workerFile, pieces) : stateOfPieces(pieces);
  };
}

function inThread(file: string, pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const worker = new Worker(file, { workerData: pieces });
    worker.unref();
    worker.once("message", done);
    worker.once("error", failed);
    worker.once("exit", (code) => failed(new Error(`the thread ended with ${code}`)));
  });
}
