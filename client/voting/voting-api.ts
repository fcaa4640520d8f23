import type { PollDecision } from "#shared/voting/decision.ts";
import type {
  Channel,
  ElectorView,
  KeysView,
  NewPoll,
  OpenPoll,
  PollChange,
  PollView,
  UnnamedReasonSent,
} from "#shared/voting/poll.ts";
import type { RecountView, ResultView } from "#shared/voting/poll-result.ts";
import { send } from "#client/api.ts";
import type { Taken } from "./device/ballot-post.ts";

const of = (pollId: string) => `/api/polls/${pollId}`;

/** The calls of votes. Every one throws a `RondaError` whose code the screen translates; offline throws `TypeError`. */
export const votingApi = {
  poll: (id: string) => send<{ poll: PollView; workshopId: string }>("GET", of(id)),
  create: (workshopId: string, body: NewPoll) =>
    send<{ poll: PollView }>("POST", `/api/workshops/${workshopId}/polls`, body),
  change: (id: string, body: PollChange) => send<{ poll: PollView }>("PATCH", of(id), body),
  remove: (id: string) => send<void>("DELETE", of(id)),
  open: (id: string, body: OpenPoll) => send<{ poll: PollView }>("POST", `${of(id)}/open`, body),
  close: (id: string, version: number) => send<{ poll: PollView }>("POST", `${of(id)}/close`, { version }),
  show: (id: string, version: number) => send<{ poll: PollView }>("POST", `${of(id)}/show`, { version }),
  decide: (id: string, body: PollDecision & { version: number }) =>
    send<{ poll: PollView }>("PUT", `${of(id)}/decision`, body),
  electors: (id: string) => send<{ electors: readonly ElectorView[] }>("GET", `${of(id)}/electors`),
  /** How one votes oneself, until one has a token. */
  channel: (id: string, channel: Channel) =>
    send<{ poll: PollView }>("POST", `${of(id)}/channel`, { channel }),
  keepSecret: (id: string) => send<{ poll: PollView }>("POST", `${of(id)}/keep-secret`),
  /** Asked for as nobody: whoever is not told apart cannot be given a key of their own. */
  keys: (id: string) => send<KeysView>("GET", `${of(id)}/key`, undefined, { credentials: "omit" }),
  sign: (id: string, blinded: string) =>
    send<{ signature: string }>("POST", `${of(id)}/credential`, { blinded }),
  signSlip: (id: string, code: string, blinded: string) =>
    send<{ signature: string }>("POST", `${of(id)}/slip-credential`, { code, blinded }),
  /** The group that a slip's code votes in. */
  slip: (id: string, code: string) => send<{ group?: string }>("POST", `${of(id)}/slip`, { code }),
  openBallot: (id: string, body: { choices: unknown; as?: string }, how: RequestInit = {}) =>
    send<void>("PUT", `${of(id)}/open-ballot`, body, how),
  /** A reason without a name, in open votes. */
  reason: (id: string, body: UnnamedReasonSent, how: RequestInit = {}) =>
    send<void>("POST", `${of(id)}/reasons`, body, how),
  result: (id: string) => send<ResultView>("GET", `${of(id)}/result`),
  ballots: (id: string) => send<RecountView>("GET", `${of(id)}/ballots`),
  /** The short hashes of all that was counted, once a poll is closed. */
  hashes: async (id: string) => (await send<RecountView>("GET", `${of(id)}/ballots`)).hashes,
};

/** What a ballot is told that comes too late, or to a poll that is not open. */
const closed: readonly (string | undefined)[] = ["poll-closed", "poll-state", "not-found"];

/**
 * Sends a ballot as nobody: without the cookie, and with nothing that differs from any other ballot. Rejects without a
 * connection. A page that goes sends it all the same.
 */
export async function castBallot(
  pollId: string,
  body: Uint8Array | string,
  leaving: boolean,
): Promise<Taken> {
  const response = await fetch(`${of(pollId)}/ballot`, {
    method: "PUT",
    body: body as BodyInit,
    headers: { "content-type": "application/json" },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    keepalive: leaving,
  });
  if (response.status === 204) return "taken";
  if (response.status === 429 || response.status >= 500) return "later";
  const answer = (await response.json().catch(() => undefined)) as { error?: { code?: string } } | undefined;
  if (answer?.error?.code === "ballot-outrun") return "outrun";
  return closed.includes(answer?.error?.code) ? "closed" : "refused";
}
