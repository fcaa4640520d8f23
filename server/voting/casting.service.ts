import { secretHash } from "#server/base/secret.ts";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import { newReturnCode as newSlipCode, plainReturnCode as plainCode } from "#server/members/return-code.ts";
import { RondaError } from "#shared/errors.ts";
import { canonicalJson } from "#shared/voting/canonical-json.ts";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import { onOneProposal } from "#shared/voting/choices.ts";
import type {
  CodeFate,
  HandCount,
  KeysView,
  NewSlips,
  PaperCodes,
  UnnamedReason,
} from "#shared/voting/poll.ts";
import { requireBlinded, sha256Hex, signBlinded } from "./ballot-crypto.ts";
import { together } from "#shared/voting/ballot-sums.ts";
import { mayCountSums, totalsFit } from "#shared/voting/sums-by-hand.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { requireState } from "./poll-closing.ts";
import { electorsIn, onPaper } from "./poll-views.ts";
import type { PollFacts, PollStore } from "./poll.store.ts";
import { readBallot, readChoices } from "./read-ballot.ts";
import type { RunningBox } from "./running-polls.ts";

export interface CastingNeeds {
  readonly polls: PollStore;
  readonly boxes: PollBoxes;
  /** The poll as it is now. Throws `not-found`. */
  readonly current: (pollId: string) => Promise<PollFacts>;
  readonly announce: (workshopId: string) => void;
  readonly clock: Clock;
}

/** How many reasons without a name there may be for each elector: nobody fills a result with them. */
const reasonsEach = 3;

export type CastingService = ReturnType<typeof createCastingService>;

