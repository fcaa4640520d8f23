import type { Power } from "#shared/framings/framing.ts";
import type { TypedCount } from "#shared/voting/hand-count.ts";
import type { PollDecision } from "#shared/voting/decision.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type {
  Channel,
  CodeFate,
  HandCount,
  PaperCodes,
  PollOption,
  PollState,
  Secrecy,
  UnnamedReason,
  VotingRole,
} from "#shared/voting/poll.ts";
import type { RecountView } from "#shared/voting/poll-result.ts";
import type { PollSettings } from "#shared/voting/poll-settings.ts";
import type { StoredResult } from "./publish-result.ts";

/** What a draft says, and an open poll for good. */
export interface PollQuestion {
  readonly title: string;
  readonly method: MethodName;
  readonly options: readonly PollOption[];
  readonly eligible: readonly VotingRole[];
  readonly settings: PollSettings;
  readonly secrecy: Secrecy;
  readonly keptSecret: boolean;
  readonly why: string;
  readonly power: Power | null;
  readonly carriedOutBy: string;
}

/** The public keys of a poll, base64url. */
export interface StoredKeys {
  readonly groups: readonly { readonly group: string; readonly key: string; readonly fingerprint: string }[];
  readonly box: string;
}

/** A poll as it stands. */
export interface PollFacts extends PollQuestion {
  readonly id: string;
  readonly workshopId: string;
  readonly state: PollState;
  /** The workshop's version at its last change. */
  readonly changedAt: number;
  readonly withoutDevice: number | null;
  /** Electors by channel; null before the opening. */
  readonly electors: Readonly<Record<Channel, number>> | null;
  readonly closesAt: number | null;
  readonly boxId: string | null;
  readonly keys: StoredKeys | null;
  readonly result: StoredResult | null;
  readonly recount: RecountView | null;
  /** What was decided after it; absent until somebody wrote it down. */
  readonly decision?: PollDecision;
  readonly shown: boolean;
  readonly voided: boolean;
}

/** What a change writes; the list of electors alone stands in rows of its own. */
export type PollChangeSet = Partial<
  PollQuestion &
    Pick<
      PollFacts,
      "state" | "withoutDevice" | "closesAt" | "boxId" | "keys" | "decision" | "shown" | "voided"
    >
>;

/** Somebody on the list. */
export interface Elector {
  readonly memberId: string;
  /** Empty where no results by group were announced. */
  readonly group: string;
  readonly channel: Channel;
}

/**
 * Where polls are kept, but no secret ballot. A change, the version it makes and its event are one transaction; tokens
 * and open ballots make neither version nor event, because who watches could count them.
 */
export interface PollStore {
  /** A new draft. Owes `not-found` without the workshop. Returns it. */
  create(workshopId: string, id: string, question: PollQuestion): Promise<PollFacts>;
  byId(pollId: string): Promise<PollFacts | undefined>;
  /** Oldest first. */
  ofWorkshop(workshopId: string): Promise<readonly PollFacts[]>;
  /** Polls between their opening and their close. */
  running(): Promise<readonly PollFacts[]>;
  /**
   * Writes what was decided on the poll as of `changedAt`. With `electors` the list is written anew, except for those who
   * stand aside by their own choice. Owes `conflict` when the poll changed since, and `not-found`.
   */
  save(
    pollId: string,
    changedAt: number,
    change: PollChangeSet,
    electors?: readonly Elector[],
  ): Promise<PollFacts>;
  /** Erases a draft. Owes `conflict` once it is no draft. */
  removeDraft(pollId: string): Promise<void>;

