/** People on one board of one server: set up the same way on every server, each typing in a note of their own. */
import * as Y from "yjs";
import { BenchClient, connectAll } from "./client.mjs";
import { noteText, plainBoard } from "./boards.mjs";
import { createWorkshop, importState, joinPeople } from "./people.mjs";
import { dropFolder, newFolder, startServer } from "./servers.mjs";

/** Starts a server, loads `state` into one board and hands `use` the place and a way to seat people. */
export async function onFreshServer(kind, state, use) {
  const folder = newFolder();
  const server = await startServer(kind, folder);
  try {
    return await use(await prepareBoard(server, state));
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

/** A board that holds `state`, and `seat(count)` for that many people's places. */
export async function prepareBoard(server, state) {
  if (server.dialect === "ronda") {
    const { cookie, board, token } = await createWorkshop(server.origin);
    await importState(server.origin, board, cookie, state);
    const seat = async (count) => {
      const cookies = await joinPeople(server.origin, token, count);
      return cookies.map((own) => ({ server, board, cookie: own }));
    };
    return { server, seat };
  }
  const board = "bench";
  const loader = await new BenchClient({ server, board }).connect();
  await loader.synced;
  loader.sendUpdate(state);
  await new Promise((resolve) => setTimeout(resolve, 500));
  loader.close();
  return { server, seat: async (count) => Array.from({ length: count }, () => ({ server, board })) };
}

/** `count` people, connected and ready to type. */
export async function seatTypists(prepared, count, state = plainBoard(count)) {
  const typists = (await prepared.seat(count)).map((place, i) => new Typist(place, state, i));
  await connectAll(typists.map((typist) => typist.client));
  return typists;
}

/** Somebody who types letter after letter at the end of one note. */
export class Typist {
  constructor(place, state, note) {
    this.doc = new Y.Doc();
    Y.applyUpdate(this.doc, state);
    this.text = noteText(this.doc, note);
    this.client = new BenchClient(place, this.doc);
    this.doc.on("update", (update) => this.client.sendUpdate(update));
  }

  /** Types one letter; returns the key under which it can be recognised when it arrives: `client:clock`. */
  type() {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    this.text.insert(this.text.length, "a");
    return `${this.doc.clientID}:${clock}`;
  }
}

/** Times from sending to arrival, in ms, seen by a few watching clients. */
export class ArrivalWatch {
  sentAt = new Map();
  times = [];

  watch(client) {
    const own = client.doc?.clientID;
    client.onUpdate = (update) => {
      const now = performance.now();
      for (const struct of Y.decodeUpdate(update).structs) {
        if (struct.id.client === own) continue;
        for (let i = 0; i < struct.length; i++) {
          const sent = this.sentAt.get(`${struct.id.client}:${struct.id.clock + i}`);
          if (sent !== undefined) this.times.push(now - sent);
        }
      }
    };
  }

  note(key) {
    this.sentAt.set(key, performance.now());
  }
}

/** Calls `act(i)` for each of `count` people `perSecond` times a second for `seconds`, evenly spread. */
export async function atRate(count, perSecond, seconds, act) {
  const total = Math.round(count * perSecond * seconds);
  const start = performance.now();
  for (let done = 0; done < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * count * perSecond));
    for (; done < due; done++) act(done % count);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return total;
}
