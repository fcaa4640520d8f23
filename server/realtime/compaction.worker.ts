import { parentPort, workerData } from "node:worker_threads";
import { stateOfPieces } from "./state-of-pieces.ts";

const state = stateOfPieces(workerData as readonly Uint8Array[]);
const own = Uint8Array.from(state);
parentPort?.postMessage(own, [own.buffer]);
