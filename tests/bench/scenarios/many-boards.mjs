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
    // What the first few need once is not what a board costs.
    await (await seatBoards(server, state, 0, 20)).leave();
    const empty = residentBytes(server.pid);
    for (let round = 1; round <= rounds; round++) {
      const { seated, leave } = await seatBoards(server, state, round, boards);
      figures[`kB a board, round ${round}`] = (seated - empty) / boards / 1000;
      await leave();
    }
    const [first, ...later] = Object.values(figures);
    return { ...figures, "largest later round to the first": Math.max(...later) / first };
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

/** Opens `count` boards of three people; resolves with the memory while they are there. */
async function seatBoards(server, state, round, count) {
  const isOurs = server.dialect === "ronda";
  const places = isOurs ? await placesOfGroups(server, state, count) : placesFor(server, round, count);
  const clients = places.map((place) => new BenchClient(place));
  await connectAll(clients, 60);
  if (!isOurs) for (let i = 0; i < clients.length; i += 3) clients[i].sendUpdate(state);
  await sleep(2000);
  const seated = residentBytes(server.pid);
  const leave = () => {
    for (const client of clients) client.close();
    return sleep(10_000);
  };
  return { seated, leave };
}

function placesFor(server, round, count) {
  return Array.from({ length: count * 3 }, (_, i) => ({ server, board: `board-${round}-${i % count}` }));
}

/** Groups of three people who are in ten workshops each. */
async function placesOfGroups(server, state, count) {
  const places = [];
  let lead;
  let others = [];
  for (let i = 0; i < count; i++) {
    const isNew = i % 10 === 0;
    const { board, token, cookie } = await createWorkshop(server.origin, isNew ? undefined : lead);
    lead = cookie;
    await importState(server.origin, board, lead, state);
    if (isNew) others = await joinPeople(server.origin, token, 2);
    else for (const other of others) await joinWith(server.origin, token, other);
    places.push(...[lead, ...others].map((own) => ({ server, board, cookie: own })));
  }
  return places;
}
