import { RondaError } from "#shared/errors.ts";
import { votingApi } from "../voting-api.ts";
import type { Taken } from "./ballot-post.ts";

/** A ballot with a name as it was filled in, and a reason that goes in beside nobody's. */
export interface NamedBallot {
  readonly choices: unknown;
  readonly unnamed?: string;
}

/**
 * Sends a ballot with one's name. Resolves with `later` without connection, and where this browser is somebody else's by
 * now; rejects with the server's refusal. `leaving`: the page goes.
 */
export type NamedPost = (
  pollId: string,
  memberId: string,
  ballot: NamedBallot,
  leaving: boolean,
) => Promise<Extract<Taken, "taken" | "closed" | "later">>;

const closed: readonly string[] = ["poll-closed", "poll-state", "not-found"];
const passing: readonly string[] = ["internal", "draining", "rate", "unauthorised", "forbidden"];

/** Over the session's own calls. What was sent twice counts once. */
export const sendNamed: NamedPost = async (pollId, memberId, { choices, unnamed }, leaving) => {
  const how = { keepalive: leaving };
  const sent = (async () => {
    // Both at once as the page goes: nothing runs between them then.
    const reason =
      unnamed === undefined ? undefined : votingApi.reason(pollId, { reason: unnamed, as: memberId }, how);
    if (!leaving) await reason;
    await Promise.all([reason, votingApi.openBallot(pollId, { choices, as: memberId }, how)]);
  })();
  try {
    await sent;
    return "taken";
  } catch (error) {
    if (!(error instanceof RondaError)) return "later";
    if (closed.includes(error.code)) return "closed";
    if (passing.includes(error.code)) return "later";
    throw error;
  }
};

/** A ballot as bytes to be encrypted. */
export function namedBytes(ballot: NamedBallot): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(ballot));
}

/** And back. */
export function readNamed(bytes: Uint8Array): NamedBallot {
  return JSON.parse(new TextDecoder().decode(bytes)) as NamedBallot;
}
