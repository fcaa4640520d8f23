import { RondaError } from "#shared/errors.ts";
import {
  ballotBytes,
  ballotKeyBytes,
  choicesMessage,
  proofMessage,
  sealBytes,
  tokenMessage,
} from "#shared/voting/ballot.ts";
import { ballotSchema, sealedBallotSchema, type BallotBody } from "#shared/voting/ballot-schema.ts";
import { fromBase64url } from "#shared/voting/base64url.ts";
import { methods } from "#shared/voting/methods/registry.ts";
import type { VotingMethod } from "#shared/voting/voting-method.ts";
import type { BoxedBallot } from "./ballot-box.store.ts";
import { isProof, isToken, sha256Hex, sha256Url } from "./ballot-crypto.ts";
import { normalChoices } from "./normal-choices.ts";
import type { PollFacts } from "./poll.store.ts";
import type { RunningBox } from "./running-polls.ts";
import { openSealed } from "./sealed-box.ts";

/** The longest body with a sealed ballot in it: its letters and a little JSON around them. */
const mostSealed = Math.ceil(((ballotBytes + sealBytes) * 4) / 3) + 64;

type Loose = Partial<Readonly<Record<keyof BallotBody, unknown>>>;

/**
 * Checks a ballot's body in this order: size, token, proof, schema. Throws `too-big` for any other size than the one that
 * all ballots have, `ballot-token`, `ballot-proof`, and `bad-request` for choices that the poll does not have.
 */
export function readBallot(poll: PollFacts, running: RunningBox, body: Uint8Array): BoxedBallot {
  const given = parse(unsealed(running, body));
  const key = bytesOf(given.ballotKey, ballotKeyBytes);
  const group = given.group ?? "";
  if (!key || typeof group !== "string" || !hasToken(running, group, key, given.token)) {
    throw new RondaError("ballot-token", "no token of this poll");
  }
  if (!hasProof(poll.id, key, given)) throw new RondaError("ballot-proof", "the proof does not fit");
  const { seq, choices } = checked(poll, given);
  return { keyHash: sha256Hex(key), group, seq, choices };
}

/** Choices of a poll's method in their one form. Throws `bad-request`. */
export function readChoices(poll: PollFacts, choices: unknown, dots = poll.settings.dots): string {
  const ids = poll.options.map(({ id }) => id);
  const { levels } = poll.settings;
  const schema = (methods[poll.method] as VotingMethod<unknown>).schema({
    options: ids,
    settings: { levels, dots },
  });
  const result = schema.safeParse(choices);
  if (!result.success) throw new RondaError("bad-request", "no choices of this poll", { field: "choices" });
  try {
    return normalChoices(poll.method, ids, result.data);
  } catch {
    throw new RondaError("bad-request", "no choices of this poll", { field: "choices" });
  }
}

function unsealed(running: RunningBox, body: Uint8Array): Uint8Array {
  const wrongSize = () => new RondaError("too-big", `a ballot has exactly ${ballotBytes} bytes`);
  if (body.length > mostSealed) throw wrongSize();
  const outer = sealedBallotSchema.safeParse(parse(body));
  if (!outer.success) {
    if (body.length !== ballotBytes) throw wrongSize();
    return body;
  }
  const sealed = fromBase64url(outer.data.sealed);
  const isWhole = sealed?.length === ballotBytes + sealBytes;
  if (!sealed || (!isWhole && body.length !== ballotBytes)) throw wrongSize();
  const inner = openSealed(running.box, sealed);
  if (!inner) throw new RondaError("ballot-token", "the seal does not open");
  return inner;
}

/** Whatever is no JSON object is a ballot without anything in it. */
function parse(body: Uint8Array): Loose {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function bytesOf(text: unknown, length: number): Uint8Array | undefined {
  const bytes = typeof text === "string" ? fromBase64url(text) : undefined;
  return bytes?.length === length ? bytes : undefined;
}

function hasToken(
  { keys, pollId }: RunningBox,
  group: string,
  ballotKey: Uint8Array,
  token: unknown,
): boolean {
  const key = keys.get(group);
  const bytes = typeof token === "string" ? fromBase64url(token) : undefined;
  return (
    key !== undefined &&
    bytes !== undefined &&
    isToken(key.publicKey, tokenMessage(pollId, group, ballotKey), bytes)
  );
}

function hasProof(pollId: string, ballotKey: Uint8Array, { seq, choices, proof }: Loose): boolean {
  const signature = bytesOf(proof, 64);
  if (!signature || typeof seq !== "number") return false;
  try {
    const message = proofMessage(pollId, seq, sha256Url(choicesMessage(choices)));
    return isProof(ballotKey, message, signature);
  } catch {
    // Choices without a canonical form can have been signed by nobody.
    return false;
  }
}

function checked(poll: PollFacts, given: Loose): { seq: number; choices: string } {
  const body = ballotSchema.safeParse(given);
  if (!body.success) throw new RondaError("bad-request", "no ballot", { field: "seq" });
  return { seq: body.data.seq, choices: readChoices(poll, body.data.choices) };
}
