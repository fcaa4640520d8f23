/** Killed without warning under load: how many edits are gone that somebody else had seen or that were acknowledged. */
import * as Y from "yjs";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchClient } from "../driver/client.mjs";
import { plainBoard } from "../driver/boards.mjs";
import { prepareBoard, Typist } from "../driver/crowd.mjs";
import { dropFolder, newFolder, startServer } from "../driver/servers.mjs";

const typing = 12;

export const scenarios = [
  { name: "crash", kinds: ["ronda", "hocuspocus"], runs: { ronda: 100 }, run: crash },
];

async function crash(kind) {
  const folder = newFolder();
  try {
    const state = plainBoard(typing);
    let server = await startServer(kind, folder);
    const prepared = await prepareBoard(server, state);
    const places = await prepared.seat(typing + 1);
    const typists = places.slice(1).map((place, i) => new Typist(place, state, i));
    const reader = new BenchClient(places[0]);
    const seen = new Map();
    reader.onUpdate = (update) => remember(seen, update);
    for (const client of [reader, ...typists.map((typist) => typist.client)]) {
      await client.connect();
      await client.synced;
    }
    const end = performance.now() + 600 + Math.random() * 900;
    while (performance.now() < end) {
      for (const typist of typists) typist.type();
      await sleep(30);
    }
    await server.kill();
    for (const { client } of typists) client.close();
    const promised = new Map(seen);
    for (const { doc, client } of typists)
      if (kind.startsWith("ronda")) rememberSettled(promised, doc, client);

    server = await startServer(kind, folder);
    const back = new BenchClient({ ...places[0], server });
    const pieces = [];
    back.onUpdate = (update) => pieces.push(update);
    await back.connect();
    await back.synced;
    const kept = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(pieces)));
    back.close();
    await server.kill();
    let lost = 0;
    for (const [client, clock] of promised) lost += Math.max(0, clock - (kept.get(client) ?? 0));
    const total = [...promised.values()].reduce((sum, clock) => sum + clock, 0);
    return { "edits promised": total, "edits lost": lost };
  } finally {
    dropFolder(folder);
  }
}

function remember(seen, update) {
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    seen.set(id.client, Math.max(seen.get(id.client) ?? 0, id.clock + length));
  }
}

/** The first sync message of a typist answers the server's step 1; each later one carries one letter. */
function rememberSettled(promised, doc, client) {
  const letters = Math.max(0, client.settled - client.answers);
  promised.set(doc.clientID, Math.max(promised.get(doc.clientID) ?? 0, letters));
}
