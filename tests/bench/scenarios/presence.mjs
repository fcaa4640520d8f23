/** Everybody moves ten times a second: message 103 for ours, awareness as y-protocols encodes it for the peers. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { setTimeout as sleep } from "node:timers/promises";
import { plainBoard } from "../driver/boards.mjs";
import { atRate, onFreshServer, seatTypists } from "../driver/crowd.mjs";
import { cpuSeconds, quantile } from "../driver/measure.mjs";
import { decodePresenceBatch, encodePresenceState } from "../../../dist/bench/presence-codec.js";

export const scenarios = [100, 300].map((people) => ({
  name: `presence ${people} × 10/s`,
  kinds: people === 100 ? ["ronda", "hocuspocus", "y-websocket"] : ["ronda"],
  run: (kind, { seconds }) => presence(kind, people, seconds),
}));

/** A move is recognised by its x: the number of the move, sent once by one person. */
async function presence(kind, people, seconds) {
  const state = plainBoard(10);
  return onFreshServer(kind, state, async (prepared) => {
    const movers = await seatTypists(prepared, people, plainBoard(people));
    const sentAt = [];
    const times = [];
    for (const { client } of movers.slice(0, 10)) {
      client.onPresence = (type, body) => {
        const now = performance.now();
        for (const x of type === 103 ? movesOf103(body) : movesOfAwareness(body)) {
          if (sentAt[x] !== undefined) times.push(now - sentAt[x]);
        }
      };
    }
    await sleep(1000);
    const bytesBefore = movers.reduce((sum, { client }) => sum + client.presenceBytesIn, 0);
    const cpuBefore = cpuSeconds(prepared.server.pid);
    const clocks = movers.map(() => 0);
    await atRate(people, 10, seconds, (i) => {
      const move = sentAt.length;
      sentAt.push(performance.now());
      const { client, doc } = movers[i];
      client.sendPresence(
        kind.startsWith("ronda")
          ? encodePresenceState({ view: "wall", pointer: { x: move, y: i } })
          : awareness(doc.clientID, ++clocks[i], i, move),
      );
    });
    await sleep(300);
    const cpu = cpuSeconds(prepared.server.pid) - cpuBefore;
    const bytes = movers.reduce((sum, { client }) => sum + client.presenceBytesIn, 0) - bytesBefore;
    for (const { client } of movers) client.close();
    return {
      "cpu s": cpu,
      "kB/s per person": bytes / people / seconds / 1000,
      "p95 ms": quantile(times, 0.95),
      "moves seen of each, per s": times.length / 10 / people / seconds,
    };
  });
}

/** What a usual editor sends: who it is and where the pointer stands. */
function awareness(clientId, clock, i, x) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  const user = { name: `Person ${i}`, color: "#155e63" };
  encoding.writeVarString(encoder, JSON.stringify({ user, cursor: { x, y: i }, view: "wall" }));
  return encoding.toUint8Array(encoder);
}

function movesOf103(body) {
  return decodePresenceBatch(body).flatMap((entry) =>
    entry.kind === "state" ? [entry.state.pointer?.x ?? -1] : [],
  );
}

function movesOfAwareness(body) {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(body)));
  const moves = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    moves.push(JSON.parse(decoding.readVarString(decoder))?.cursor?.x ?? -1);
  }
  return moves;
}
