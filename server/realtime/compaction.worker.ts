import { constants, setPriority } from "node:os";
import { platform } from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { stateOfPieces } from "./state-of-pieces.ts";

// Whoever types goes first. Only Linux has this for one thread.
if (platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

const state = stateOfPieces(workerData as readonly Uint8Array[]);
const own = Uint8Array.from(state);
parentPort?.postMessage(own, [own.buffer]);
