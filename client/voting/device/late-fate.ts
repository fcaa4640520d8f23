import type { BallotFate, BallotMemory } from "./ballot-memory.ts";

/** The published short hashes of a closed vote; rejects where they cannot be had. */
export type HashesOf = (pollId: string) => Promise<readonly string[]>;

/** Notes that a ballot is on its way, so that nobody says later that it never left. Without a network none is. */
export function noteTried(memory: BallotMemory, seq: number): void {
  if (navigator.onLine) memory.write({ ...memory.read(), tried: seq });
}

/** Notes that the server answered, whatever it said. */
export function noteAnswered(memory: BallotMemory): void {
  const { tried: _, ...kept } = memory.read();
  memory.write(kept);
}

/**
 * What became of a ballot that a closed vote refused. One that never left is late; one that did, and whose answer was not
 * heard (`wasTried`), may have arrived before: then the published list says so.
 */
export async function fateAtClose(
  pollId: string,
  memory: BallotMemory,
  wasTried: boolean,
  hashes: HashesOf,
): Promise<Exclude<BallotFate, "refused">> {
  const { credential, seq } = memory.read();
  if (!wasTried) return "late";
  if (!credential) return "unsure";
  try {
    const { ownHash } = await import("../crypto/ballot-key.ts");
    if (!(await hashes(pollId)).includes(ownHash(credential))) return "late";
    return seq === 1 ? "in-box" : "unsure";
  } catch {
    return "unsure";
  }
}
