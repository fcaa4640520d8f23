/**
 * How many ballots the built server takes in a second, in a poll with `--electors 2000`, over http and with real keys:
 * each one checked (RSA-3072 and Ed25519), in the box and on disk before its answer. Also how long one alone takes, and
 * how many tokens are signed in a second. `--runs 3 --connections 250`: as many devices wait at once
 */
import { parseArgs } from "node:util";
import { ask, ballotSender, newDevice, openPoll, signerOf } from "./driver/ballots.mjs";
import { cpuSeconds, noiseProbe, quantile, spread } from "./driver/measure.mjs";
import { createWorkshop, joinPeople } from "./driver/people.mjs";
import { dropFolder, newFolder, startServer } from "./driver/servers.mjs";

const { values } = parseArgs({
  options: {
    electors: { type: "string", default: "2000" },
    runs: { type: "string", default: "3" },
    connections: { type: "string", default: "250" },
  },
});
const electors = Number(values.electors);
const options = Array.from({ length: 12 }, (_, i) => `option-${i}`);
const figures = {};
const note = (name, value) => (figures[name] ??= []).push(value);

for (let run = 0; run < Number(values.runs); run++) await measure();
for (const [name, given] of Object.entries(figures)) console.log(`${name.padEnd(44)} ${spread(given)}`);

async function measure() {
  const folder = newFolder();
  const server = await startServer("ronda", folder);
  try {
    note("a fixed sum, ms", noiseProbe());
    const { cookie, workshop, token } = await createWorkshop(server.origin);
    const people = await joinPeople(server.origin, token, electors);
    const poll = await openPoll(server.origin, workshop, cookie, { options, window: 0 });
    await tokens(server, poll.id, people.slice(0, 200));
    const signToken = signerOf(folder, poll.id);
    const devices = people.map(() => newDevice(poll.id, signToken));
    const bodies = devices.map(({ ballot }, i) =>
      ballot(
        1,
        options.filter((_, k) => (i + k) % 3 === 0),
      ),
    );
    await ballots(server, poll.id, bodies);
    await alone(server, poll.id, devices);
    await ask(server.origin, "POST", `/api/polls/${poll.id}/close`, cookie);
    const result = await ask(server.origin, "GET", `/api/polls/${poll.id}/result`, cookie);
    if (result.cast !== electors) throw new Error(`${result.cast} of ${electors} ballots were counted`);
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

/** What is signed is a random number below the modulus: the server cannot tell it from a blinded message. */
async function tokens({ origin }, pollId, people) {
  const started = performance.now();
  for (const cookie of people) {
    const blinded = Buffer.alloc(384, 1);
    blinded.writeUInt32BE(Math.floor(Math.random() * 2 ** 32), 100);
    await ask(origin, "POST", `/api/polls/${pollId}/credential`, cookie, {
      blinded: blinded.toString("base64url"),
    });
  }
  note("tokens a second, one after another", (people.length * 1000) / (performance.now() - started));
}

async function ballots({ origin, pid }, pollId, bodies) {
  const connections = Number(values.connections);
  const { send, end } = ballotSender(origin, pollId, connections);
  const waits = [];
  const cpu = cpuSeconds(pid);
  const started = performance.now();
  const queue = [...bodies];
  const worker = async () => {
    for (let body = queue.pop(); body; body = queue.pop()) {
      const sent = performance.now();
      const status = await send(body);
      if (status !== 204) throw new Error(`a ballot was answered ${status}`);
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const took = performance.now() - started;
  end();
  note("ballots a second", (bodies.length * 1000) / took);
  note("processor of the server a ballot, ms", ((cpuSeconds(pid) - cpu) * 1000) / bodies.length);
  note("answer to a ballot among them, p95, ms", quantile(waits, 0.95));
}

async function alone({ origin }, pollId, devices) {
  const { send, end } = ballotSender(origin, pollId, 1);
  const waits = [];
  for (const { ballot } of devices.slice(0, 40)) {
    const sent = performance.now();
    await send(ballot(2, [options[0]]));
    waits.push(performance.now() - sent);
  }
  end();
  note("answer to a ballot alone, p50, ms", quantile(waits, 0.5));
}
