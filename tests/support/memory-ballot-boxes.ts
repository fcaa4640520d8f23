import type { BallotBoxStore, BoxedBallot } from "#server/voting/ballot-box.store.ts";
import { RondaError } from "#shared/errors.ts";

interface Box {
  readonly boxId: string;
  readonly places: number;
  readonly placeBytes: number;
  readonly ballots: Map<string, BoxedBallot>;
}

/** Ballot boxes in memory, for tests that hold thousands of polls. */
export function ballotBoxesInMemory(): BallotBoxStore {
  const boxes = new Map<string, Box>();
  return {
    make: async (pollId, boxId, places, placeBytes) =>
      void boxes.set(pollId, { boxId, places, placeBytes, ballots: new Map() }),

    read: async (pollId) => {
      const box = boxes.get(pollId);
      return box && { boxId: box.boxId, ballots: [...box.ballots.values()] };
    },

    put: async (pollId, ballots) => {
      const box = boxes.get(pollId);
      if (!box) throw new RondaError("not-found", "no such box");
      if (ballots.some(({ choices }) => choices.length >= box.placeBytes)) {
        throw new RondaError("too-big", "the ballot fits no place");
      }
      const keys = new Set([...box.ballots.keys(), ...ballots.map(({ keyHash }) => keyHash)]);
      if (keys.size > box.places) throw new RondaError("conflict", "the box is full");
      for (const ballot of ballots) box.ballots.set(ballot.keyHash, ballot);
    },

    erase: async (pollId) => void boxes.delete(pollId),
    all: async () => [...boxes.keys()],
  };
}
