/**
 * How soon 200 people hear of a change of state (another step, the timer, the lock) while all of them type, and how
 * soon a device that was away knows the step and the time again. `--people 200 --runs 5 --seconds 10 --rate 1`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { plainBoard } from "./driver/boards.mjs";
import { atRate, Typist } from "./driver/crowd.mjs";
import { connectAll } from "./driver/client.mjs";
import { FactListener } from "./driver/fact-listener.mjs";
import { noiseProbe, quantile, spread } from "./driver/measure.mjs";
import { createWorkshop, importState, joinPeople, leadSession } from "./driver/people.mjs";
import { dropFolder, newFolder, startServer } from "./driver/servers.mjs";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "200" },
    runs: { type: "string", default: "5" },
    seconds: { type: "string", default: "10" },
    rate: { type: "string", default: "1" },
  },
});
const people = Math.min(500, Number(values.people));
const seconds = Math.min(60, Number(values.seconds));
const rate = Math.min(4, Number(values.rate));

/** Between two changes, in ms: a facilitator does not press faster. */
const between = 400;
/** Changes that a device misses: some, and more than the server keeps. */
const absences = { "away for 20 changes": 20, "away for 1,100 changes": 1100 };

const step = (n) => ({
  title: `Step ${n}`,
  instructions: "Write what you know.",
  target: "wall",
  writers: ["facilitator", "advisory", "participant"],
  minutes: 30,
  speaking: "open",
  visibility: "shared",
  note: "",
});
const onAndOff = [
  { do: "lock", on: true },
  { do: "lock", on: false },
  { do: "timer-start", ms: 600_000 },
  { do: "timer-pause" },
  { do: "timer-resume" },
];

const runs = [];
for (let run = 0; run < Number(values.runs); run++) {
  const noise = noiseProbe();
  runs.push(await measure());
  console.log(`run ${run + 1} (a fixed sum took ${noise.toFixed(0)} ms): ${JSON.stringify(runs.at(-1))}`);
}
console.log(`\n${people} people, ${runs.length} runs of ${seconds} s, min / median / max, ms`);
for (const name of Object.keys(runs[0])) {
  console.log(`${name.padEnd(44)} ${spread(runs.map((run) => run[name]))}`);
}

async function measure() {
  const folder = newFolder();
  const server = await startServer("ronda", folder);
  try {
    const opened = await createWorkshop(server.origin);
    const { board, cookie, workshop, token } = opened;
    const state = plainBoard(people);
    await importState(server.origin, board, cookie, state);
    const cookies = await joinPeople(server.origin, token, people);
    const typists = cookies.map((own, i) => new Typist({ server, board, cookie: own }, state, i));
    await connectAll(typists.map(({ client }) => client));
    const place = (own) => ({ origin: server.origin, workshop, cookie: own });
    const listeners = cookies.map(() => new FactListener());
    await Promise.all(listeners.map((listener, i) => listener.open(place(cookies[i]))));
    const lead = leadSession(place(cookie));
    await lead({ do: "add", activities: Array.from({ length: 50 }, (_, n) => step(n)) });

    const idle = await changeWhile(lead, listeners, sleep(seconds * 500));
    const typing = await changeWhile(
      lead,
      listeners,
      atRate(people, rate, seconds, (i) => typists[i].type()),
    );
    const back = await comeBack(lead, place(cookies[0]));
    for (const { client } of typists) client.close();
    for (const listener of listeners) listener.close();
    return {
      "told while quiet, p95": quantile(idle, 0.95),
      "told while all type, p50": quantile(typing, 0.5),
      "told while all type, p95": quantile(typing, 0.95),
      "told while all type, slowest": Math.max(...typing),
      ...back,
    };
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

/** Changes the session until `work` is done; the times from a press to each person's having heard of it. */
async function changeWhile(lead, listeners, work) {
  const times = [];
  let sentAt = 0;
  let heard = 0;
  let everybody = () => {};
  for (const listener of listeners) {
    listener.onEvent = ({ kind, at }) => {
      if (!["activity", "timer", "lock"].includes(kind)) return;
      times.push(at - sentAt);
      if (++heard === listeners.length) everybody();
    };
  }
  const over = new AbortController();
  void work.then(() => over.abort());
  for (let n = 0; !over.signal.aborted; n++) {
    heard = 0;
    const all = new Promise((resolve) => (everybody = resolve));
    sentAt = performance.now();
    await lead(n % 6 === 0 ? { do: "advance" } : onAndOff[(n % 6) - 1]);
    const tooLate = new AbortController();
    const missing = sleep(5000, "missing", { signal: tooLate.signal }).catch(() => "told");
    if ((await Promise.race([all, missing])) === "missing") {
      throw new Error(`${listeners.length - heard} of ${listeners.length} heard nothing for 5 s`);
    }
    tooLate.abort();
    await sleep(between);
  }
  await work;
  for (const listener of listeners) listener.onEvent = undefined;
  return times;
}

/** The time from asking again to knowing the present step and timer, after so much that one did not hear. */
async function comeBack(lead, place) {
  const figures = {};
  for (const [name, missed] of Object.entries(absences)) {
    const before = new FactListener();
    const { data } = await before.open(place);
    before.close();
    for (let n = 0; n < missed - 2; n++) await lead({ do: "lock", on: n % 2 === 0 });
    await lead({ do: "advance" });
    const { session } = await lead({ do: "timer-add", ms: 60_000 });
    const now = session.agenda.find(({ state }) => state === "current").id;
    const listener = new FactListener();
    const asked = performance.now();
    figures[`${name}, right after`] = await new Promise((resolve, reject) => {
      const known = { agenda: [], timer: {} };
      listener.onEvent = ({ data: told, at }) => {
        Object.assign(known, told.session);
        const current = known.agenda.find(({ state }) => state === "current");
        if (current?.id === now && known.timer.endsAt === session.timer.endsAt) resolve(at - asked);
      };
      listener.open(place, data.version).catch(reject);
      void sleep(10_000).then(() => reject(new Error(`${name}: still not right after 10 s`)));
    });
    listener.close();
  }
  return figures;
}
