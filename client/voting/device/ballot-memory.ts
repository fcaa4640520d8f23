import { ballotStorage, keptBallots as prefix, keptBooth } from "#client/members/device.ts";
import type { Credential, TokenRequest } from "../crypto/ballot-key.ts";

/** What became of a ballot that waited, as the person is told until they put the notice away. */
export type BallotFate =
  | "in-box"
  | "late"
  /** The vote closed while it was on its way: its page looks whether it was counted. */
  | "unsure"
  | "refused";

/** What a device keeps of one poll: its key, how often it cast, never what was chosen. */
export interface KeptBallot {
  /** The fingerprint under which the token was asked for. */
  readonly fingerprint?: string;
  readonly request?: TokenRequest;
  readonly credential?: Credential;
  /** The highest `seq` that was sealed here; 0 before the first. */
  readonly seq: number;
  /** The highest `seq` that the server confirmed. */
  readonly inBox: number;
  /** The ballot was brought here by a recovery code: how often it was cast elsewhere is not known. */
  readonly recovered?: boolean;
  /** A ballot that waits for its moment or a connection, encrypted; on own devices only. */
  readonly waiting?: string;
  /** From when on any page of this device sends it, ms since 1970; absent: at once. */
  readonly leavesAt?: number;
  /** The `seq` of a ballot that was sent and whose answer has not been heard: it may be in the box. */
  readonly tried?: number;
  /** What waits is a ballot with a name: it is sent with the session, as its own member. */
  readonly named?: boolean;
  readonly fate?: BallotFate;
}

/** Where a device keeps its part of a poll. */
export interface BallotMemory {
  readonly read: () => KeptBallot;
  readonly write: (kept: KeptBallot) => void;
}

/** Whose ballot, in which poll. */
export interface BallotName {
  readonly memberId: string;
  readonly pollId: string;
}

/** What is kept of a poll that this device has no part in yet. */
export const nothingKept: KeptBallot = { seq: 0, inBox: 0 };

/**
 * One member's part of one poll in the store that `client/members/device.ts` allows: of the browser, or of this tab
 * alone. By member, because two people may use one browser one after the other.
 */
export function deviceBallots(
  memberId: string,
  pollId: string,
  storage: () => Storage = ballotStorage,
): BallotMemory {
  const key = `${prefix}${memberId}/${pollId}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? "null");
        return kept === null ? nothingKept : { ...nothingKept, ...(kept as Partial<KeptBallot>) };
      } catch {
        return nothingKept;
      }
    },
    write: (kept) => storage().setItem(key, JSON.stringify(kept)),
  };
}

/** The ballots of this device that wait, or of whose fate somebody has still to be told. */
export function unsettledBallots(storage: () => Storage = ballotStorage): BallotName[] {
  return Object.keys(storage()).flatMap((key) => {
    if (!key.startsWith(prefix)) return [];
    const [memberId = "", pollId = ""] = key.slice(prefix.length).split("/");
    const { waiting, fate } = deviceBallots(memberId, pollId, storage).read();
    return waiting !== undefined || fate !== undefined ? [{ memberId, pollId }] : [];
  });
}

/** Whether ballots from a booth wait on this device (`booth/booth-shelf.ts`). */
export function keepsBoothBallots(): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(keptBooth));
}

/** The key whose `storage` event says that a booth's own page goes. */
export const boothLeft = "ronda/booth-left";
