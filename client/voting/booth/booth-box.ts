import { RondaError } from "#shared/errors.ts";
import type { KeysView, PollView } from "#shared/voting/poll.ts";
import { fleetingBallots, type BallotMemory } from "../device/ballot-memory.ts";
import { createVoter, type Voter } from "../device/voter.ts";
import { fetchToken } from "../device/token.ts";
import { castBallot, votingApi } from "../voting-api.ts";
import type { PollFactsHere } from "../vote/poll-context.ts";

/** What a booth holds in memory: slips that were begun, and ballots that have not left yet. Nothing is stored. */
export interface BoothBox {
  /** Takes a slip's code. Throws `RondaError` for one that opens nothing. */
  readonly enter: (code: string) => Promise<void>;
  /** Seals a ballot; from then on the slip is used up, here too. */
  readonly cast: (code: string, choices: unknown) => Promise<void>;
  readonly hear: (poll: PollView, now: number | undefined) => void;
  /** Sends everything at once, as the page goes. */
  readonly leave: () => void;
}

/** The booth's part of a poll. A ballot that was not finished can be taken up with the same slip. */
export function createBoothBox(facts: Pick<PollFactsHere, "poll">): BoothBox {
  const begun = new Map<string, BallotMemory>();
  const leaving = new Set<Voter>();
  let keys: Promise<KeysView> | undefined;
  const keysOf = () =>
    (keys ??= votingApi.keys(facts.poll().id).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));
  const plain = (code: string) => code.replace(/[\s-]/g, "").toUpperCase();
  const callsFor = (code: string) => ({
    keys: keysOf,
    sign: (pollId: string, blinded: string) => votingApi.signSlip(pollId, code, blinded),
    cast: castBallot,
  });
  return {
    enter: async (typed) => {
      const code = plain(typed);
      const memory = begun.get(code) ?? fleetingBallots();
      let refused: unknown;
      const calls = callsFor(code);
      const sign = (pollId: string, blinded: string) =>
        calls.sign(pollId, blinded).catch((error: unknown) => {
          refused = error;
          throw error;
        });
      const { id, settings, fingerprints } = facts.poll();
      // Whose device this is does not matter here: the slip says in which group it votes.
      const own = settings.byGroup ? await votingApi.slip(id, code) : {};
      const mine = { elector: true, channel: "paper" as const, ...own };
      const token = await fetchToken({ id, mine, ...(fingerprints ? { fingerprints } : {}) }, memory, {
        ...calls,
        sign,
      });
      if (typeof token === "string") {
        throw refused ?? new RondaError(token === "offline" ? "internal" : "bad-request", token);
      }
      begun.set(code, memory);
    },
    cast: async (typed, choices) => {
      const code = plain(typed);
      const memory = begun.get(code);
      if (!memory) throw new RondaError("bad-request", "no slip");
      const voter = createVoter(facts.poll(), {
        memory,
        calls: callsFor(code),
        safe: undefined,
        sealed: location.protocol === "http:",
      });
      await voter.cast(choices);
      begun.delete(code);
      leaving.add(voter);
    },
    hear: (poll, now) => leaving.forEach((voter) => voter.hear(poll, now)),
    leave: () => leaving.forEach((voter) => voter.leave()),
  };
}
