/** Everybody types on one board: processor time of the server for each edit that reached somebody else. */
import { setTimeout as sleep } from "node:timers/promises";
import { plainBoard } from "../driver/boards.mjs";
import { ArrivalWatch, atRate, onFreshServer, seatTypists } from "../driver/crowd.mjs";
import { cpuSeconds, quantile } from "../driver/measure.mjs";

const all = ["ronda", "hocuspocus", "hocuspocus 25 ms", "y-websocket"];

export const scenarios = [
  { people: 200, rate: 1, kinds: ["ronda", "hocuspocus", "y-websocket"] },
  { people: 500, rate: 0.2, kinds: all.slice(0, 3) },
  { people: 200, rate: 4, kinds: all.slice(0, 3) },
].map(({ people, rate, kinds }) => ({
  name: `fan-out ${people} × ${rate}/s`,
  kinds,
  run: (kind, { seconds }) => fanOut(kind, people, rate, seconds),
}));

scenarios.push({ name: "a lone edit", kinds: ["ronda", "hocuspocus"], run: loneEdit });

async function fanOut(kind, people, rate, seconds) {
  const state = plainBoard(people);
  return onFreshServer(kind, state, async (prepared) => {
    const typists = await seatTypists(prepared, people, state);
    const watch = new ArrivalWatch();
    const watchers = typists.slice(0, 20);
    for (const { client } of watchers) watch.watch(client);
    await sleep(1000);
    const framesBefore = sum(typists, "framesIn");
    const cpuBefore = cpuSeconds(prepared.server.pid);
    const start = performance.now();
    const edits = await atRate(people, rate, seconds, (i) => {
      const sent = performance.now();
      watch.sentAt.set(typists[i].type(), sent);
    });
    const elapsed = (performance.now() - start) / 1000;
    await sleep(500);
    const cpu = cpuSeconds(prepared.server.pid) - cpuBefore;
    const frames = (sum(typists, "framesIn") - framesBefore) / people / elapsed;
    const expected = edits * watchers.length - ownEdits(edits, people, watchers.length);
    for (const { client } of typists) client.close();
    return {
      "µs cpu per delivered edit": (cpu * 1e6) / (edits * (people - 1)),
      "p95 ms": quantile(watch.times, 0.95),
      "frames/s per client": frames,
      "% arrived": (watch.times.length / expected) * 100,
    };
  });
}

/** Edits that watchers made themselves and so need not see arrive. */
function ownEdits(edits, people, watchers) {
  return Array.from({ length: edits }, (_, i) => i % people).filter((i) => i < watchers).length;
}

async function loneEdit(kind, { seconds }) {
  const state = plainBoard(10);
  return onFreshServer(kind, state, async (prepared) => {
    const [typist, reader] = await seatTypists(prepared, 2, state);
    const watch = new ArrivalWatch();
    watch.watch(reader.client);
    for (let i = 0; i < seconds * 3; i++) {
      const sent = performance.now();
      watch.sentAt.set(typist.type(), sent);
      await sleep(300);
    }
    return { "p50 ms": quantile(watch.times, 0.5), "p95 ms": quantile(watch.times, 0.95) };
  });
}

function sum(typists, field) {
  return typists.reduce((total, { client }) => total + client[field], 0);
}
