import { nothingKept, type BallotMemory, type KeptBallot } from "#client/voting/device/ballot-memory.ts";

/** One device's part of one poll in memory alone. */
export function fleetingBallots(kept: KeptBallot = nothingKept): BallotMemory {
  let held = kept;
  return { read: () => held, write: (next) => (held = next) };
}
