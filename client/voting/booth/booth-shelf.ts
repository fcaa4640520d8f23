import { randomId } from "#shared/boards/random-id.ts";
import { keptBooth as prefix } from "#client/members/device.ts";
import { boothLeft } from "../device/ballot-memory.ts";

/**
 * A ballot from a booth that the box has not confirmed. It is sealed to the vote's box key, so that nobody can open it on
 * this device; nothing says whose it is, when it was cast, or after which other.
 */
export interface ShelvedBallot {
  readonly name: string;
  readonly pollId: string;
  readonly sealed: string;
  /** The short hash by which it is found in the published list. */
  readonly hash: string;
}

/** Where a booth's device keeps what has not reached the box: through a reload, a closed page, a lost network. */
export interface BoothShelf {
  readonly waiting: () => readonly ShelvedBallot[];
  /** Answers nothing where this browser cannot keep it: full, or not allowed to. */
  readonly keep: (ballot: Omit<ShelvedBallot, "name">) => ShelvedBallot | undefined;
  readonly drop: (name: string) => void;
  /** Tells this browser's other pages that the booth's own goes: what is still here may leave from them. */
  readonly tellLeaving: () => void;
}

/**
 * The shelf of this browser. It outlasts the tab, on a shared device too, and whoever leaves and forgets: these ballots
 * are other people's. Each goes once the box has answered.
 */
export const deviceShelf: BoothShelf = {
  waiting: () =>
    Object.keys(localStorage).flatMap((name) => {
      if (!name.startsWith(prefix)) return [];
      const [pollId = ""] = name.slice(prefix.length).split("/");
      const [hash = "", sealed = ""] = (localStorage.getItem(name) ?? "").split(" ");
      return [{ name, pollId, hash, sealed }];
    }),
  keep: (ballot) => {
    const { pollId, hash, sealed } = ballot;
    const name = `${prefix}${pollId}/${randomId()}`;
    try {
      localStorage.setItem(name, `${hash} ${sealed}`);
      return { ...ballot, name };
    } catch {
      return undefined;
    }
  },
  drop: (name) => localStorage.removeItem(name),
  tellLeaving: () => {
    localStorage.setItem(boothLeft, "1");
    localStorage.removeItem(boothLeft);
  },
};