  elector(pollId: string, memberId: string): Promise<Elector | undefined>;
  electors(pollId: string): Promise<readonly Elector[]>;
  /**
   * One's own channel; before the opening only `aside` is kept, which makes no version and no event. Afterwards an open
   * ballot of theirs is erased with the change. Owes `not-in-electorate` where a list stands without them,
   * `credential-used` for paper once they have a token, and `other-channel` for leaving paper once slips were made or
   * casting has begun. Whoever has a token may stand aside and come back; they get no other.
   */
  setChannel(pollId: string, memberId: string, channel: Channel): Promise<PollFacts>;
  /**
   * Notes what an elector's device had signed, once: the same again changes nothing. Owes `not-in-electorate`,
   * `other-channel`, and `credential-used` for anything else than the first.
   */
  claimToken(pollId: string, memberId: string, blinded: string): Promise<void>;
  /** Whether this is what an elector's device had signed. */
  hasToken(pollId: string, memberId: string, blinded: string): Promise<boolean>;
  /**
   * Adds slips, at most one for each who votes on paper; `onBallots`: they stand on ballots of paper. Owes `conflict` where
   * these would be more, and `poll-state` for ballots once a count by hand was typed, which was held to no codes.
   */
  addSlips(pollId: string, group: string, codeHashes: readonly string[], onBallots?: boolean): Promise<void>;
  /** A slip's group, or `undefined`. */
  slip(pollId: string, codeHash: string): Promise<{ readonly group: string } | undefined>;
  /**
   * The same as `claimToken` for a slip. Owes `slip-unknown`, `credential-used`, `other-channel` once it was handed in with
   * a ballot of paper, and `too-many-on-paper` where slips and the count that two people agreed on would be more than
   * those who vote on paper.
   */
  claimSlip(pollId: string, codeHash: string, blinded: string): Promise<void>;
  /**
   * Uses a slip up for a ballot of paper, once: `first`, and so again for the same attempt, else where it was used before.
   * Makes neither version nor event. Owes `slip-unknown`.
   */
  handInSlip(pollId: string, codeHash: string, attempt: string): Promise<CodeFate>;
  paperCodes(pollId: string): Promise<PaperCodes>;

  /** Puts an open ballot in place of an earlier one. Owes `not-in-electorate`, `other-channel`. */
  putOpenBallot(pollId: string, memberId: string, choices: string): Promise<void>;
  openBallots(pollId: string): Promise<readonly { readonly memberId: string; readonly choices: string }[]>;
  /** How many there are; nothing of them is read, so that what they say changes nothing of how long it takes. */
  openBallotCount(pollId: string): Promise<number>;
  /**
   * Keeps a reason without a name, once however often it comes; which came when cannot be told from what is kept. Owes
   * `not-found`, and `conflict` where there are more than `most`.
   */
  addReason(pollId: string, reason: UnnamedReason, most: number): Promise<void>;
  /** In alphabetical order. */
  reasons(pollId: string): Promise<readonly UnnamedReason[]>;
  /**
   * Puts a typed count of so many people in place of the same person's earlier one, and tells it as a change. Owes
   * `not-found`, `too-many-on-paper` where they and the slips with a token are more than those who vote on paper, and
   * `codes-unchecked` where codes stand on ballots and these ballots are more than the codes that were handed in.
   */
  putCount(pollId: string, count: TypedCount, counted: Pick<HandCount, "how" | "people">): Promise<void>;
  counts(pollId: string): Promise<readonly TypedCount[]>;
  /** How many slips have a token. */
  slipsUsed(pollId: string): Promise<number>;

  /**
   * Closes a poll for good, in one transaction: result and recount are kept, hashes of what was signed, slips, open
   * ballots and counts are erased; who took part is kept only with `keepTook`. Closed already: nothing changes.
   * Afterwards nothing of what was erased is left in the database's files.
   */
  close(
    pollId: string,
    closing: {
      readonly result: StoredResult | null;
      readonly recount: RecountView | null;
      readonly voided: boolean;
      readonly keepTook: boolean;
    },
  ): Promise<void>;
  /** Members who had a token, where that was kept. */
  tookPart(pollId: string): Promise<readonly string[]>;
}
