/** 300 people at once on a board with a long history: joining, coming back, and the first one after a cold start. */
import * as Y from "yjs";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchClient, emptyVector } from "../driver/client.mjs";
import { Joiner } from "../driver/joiner.mjs";
import { editedBoard } from "../driver/boards.mjs";
import { ArrivalWatch, onFreshServer, prepareBoard, Typist } from "../driver/crowd.mjs";
import { cpuSeconds, quantile } from "../driver/measure.mjs";
import { dropFolder, newFolder, startServer } from "../driver/servers.mjs";

const people = 300;
const typistCount = 5;
let history;
const board = () => (history ??= editedBoard());

const kinds = ["ronda", "hocuspocus", "y-websocket"];
export const scenarios = [
  { name: `join storm of ${people}`, kinds, run: (kind) => storm(kind, () => emptyVector) },
  {
    name: `packed storm of ${people}`,
    kinds: ["ronda"],
    run: (kind) => storm(kind, () => emptyVector, true),
  },
  { name: `reconnect storm of ${people}`, kinds, run: (kind) => storm(kind, missingALittle) },
  { name: "cold start", kinds: ["ronda", "hocuspocus"], run: coldStart },
];

/** A state vector that lacks the last few edits of one person. */
function missingALittle() {
  const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(board()));
  const [client] = [...vector.keys()];
  vector.set(client, vector.get(client) - 20);
  return Y.encodeStateVector(vector);
}

/** `packed`: joiners ask for large states in their packed form, which the peers do not have. */
async function storm(kind, vectorOf, packed = false) {
  return onFreshServer(kind, board(), async (prepared) => {
    const places = await prepared.seat(people + typistCount);
    const typists = places.slice(people).map((place, i) => new Typist(place, board(), i));
    for (const { client } of typists) {
      await client.connect();
      await client.synced;
    }
    const watch = new ArrivalWatch();
    watch.watch(typists[0].client);
    await sleep(500);
    const vector = vectorOf();
    const clients = places.slice(0, people).map((place) => new Joiner({ ...place, packed }));
    const cpuBefore = cpuSeconds(prepared.server.pid);
    const driverBefore = process.cpuUsage();
    const start = performance.now();
    const typing = setInterval(() => {
      for (const typist of typists.slice(1)) watch.note(typist.type());
    }, 250);
    await Promise.all(clients.map((client) => client.join(vector)));
    const elapsed = performance.now() - start;
    const cpu = cpuSeconds(prepared.server.pid) - cpuBefore;
    const driver = process.cpuUsage(driverBefore);
    clearInterval(typing);
    await sleep(1500);
    for (const client of [...clients, ...typists.map((typist) => typist.client)]) client.close();
    return {
      "ms until all synced": elapsed,
      "ms cpu per join": (cpu * 1000) / people,
      "MB per join": clients.reduce((sum, { bytesIn }) => sum + bytesIn, 0) / people / 1e6,
      "ms cpu of the driver": (driver.user + driver.system) / 1000,
      "typing p95 ms": quantile(watch.times, 0.95),
    };
  });
}

/** The server has just started; nobody has opened the board yet. */
async function coldStart(kind) {
  const folder = newFolder();
  try {
    const first = await startServer(kind, folder);
    const { seat } = await prepareBoard(first, board());
    const [place] = await seat(1);
    // Hocuspocus stores after a while of quiet; its own stop stores too.
    await sleep(kind.startsWith("ronda") ? 500 : 4000);
    await first.stop();
    const server = await startServer(kind, folder);
    await sleep(500);
    const start = performance.now();
    const client = await new BenchClient({ ...place, server }).connect();
    const state = await client.synced;
    const elapsed = performance.now() - start;
    client.close();
    await server.stop();
    return { "ms to first sync": elapsed, "MB of state": state.length / 1e6 };
  } finally {
    dropFolder(folder);
  }
}
