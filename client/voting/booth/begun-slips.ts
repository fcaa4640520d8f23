import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { keptBallots } from "#client/members/device.ts";
import { deviceBallots, type BallotMemory } from "../device/ballot-memory.ts";

/**
 * Slips that were begun in this tab's booth, until their ballot is sealed: a reload must not cost anybody their vote. A
 * slip's code stands nowhere, and what is kept was blinded before anything was chosen.
 */
export interface BegunSlips {
  readonly of: (code: string) => BallotMemory;
  readonly forget: (code: string) => void;
}

/** The begun slips of one vote. */
export function begunSlips(pollId: string, storage: () => Storage = () => sessionStorage): BegunSlips {
  const nameOf = (code: string) =>
    `slip-${bytesToHex(sha256(utf8ToBytes(`${pollId} ${code}`))).slice(0, 16)}`;
  return {
    of: (code) => deviceBallots(nameOf(code), pollId, storage),
    forget: (code) => storage().removeItem(`${keptBallots}${nameOf(code)}/${pollId}`),
  };
}
