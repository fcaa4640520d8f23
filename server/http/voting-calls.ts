import { ballotSchema } from "#shared/voting/ballot-schema.ts";
import { decideSchema } from "#shared/voting/decision.ts";
import * as bodies from "#shared/voting/poll.ts";
import { notMine, type ApiCall } from "./api-call.ts";
import * as answers from "./voting-schemas.ts";

const command = [...notMine, "bad-request", "stale", "conflict", "poll-state", "poll-closed"] as const;

/** The calls of polls and ballots. */
export const votingCalls: readonly ApiCall[] = [
  {
    method: "post",
    path: "/api/workshops/{id}/polls",
    summary: "A new vote, as a draft.",
    body: bodies.newPollSchema,
    status: 201,
    answer: answers.pollAnswer,
    errors: [...notMine, "bad-request"],
  },
  {
    method: "get",
    path: "/api/polls/{id}",
    summary:
      "A vote as the caller sees it; `in` (facilitators, while it is open) is how many ballots are in.",
    status: 200,
    answer: answers.pollInWorkshopAnswer,
    errors: notMine,
  },
  {
    method: "patch",
    path: "/api/polls/{id}",
    summary: "Another draft; options and settings whole.",
    body: bodies.pollChangeSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: [...command, "kept-secret"],
  },
  {
    method: "delete",
    path: "/api/polls/{id}",
    summary: "Throws a draft away.",
    status: 204,
    errors: [...notMine, "conflict", "poll-state", "poll-closed"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/open",
    summary:
      "Opens registration (`settings.registration`, the first time) or casting. Question, secrecy and electors stand " +
      "from the first opening on.",
    body: bodies.openPollSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: [...command, "why-missing", "risk-model-missing", "groups-too-small", "groups-hidden"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/close",
    summary:
      "Begins to close; after the vote's window it is closed and counted. Asked again while counts by hand are awaited, " +
      "it closes without them.",
    body: bodies.pollCommandSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: command,
  },
  {
    method: "put",
    path: "/api/polls/{id}/decision",
    summary: "Who decided what after a vote, and why; shown with its result.",
    body: decideSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: command,
  },
  {
    method: "post",
    path: "/api/polls/{id}/show",
    summary: "Shows the result, where `settings.reveal` waits for that.",
    body: bodies.pollCommandSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: command,
  },
  {
    method: "post",
    path: "/api/polls/{id}/keep-secret",
    summary: "Somebody who is to vote asks that a draft be secret. Who asked is kept nowhere.",
    status: 200,
    answer: answers.pollAnswer,
    errors: [...notMine, "conflict", "poll-state", "poll-closed", "not-in-electorate"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/channel",
    summary: "How one votes oneself: on this device, on paper, or not at all.",
    body: bodies.channelSchema,
    status: 200,
    answer: answers.pollAnswer,
    errors: [...notMine, "bad-request", "poll-state", "poll-closed", "not-in-electorate", "credential-used"],
  },
  {
    method: "get",
    path: "/api/polls/{id}/electors",
    summary: "Who may vote, and how, for facilitators.",
    status: 200,
    answer: answers.electorsAnswer,
    errors: notMine,
  },
  {
    method: "get",
    path: "/api/polls/{id}/key",
    summary:
      "Public keys, the same for everybody, without a session. `key`: DER with the rsaEncryption OID, 3072 bit. " +
      "`box`: X25519, for ballots over plain http.",
    status: 200,
    answer: answers.keysAnswer,
    errors: ["not-found", "poll-state"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/credential",
    summary: "A blind signature (RFC 9474, RSABSSA-SHA384-PSS-Randomized), once per elector.",
    body: bodies.credentialSchema,
    status: 200,
    answer: answers.signatureAnswer,
    errors: [
      ...notMine,
      "bad-request",
      "poll-state",
      "poll-closed",
      "not-in-electorate",
      "other-channel",
      "credential-used",
    ],
  },
  {
    method: "put",
    path: "/api/polls/{id}/ballot",
    summary:
      "A secret ballot, sent without the cookie: exactly 16,384 bytes, padded with trailing spaces, or `{sealed}` with " +
      "them in it. Checked in this order: state, size, token, proof, schema.",
    body: ballotSchema,
    status: 204,
    errors: [
      "not-found",
      "poll-state",
      "poll-closed",
      "too-big",
      "ballot-token",
      "ballot-proof",
      "bad-request",
      "ballot-outrun",
      "rate",
    ],
  },
  {
    method: "put",
    path: "/api/polls/{id}/open-ballot",
    summary: "A ballot in a vote whose names are shown, all at once, after its close.",
    body: bodies.openBallotSchema,
    status: 204,
    errors: [...notMine, "bad-request", "poll-state", "poll-closed", "not-in-electorate", "other-channel"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/reasons",
    summary: "A reason without a name in a vote whose names are shown; shown with the result, beside nobody.",
    body: bodies.unnamedReasonSchema,
    status: 204,
    errors: [...notMine, "bad-request", "conflict", "poll-state", "poll-closed", "not-in-electorate"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/slips",
    summary: "Codes to print, each for one ballot, tied to nobody; at most one for each who votes on paper.",
    body: bodies.slipsSchema,
    status: 201,
    answer: answers.slipsAnswer,
    errors: [...notMine, "bad-request", "conflict", "poll-state", "poll-closed"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/slip",
    summary: "The group that a slip's code votes in, without a session; it does not use the slip up.",
    body: bodies.slipSchema,
    status: 200,
    answer: answers.slipAnswer,
    errors: ["not-found", "bad-request", "poll-state", "poll-closed", "slip-unknown", "rate"],
  },
  {
    method: "post",
    path: "/api/polls/{id}/slip-credential",
    summary: "A blind signature for a slip's code, without a session.",
    body: bodies.slipCredentialSchema,
    status: 200,
    answer: answers.signatureAnswer,
    errors: [
      "not-found",
      "bad-request",
      "poll-state",
      "poll-closed",
      "slip-unknown",
      "credential-used",
      "other-channel",
      "too-many-on-paper",
      "rate",
    ],
  },
  {
    method: "get",
    path: "/api/polls/{id}/paper-codes",
    summary: "How many codes stand on ballots of paper, and how many were checked.",
    status: 200,
    answer: answers.paperCodesAnswer,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/polls/{id}/paper-codes",
    summary:
      "Checks a code that is handed in with a ballot of paper, and uses it up: `first`, or used before (`paper`, `booth`).",
    body: bodies.paperCodeSchema,
    status: 200,
    answer: answers.paperCodeAnswer,
    errors: [...notMine, "bad-request", "poll-state", "poll-closed", "slip-unknown", "rate"],
  },
  {
    method: "put",
    path: "/api/polls/{id}/count",
    summary: "What was counted by hand; it counts once two people typed the same, one of them a facilitator.",
    body: bodies.handCountSchema,
    status: 204,
    errors: [...notMine, "bad-request", "poll-state", "poll-closed", "too-many-on-paper", "codes-unchecked"],
  },
  {
    method: "get",
    path: "/api/polls/{id}/result",
    summary: "The tally, and what belongs to it, once it may be seen.",
    status: 200,
    answer: answers.resultAnswer,
    errors: [...notMine, "result-hidden"],
  },
  {
    method: "get",
    path: "/api/polls/{id}/ballots",
    summary:
      "After the close: sorted short hashes of ballot keys, and, where the rules on small groups allow, anonymous " +
      "ballots as a file for `ronda tally`.",
    status: 200,
    answer: answers.recountAnswer,
    errors: [...notMine, "result-hidden"],
  },
];
