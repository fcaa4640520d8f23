import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { hours, minutes, seconds, type Clock } from "#server/base/clock.ts";
import type { GuardTries } from "#server/base/tries.ts";
import { RondaError } from "#shared/errors.ts";

/** The largest JSON body, in bytes. */
export const jsonLimit = 256 * 1024;
/** The largest import, in bytes. */
export const importLimit = 10 * 1024 * 1024;
/** Streams of events that one session may have open. */
export const streamsPerSession = 24;

const triesPerAddress = { most: 10, within: 1 * minutes };
const triesInAll = { most: 1000, within: 1 * hours };
/** Workshops that one address may open: a school behind one address in its busiest hour, not a script. */
const openingsPerAddress = { most: 600, within: 1 * hours };
/** Names that one member may say they had: enough to mistype, too few to guess. */
const claimsPerMember = { most: 5, within: 1 * hours };

/** Changes that one member makes of themselves: a few names tried out, no stream of them. */
const changesPerMember = { most: 20, within: 10 * minutes };
/** People who come for the first time from one address, as many as workshops: the door and the lobby do the rest. */
const arrivalsPerAddress = { most: 600, within: 1 * hours };

/** Codes that one address's projectors may ask for: a page left open asks every few minutes. */
const roomCodesPerAddress = { most: 30, within: 10 * minutes };
/** Ballots of one address that are none; valid ones are not counted. */
const invalidBallots = { most: 20, within: 1 * minutes };

export interface Limits {
  readonly guardTries: GuardTries;
  /** Counts a new workshop of an address. Throws `rate`. */
  readonly countOpening: (c: Context) => void;
  /** Counts a code that a projector of an address asks for. Throws `rate`. */
  readonly countRoomCode: (c: Context) => void;
  /** Counts a name that a member says they had before. Throws `rate`. */
  readonly countClaim: (memberId: string) => void;
  /** Counts a change that a member makes of themselves. Throws `rate`. */
  readonly countOwnChange: (memberId: string) => void;
  /** Counts somebody of an address who is new in a workshop. Throws `rate`. */
  readonly countArrival: (c: Context) => void;
  /** Takes a ballot; one that is none counts for its address, and from too many on is answered with `rate`. */
  readonly guardBallots: GuardTries;
}

export interface LimitNeeds {
  readonly clock: Clock;
  /** False lifts all rates, for measuring. */
  readonly on: boolean;
  /** How many proxies in front are ours; only then do forwarded addresses count. */
  readonly proxies: number;
}

/** The rates of one server, kept in memory: they start anew with it. */
export function createLimits({ clock, on, proxies }: LimitNeeds): Limits {
  const tries = createWindow(clock, triesInAll);
  const openings = createWindow(clock, { most: 10_000, within: openingsPerAddress.within });
  const roomCodes = createWindow(clock, { most: 5000, within: roomCodesPerAddress.within });
  const countIn = (window: typeof openings, each: Rate) => (c: Context) => {
    if (!on) return;
    const address = addressOf(c, proxies);
    window.refuseOver(address, each);
    window.count(address);
  };
  const arrivals = createWindow(clock, { most: 10_000, within: arrivalsPerAddress.within });
  const countOf = (each: Rate) => {
    const window = createWindow(clock, { most: 10_000, within: each.within });
    return (memberId: string) => {
      if (!on) return;
      window.refuseOver(memberId, each);
      window.count(memberId);
    };
  };
  const failures = ["invite-unknown", "return-unknown", "slip-unknown"];
  const ballots = createWindow(clock, { most: 10_000, within: invalidBallots.within });
  const countNoBallot = countIn(ballots, invalidBallots);
  const noBallots = ["too-big", "ballot-token", "ballot-proof", "bad-request"];

  return {
    guardTries: async (c, attempt) => {
      if (!on) return attempt();
      const address = addressOf(c, proxies);
      tries.refuseOver(address, triesPerAddress);
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof RondaError && failures.includes(error.code)) tries.count(address);
        throw error;
      }
    },
    countOpening: countIn(openings, openingsPerAddress),
    countRoomCode: countIn(roomCodes, roomCodesPerAddress),
    countArrival: countIn(arrivals, arrivalsPerAddress),
    countClaim: countOf(claimsPerMember),
    countOwnChange: countOf(changesPerMember),
    guardBallots: async (c, attempt) => {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof RondaError && noBallots.includes(error.code)) countNoBallot(c);
        throw error;
      }
    },
  };
}

interface Rate {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

/** What happened lately, with whose address; holds at most as many as are allowed in all. */
function createWindow(clock: Clock, all: Rate) {
  let lately: { readonly address: string; readonly at: number }[] = [];
  const refuse = (oldest: number, rate: Rate): never => {
    const wait = Math.max(1, Math.ceil((oldest + rate.within - clock.now()) / seconds));
    throw new RondaError("rate", "too many tries", { retryAfter: wait });
  };
  return {
    refuseOver(address: string, each: Rate): void {
      const now = clock.now();
      lately = lately.filter(({ at }) => at > now - all.within);
      if (lately.length >= all.most) refuse(lately[0]?.at ?? now, all);
      const own = lately.filter((one) => one.address === address && one.at > now - each.within);
      if (own.length >= each.most) refuse(own[own.length - each.most]?.at ?? now, each);
    },
    count: (address: string): void => void lately.push({ address, at: clock.now() }),
  };
}

/**
 * Whose address a request comes from: the socket's, or with proxies of ours in front the one that the outermost of
 * them saw. An IPv6 network (/64) counts as one address.
 */
export function addressOf(c: Context, proxies: number): string {
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const named = proxies > 0 ? forwarded[forwarded.length - proxies] : undefined;
  return networkOf(named || socketAddress(c));
}

function socketAddress(c: Context): string {
  // Requests that tests make without a socket have no `incoming`.
  const hasSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  return (hasSocket ? getConnInfo(c).remote.address : undefined) ?? "unknown";
}

function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address);
  if (v4) return v4[1] ?? address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")].slice(0, 4).join(":");
}
