import { constants, createHash, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { RondaError } from "#shared/errors.ts";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import type { KeysView, PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import type { Taken } from "#client/voting/device/ballot-post.ts";
import type { VoterParts } from "#client/voting/device/voter.ts";

/** What a device meets when it votes: keys, one token each, and a box that answers as it is told to. */
export interface FakeBallotServer {
  readonly calls: VoterParts["calls"];
  readonly keys: KeysView;
  /** Bodies in the order in which they arrived. */
  readonly arrived: { body: Uint8Array | string; leaving: boolean }[];
  /** How many asked for a signature. */
  readonly asked: string[];
  /** The next answers of the box; `offline` rejects. Empty: taken. */
  readonly answers: (Taken | "offline")[];
  /** The short hashes of what was counted. */
  listed: readonly string[];
  /** Refuses signatures with this code, or loses the answer once. */
  trouble: "credential-used" | "not-in-electorate" | "lost" | "offline" | undefined;
}

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));

/** A server in memory that signs and takes ballots. */
export function fakeBallotServer(): FakeBallotServer {
  const fingerprint = createHash("sha256").update(spki).digest("hex");
  const server: FakeBallotServer = {
    keys: { keys: [{ key: toBase64url(spki), fingerprint }], box: "" },
    arrived: [],
    asked: [],
    answers: [],
    trouble: undefined,
    listed: [],
    calls: {
      keys: async () => {
        if (server.trouble === "offline") throw new TypeError("no network");
        return server.keys;
      },
      sign: async (_, blinded) => {
        const isAgain = server.asked.includes(blinded);
        server.asked.push(blinded);
        const trouble = server.trouble === "credential-used" && isAgain ? undefined : server.trouble;
        if (trouble === "lost") {
          server.trouble = undefined;
          throw new TypeError("the answer got lost");
        }
        if (trouble === "credential-used" || trouble === "not-in-electorate") {
          throw new RondaError(trouble, "refused");
        }
        const padding = constants.RSA_NO_PADDING;
        const signed = privateDecrypt({ key: privateKey, padding }, fromBase64url(blinded)!);
        return { signature: toBase64url(new Uint8Array(signed)) };
      },
      cast: async (_, body, leaving) => {
        server.arrived.push({ body, leaving });
        const answer = server.answers.shift() ?? "taken";
        if (answer === "offline") throw new TypeError("no network");
        return answer;
      },
      hashes: async () => server.listed,
    },
  };
  return server;
}

/** An approval vote as a device sees it. */
export function fakePoll(more: Partial<PollView> = {}): PollView {
  return {
    id: "poll-1",
    version: 1,
    state: "open",
    title: "What comes first?",
    method: "approval",
    options: [
      { id: "a", label: "Water" },
      { id: "b", label: "Road" },
      { id: "c", label: "Light" },
    ],
    eligible: ["advisory"],
    secrecy: "secret",
    keptSecret: false,
    settings: settledSettings("approval", 3, { spread: 120, window: 30 }),
    why: "There is money for one.",
    power: "co-decide",
    carriedOutBy: "The committee",
    electorate: { electors: 7, paper: 0, aside: 0 },
    thin: false,
    closesAt: null,
    handCount: "none",
    resultShown: false,
    voided: false,
    mine: { elector: true, channel: "device" },
    ...more,
  };
}
