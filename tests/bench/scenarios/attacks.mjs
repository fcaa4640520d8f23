/** Hostile messages: how long each takes to be refused, and whether those who type meanwhile notice. */
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { LiveDocument } from "../../../dist/bench/live-document.js";
import * as rawUpdates from "../../../dist/bench/raw-update.js";
import { noteText, plainBoard } from "../driver/boards.mjs";
import { BenchClient } from "../driver/client.mjs";
import { ArrivalWatch, atRate, prepareBoard, seatTypists } from "../driver/crowd.mjs";
import { hostileUpdates } from "../driver/hostile.mjs";
import { median, quantile } from "../driver/measure.mjs";
import { dropFolder, newFolder, startServer } from "../driver/servers.mjs";

export const scenarios = [
  { name: "attacks refused", kinds: ["ronda"], run: refusals },
  { name: "typing under attack", kinds: ["ronda"], run: underAttack },
];

const victim = 4242;
const eve = { memberId: "eve", facilitator: false, mayWrite: true };
const repeats = 9;

/** A board of 200 notes of one person, in the first of which somebody else wrote a word. */
function attackedBoard() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, plainBoard(200));
  const [writer] = doc.store.clients.keys();
  doc.clientID = victim;
  noteText(doc, 0).insert(0, "hello");
  const placeOf = (shared) => {
    const { type } = Y.createRelativePositionFromTypeIndex(shared, 0);
    return [type.client, type.clock];
  };
  const scene = {
    writer,
    card: placeOf(doc.getMap("notes").get("note-0")),
    text: placeOf(noteText(doc, 0)),
    letters: [victim, 4],
    state: Y.getState(doc.store, writer),
  };
  return { state: Y.encodeStateAsUpdate(doc), scene };
}

/** The checks alone, in this process, warm: the time between having read a message and having refused it. */
function refusals() {
  const { state, scene } = attackedBoard();
  const leases = [scene.writer, victim].map((clientId) => ({ clientId, memberId: "ana", since: 0 }));
  const document = new LiveDocument(
    { epoch: "e", snapshot: state, updates: [], last: 0, leases, retired: [] },
    true,
  );
  const before = Buffer.from(document.state());
  const times = {};
  let taken = 0;
  for (const [name, update] of Object.entries(hostileUpdates(rawUpdates, scene))) {
    const each = [];
    for (let i = 0; i < repeats; i++) {
      const start = performance.now();
      try {
        document.take(update, eve, i);
        taken++;
      } catch {
        each.push(performance.now() - start);
      }
    }
    times[name] = median(each);
  }
  const changed = before.equals(Buffer.from(document.state())) ? 0 : 1;
  return { "slowest, ms": Math.max(...Object.values(times)), taken, "states changed": changed, ...times };
}

/** Ten people type; then one more sends an attack four times a second. With limits on, as people have them. */
async function underAttack(kind, { seconds }) {
  const folder = newFolder();
  const server = await startServer(kind, folder, { RONDA_LIMITS: "on" });
  try {
    const state = plainBoard(10);
    const prepared = await prepareBoard(server, state);
    const typists = await seatTypists(prepared, 10, state);
    const [place] = await prepared.seat(1);
    const { scene } = attackedBoard();
    const attacks = Object.values(hostileUpdates(rawUpdates, scene));
    const quiet = await typingFor(typists, seconds);
    const attacker = await new BenchClient(place).connect();
    let next = 0;
    const attacking = setInterval(() => {
      if (attacker.closed === undefined) attacker.sendUpdate(attacks[next++ % attacks.length]);
    }, 250);
    const attacked = await typingFor(typists, seconds);
    clearInterval(attacking);
    const refused = attacker.refusals.length;
    for (const { client } of [...typists, { client: attacker }]) client.close();
    return { "p95 ms, quiet": quiet, "p95 ms, attacked": attacked, "attacks sent": next, refused };
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

async function typingFor(typists, seconds) {
  const watch = new ArrivalWatch();
  for (const { client } of typists) watch.watch(client);
  await atRate(typists.length, 2, seconds, (i) => {
    const sent = performance.now();
    watch.sentAt.set(typists[i].type(), sent);
  });
  await sleep(300);
  return quantile(watch.times, 0.95);
}
