import { mostCasts } from "#shared/voting/ballot.ts";
import { sameBallot } from "../crypto/ballot-key.ts";
import type { BallotMemory } from "./ballot-memory.ts";

/** A written ballot, and its number among those of its key. */
export interface NumberedBallot {
  readonly seq: number;
  readonly ballot: Uint8Array;
}

/**
 * The same ballot, one higher. Where it was brought here, how often it was cast before is found by trying; `undefined`
 * on every other device, where whoever outran it meant to.
 */
export function countHigher(
  pollId: string,
  memory: BallotMemory,
  outrun: NumberedBallot,
): NumberedBallot | undefined {
  const { credential, recovered, ...kept } = memory.read();
  const seq = outrun.seq + 1;
  if (!credential || !recovered || seq > mostCasts) return undefined;
  memory.write({ ...kept, credential, recovered, seq });
  return { seq, ballot: sameBallot(pollId, credential, seq, outrun.ballot) };
}