/** Tokens and ballots. Nothing that happens here makes an event, a line in the log or a time in the store. */
export function createCastingService({ polls, boxes, current, announce, clock }: CastingNeeds) {
  const boxOf = (poll: PollFacts): RunningBox => {
    const box = boxes.of(poll.id);
    if (!box) throw new RondaError("poll-state", "no secret ballots in this poll");
    return box;
  };

  /** Ballots are taken while it is open and for its window after: then not even while paper is being counted. */
  const requireCasting = (poll: PollFacts) => {
    requireState(poll, "open", "closing");
    const isOver = poll.closesAt !== null && poll.closesAt <= clock.now();
    if (isOver) throw new RondaError("poll-closed", "the poll's window is over");
  };

  /**
   * Tokens are given out before casting where there is registration, else while it is open. Whoever has theirs gets the
   * same answer again until the close: a lost phone's ballot is brought to another device by it.
   */
  const claimOf = (poll: PollFacts, memberId: string) => {
    requireState(poll, poll.settings.registration ? "registering" : "open", "open");
    const isOver = poll.settings.registration && poll.state === "open";
    return async (hash: string) => {
      if (!isOver) return polls.claimToken(poll.id, memberId, hash);
      if (await polls.hasToken(poll.id, memberId, hash)) return;
      throw new RondaError("poll-state", "tokens are not given out any more");
    };
  };

  /** Everything that can be wrong is checked before it is noted, so that a mistake costs nobody their token. */
  const sign = async (
    poll: PollFacts,
    group: string,
    blinded: string,
    claim: (hash: string) => Promise<void>,
  ) => {
    const message = fromBase64url(blinded);
    const key = boxOf(poll).keys.get(group);
    if (!message) throw new RondaError("bad-request", "blinded is no base64url", { field: "blinded" });
    if (!key) throw new Error("a group without a key");
    requireBlinded(key, message);
    await claim(sha256Hex(message));
    return { signature: toBase64url(signBlinded(key, message)) };
  };

  /** A booth opens when casting does: registration closes before, but slips are in people's hands. */
  const slipOf = async (pollId: string, code: string) => {
    const poll = await current(pollId);
    requireState(poll, "registering", "open");
    const codeHash = secretHash(plainCode(code));
    const slip = await polls.slip(pollId, codeHash);
    if (!slip) throw new RondaError("slip-unknown", "no such slip");
    return { poll, slip, codeHash };
  };

  return {
    /** The same for everybody. Throws `poll-state` while there are none. */
    async keys(pollId: string): Promise<KeysView> {
      const poll = await current(pollId);
      if (!poll.keys) throw new RondaError("poll-state", "the poll has no keys");
      const { groups, box } = poll.keys;
      return { keys: groups.map(({ group, ...key }) => ({ ...(group ? { group } : {}), ...key })), box };
    },

    /**
     * Signs what an elector's device blinded, once; the same again is answered the same. Where others on the network could watch, a sensitive poll is for the
     * booth and paper. Throws `not-in-electorate`, `other-channel`, `credential-used`,
     * `poll-state`, `poll-closed`, `bad-request`.
     */
    async giveToken({ memberId }: Membership, pollId: string, blinded: string, isPrivate: boolean) {
      const poll = await current(pollId);
      const claim = claimOf(poll, memberId);
      const elector = await polls.elector(pollId, memberId);
      if (!elector) throw new RondaError("not-in-electorate", "not on the list");
      if (poll.settings.sensitive && !isPrivate) {
        throw new RondaError("other-channel", "over plain http a sensitive poll is for the booth and paper");
      }
      return sign(poll, elector.group, blinded, claim);
    },

    /** The group that a slip's code votes in, which has to be known before it is blinded. Throws `slip-unknown`. */
    async slipGroup(pollId: string, code: string): Promise<{ group?: string }> {
      const { group } = (await slipOf(pollId, code)).slip;
      return group ? { group } : {};
    },

    /** The same for a slip's code, whoever holds it. Throws `slip-unknown` as well. */
    async giveSlipToken(pollId: string, code: string, blinded: string) {
      const { poll, slip, codeHash } = await slipOf(pollId, code);
      return sign(poll, slip.group, blinded, (hash) => polls.claimSlip(pollId, codeHash, hash));
    },

    /**
     * Takes a ballot from whoever sends it; resolves once it is on disk. Throws, in this order, by state, size, token,
     * proof and schema; then `ballot-outrun`.
     */
    async cast(pollId: string, body: Uint8Array): Promise<void> {
      await boxes.ready();
      const poll = boxes.of(pollId)?.poll ?? (await current(pollId));
      requireCasting(poll);
      const box = boxOf(poll);
      await box.put(readBallot(poll, box, body));
    },

    /** An open poll's ballot, in place of an earlier one. Throws `not-in-electorate`, `other-channel`, `bad-request`. */
    async castOpen({ memberId }: Membership, pollId: string, choices: unknown): Promise<void> {
      const poll = await current(pollId);
      requireCasting(poll);
      if (poll.secrecy !== "open") throw new RondaError("poll-state", "this poll is secret");
      await polls.putOpenBallot(pollId, memberId, readChoices(poll, choices));
    },

    /**
     * A reason without a name in an open poll, from whoever may vote in it or leads it: their own, or one that was told
     * to them. Who wrote it is kept nowhere. Throws `not-in-electorate`, `poll-state`, `bad-request`, `conflict`.
     */
    async giveReason({ memberId, role }: Membership, pollId: string, given: UnnamedReason): Promise<void> {
      const poll = await current(pollId);
      requireCasting(poll);
      if (poll.secrecy !== "open")
        throw new RondaError("poll-state", "in a secret poll no reason has a name");
      if (!onOneProposal.includes(poll.method))
        throw new RondaError("bad-request", "no reasons in this method");
      const mayGive = role === "facilitator" || (await polls.elector(pollId, memberId));
      if (!mayGive) throw new RondaError("not-in-electorate", "not on the list");
      await polls.addReason(pollId, given, reasonsEach * electorsIn(poll));
    },

    /** Codes to print, at most one for each who votes on paper; shown once, kept as hashes, tied to nobody. */
    async newSlips(poll: PollFacts, { count, group = "", onBallots }: NewSlips) {
      requireState(poll, "registering", "open");
      if (!boxOf(poll).keys.has(group))
        throw new RondaError("bad-request", "no such group", { field: "group" });
      const codes = Array.from({ length: count }, newSlipCode);
      const hashes = codes.map((code) => secretHash(plainCode(code))).sort();
      await polls.addSlips(poll.id, group, hashes, onBallots);
      return { codes };
    },

    /** Only for those who lead: how many codes stand on ballots, and how many were checked. */
    paperCodes: (poll: PollFacts): Promise<PaperCodes> => polls.paperCodes(poll.id),

    /**
     * Checks the code that comes with a ballot of paper, and uses it up; nothing of the ballot comes along. Throws
     * `slip-unknown`, `poll-state`, `poll-closed`.
     */
    async handInCode(
      poll: PollFacts,
      code: string,
      attempt: string,
    ): Promise<{ code: CodeFate } & PaperCodes> {
      requireState(poll, "open", "closing");
      const fate = await polls.handInSlip(poll.id, secretHash(plainCode(code)), attempt);
      return { code: fate, ...(await polls.paperCodes(poll.id)) };
    },

    /** What somebody counted by hand; it counts once another person typed the same, one of them a facilitator. */
    async typeCount({ memberId, role }: Membership, poll: PollFacts, typed: HandCount): Promise<void> {
      requireState(poll, "open", "closing");
      const checked = checkedCount(poll, typed);
      const entry = canonicalJson(checked);
      await polls.putCount(poll.id, { memberId, leads: role === "facilitator", entry }, checked);
      announce(poll.workshopId);
    },
  };
}

/** The same count in one form, whoever typed it. Throws `bad-request` naming what does not fit. */
function checkedCount(poll: PollFacts, { how, seen, people, sums = false, ballots }: HandCount): HandCount {
  const refuse = (field: string, isWrong: boolean) => {
    if (isWrong) throw new RondaError("bad-request", `${field} does not fit`, { field });
  };
  const { method, settings } = poll;
  refuse("people", people > onPaper(poll));
  refuse("sums", sums && !mayCountSums(method, settings.rule));
  const dots = sums ? undefined : settings.dots;
  const checked = ballots.map(({ choices, count }) => ({
    choices: JSON.parse(readChoices(poll, choices, dots)) as unknown,
    count,
  }));
  const total = checked.reduce((sum, { count }) => sum + count, 0);
  refuse("people", !sums && total !== people);
  refuse("ballots", sums && !totalsFit(method, people, settings.dots ?? 0, checked));
  return { how, seen, people, sums, ballots: together(checked) };
}
