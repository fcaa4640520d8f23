/**
 * Kills the server (SIGKILL) in the middle of casting, `--kills 100` times in one poll, and starts it again over the same
 * data: every ballot that was answered with *in the box* is there, none is there twice, and the poll goes on to its
 * result. Ends with 1 where that is not so. `--electors 40`
 */
import { parseArgs } from "node:util";
import { ask, ballotSender, newDevice, openPoll, signerOf } from "./driver/ballots.mjs";
import { createWorkshop, joinPeople } from "./driver/people.mjs";
import { dropFolder, newFolder, startServer } from "./driver/servers.mjs";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "100" }, electors: { type: "string", default: "40" } },
});
const kills = Number(values.kills);
const electors = Number(values.electors);
const options = ["a", "b", "c"];

const folder = newFolder();
let server = await startServer("ronda", folder);
const { cookie, workshop, token } = await createWorkshop(server.origin);
await joinPeople(server.origin, token, electors);
const poll = await openPoll(server.origin, workshop, cookie, { options, window: 0 });
const signToken = signerOf(folder, poll.id);
const devices = Array.from({ length: electors }, () => ({
  ...newDevice(poll.id, signToken),
  sent: { seq: 0, approve: [] },
  promised: { seq: 0, approve: [] },
}));
const found = { promised: 0, lost: 0, doubled: 0, "killed while waiting": 0 };

for (let kill = 0; kill < kills; kill++) {
  await castUntilKilled(kill);
  server = await startServer("ronda", folder);
  await look();
}
await closeAndCount();
await server.stop();
dropFolder(folder);
console.log(`${kills} kills: ${JSON.stringify(found)}`);
process.exitCode = found.lost + found.doubled > 0 ? 1 : 0;

/** Everybody casts anew, each with other choices than before; after so many answers the server is gone. */
async function castUntilKilled(round) {
  const { send, end } = ballotSender(server.origin, poll.id, 8);
  const killAfter = Math.floor(Math.random() * electors);
  let answers = 0;
  let killed = killAfter === 0 ? server.kill() : undefined;
  const casts = devices.map(async (device, i) => {
    const cast = { seq: round + 1, approve: [options[(round + i) % 3]] };
    device.sent = cast;
    const status = await send(device.ballot(cast.seq, cast.approve)).catch(() => 0);
    if (status === 0) found["killed while waiting"] += 1;
    else if (status === 204) device.promised = cast;
    else throw new Error(`a ballot was answered ${status}`);
    if (++answers === killAfter) killed ??= server.kill();
  });
  await Promise.all(casts);
  await killed;
  end();
}

/** The promised number with other choices: outrun where the ballot is in the box, taken where it was lost. */
async function look() {
  const { send, end } = ballotSender(server.origin, poll.id, 8);
  for (const { promised, ballot } of devices) {
    if (promised.seq === 0) continue;
    found.promised += 1;
    const other = options.find((option) => !promised.approve.includes(option));
    if ((await send(ballot(promised.seq, [other]))) !== 409) found.lost += 1;
  }
  end();
  const now = (await ask(server.origin, "GET", `/api/polls/${poll.id}`, cookie)).poll;
  if (now.state !== "open") throw new Error(`the poll is ${now.state}`);
  if (now.in > devices.filter(({ sent }) => sent.seq > 0).length) found.doubled += 1;
}

/** At last everybody's ballot arrives, once more or for the first time, and what is counted is exactly that. */
async function closeAndCount() {
  const { send, end } = ballotSender(server.origin, poll.id, 8);
  const expected = Object.fromEntries(options.map((option) => [option, 0]));
  for (const [i, { ballot }] of devices.entries()) {
    const last = options[i % 3];
    expected[last] += 1;
    for (let again = 0; again < 2; again++) {
      const status = await send(ballot(kills + 1, [last]));
      if (status !== 204) throw new Error(`a last ballot was answered ${status}`);
    }
  }
  end();
  await ask(server.origin, "POST", `/api/polls/${poll.id}/close`, cookie);
  const { scores, cast } = await ask(server.origin, "GET", `/api/polls/${poll.id}/result`, cookie);
  const { hashes } = await ask(server.origin, "GET", `/api/polls/${poll.id}/ballots`, cookie);
  const mine = devices.map(({ shortHash }) => shortHash).sort();
  const isRight = JSON.stringify([scores, cast, hashes]) === JSON.stringify([expected, electors, mine]);
  if (!isRight)
    throw new Error(`counted ${JSON.stringify(scores)} of ${cast}, expected ${JSON.stringify(expected)}`);
}
