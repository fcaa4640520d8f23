/** A thousand boards of three people each: memory a board, and whether it comes back when other boards follow. */
import { setTimeout as sleep } from "node:timers/promises";
import { BenchClient, connectAll } from "../driver/client.mjs";
import { plainBoard } from "../driver/boards.mjs";
import { residentBytes } from "../driver/measure.mjs";
import { createWorkshop, importState, joinPeople, joinWith } from "../driver/people.mjs";
import { dropFolder, newFolder, startServer } from "../driver/servers.mjs";

const boards = 1000;
const rounds = 4;

export const scenarios = [{ name: `${boards} boards × 3`, kinds: ["ronda", "hocuspocus"], run: manyBoards }];

async function manyBoards(kind) {
  const folder = newFolder();
  const server = await startServer(kind, folder);
  const figures = {};
  try {
    const state = plainBoard(10);
    const people = server.dialect === "ronda" ? await threePeople(server, state) : undefined;
    // What the first few need once is not what a board costs.
    await (await seatBoards(server, people, state, 0, 20)).leave();
    const empty = residentBytes(server.pid);
    for (let round = 1; round <= rounds; round++) {
      const { seated, leave } = await seatBoards(server, people, state, round, boards);
      figures[`kB a board, round ${round}`] = (seated - empty) / boards / 1000;
      await leave();
    }
    return figures;
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

/** Opens `count` boards of three people; resolves with the memory while they are there. */
async function seatBoards(server, people, state, round, count) {
  const places = [];
  for (let i = 0; i < count; i++) places.push(...(await threePlaces(server, people, state, round, i)));
  const clients = places.map((place) => new BenchClient(place));
  await connectAll(clients, 60);
  if (!people) for (let i = 0; i < clients.length; i += 3) clients[i].sendUpdate(state);
  await sleep(2000);
  const seated = residentBytes(server.pid);
  const leave = () => {
    for (const client of clients) client.close();
    return sleep(10_000);
  };
  return { seated, leave };
}

async function threePeople(server, state) {
  const { cookie, token, board } = await createWorkshop(server.origin);
  await importState(server.origin, board, cookie, state);
  return { lead: cookie, others: await joinPeople(server.origin, token, 2) };
}

async function threePlaces(server, people, state, round, i) {
  if (!people) return [0, 1, 2].map(() => ({ server, board: `board-${round}-${i}` }));
  const { board, token } = await createWorkshop(server.origin, people.lead);
  await importState(server.origin, board, people.lead, state);
  for (const cookie of people.others) await joinWith(server.origin, token, cookie);
  return [people.lead, ...people.others].map((cookie) => ({ server, board, cookie }));
}
