import * as z from "zod/mini";
import { symbolNames, type SymbolName } from "../boards/symbols.ts";
import { powers, type Power } from "../framings/framing.ts";
import type { Role } from "../members/roles.ts";
import { longestReason } from "./choices.ts";
import type { PollDecision } from "./decision.ts";
import type { MethodName } from "./methods/registry.ts";
import { methodNames, pollSettingsSchema, type PollSettings } from "./poll-settings.ts";

/**
 * A poll's life. `registering`: devices fetch tokens, nobody casts yet (only with `settings.registration`). `closing`:
 * waiting devices send, for the poll's window.
 */
export const pollStates = ["draft", "registering", "open", "closing", "closed"] as const;
export type PollState = (typeof pollStates)[number];

/** Whether nobody learns who cast what, or names are shown beside it, all at once, after the close. */
export const secrecies = ["secret", "open"] as const;
export type Secrecy = (typeof secrecies)[number];

/** Who may be an elector; observers never vote. */
export const votingRoles = ["facilitator", "advisory", "participant"] as const satisfies readonly Role[];
export type VotingRole = (typeof votingRoles)[number];

/** How an elector votes: one person, one channel. `aside`: not at all, by their own choice. */
export const channels = ["device", "paper", "aside"] as const;
export type Channel = (typeof channels)[number];

export const mostOptions = 100;
export const mostElectors = 5000;
/** The option that stands in every vote on needs unless somebody says why it does not. */
export const noneOption = "none";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** The workshop's version that the sender saw; absent, as in scripts: whatever it is. */
const version = z.optional(z.int().check(z.minimum(0)));

const option = z.object({
  id: z.optional(id),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** The need on the board that it stands for. */
  need: z.optional(id),
  symbol: z.optional(z.enum(symbolNames)),
});

const facts = {
  title,
  method: z.enum(methodNames),
  options: z.array(option).check(z.maxLength(mostOptions)),
  eligible: z.array(z.enum(votingRoles)).check(z.minLength(1)),
  secrecy: z.enum(secrecies),
  settings: pollSettingsSchema,
  /** Why a vote is needed. */
  why: z.optional(line(1000)),
  /** What power the result has, */
  power: z.optional(z.enum(powers)),
  /** and who carries it out. */
  carriedOutBy: z.optional(line(500)),
};

/**
 * Body of `POST /api/workshops/:id/polls`. Without options a vote on one proposal (`gradients`, `consent`) is on its
 * title. A `why` that is empty has to be written before the poll opens; without the key, as in scripts, the
 * workshop's own purpose stands for it.
 */
export const newPollSchema = z.object(facts);
export type NewPoll = z.infer<typeof newPollSchema>;

/** Body of `PATCH /api/polls/:id`: another draft; options and settings whole. */
export const pollChangeSchema = z.object({ version, ...z.partial(z.object(facts)).shape });
export type PollChange = z.infer<typeof pollChangeSchema>;

/**
 * Body of `POST /api/polls/:id/open`: the list of electors that a facilitator confirmed, all of eligible roles. Absent:
 * everybody of these roles who is in. At a second opening (after registration) the list stands already.
 */
export const openPollSchema = z.object({
  version,
  electors: z.optional(z.array(id).check(z.maxLength(mostElectors))),
  /** Those of them who vote on paper or in the booth: their devices get no token. */
  paper: z.optional(z.array(id).check(z.maxLength(mostElectors))),
  /** People here who are no members, because they have no device. */
  withoutDevice: z.optional(z.int().check(z.minimum(0), z.maximum(mostElectors))),
  /** Refuse where it is known now that results by role would stay hidden, so that somebody can still go back. */
  unlessHidden: z.optional(z.boolean()),
});
export type OpenPoll = z.infer<typeof openPollSchema>;

/** Body of `close` and `show`. */
export const pollCommandSchema = z.object({ version });

/**
 * Body of `POST /api/polls/:id/channel`: how one votes oneself. Standing aside and coming back is possible until the
 * close, paper until one has a token; nobody leaves paper once slips were made or casting has begun. Nobody sets it for
 * others once a poll is open: whether it may still be set would tell who has a token.
 */
export const channelSchema = z.object({ channel: z.enum(channels) });

/** Body of `POST /api/polls/:id/credential`: 384 bytes. */
export const credentialSchema = z.object({ blinded: z.string() });

/**
 * Who a device takes itself for, in what it sends later than it was written: another member who uses the same browser by
 * then gets `forbidden`.
 */
const as = z.optional(id);

/** Body of `PUT /api/polls/:id/open-ballot`. */
export const openBallotSchema = z.object({ choices: z.unknown(), as });

/**
 * Body of `POST /api/polls/:id/reasons`, in open polls: a reason that stands beside nobody's name. `passedOn`: somebody
 * told it to whoever writes it, because they trust them.
 */
export const unnamedReasonSchema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason)),
  passedOn: z.optional(z.boolean()),
  as,
});
export type UnnamedReasonSent = z.infer<typeof unnamedReasonSchema>;

/** Such a reason as it is kept. */
export type UnnamedReason = Omit<UnnamedReasonSent, "as">;

/** Body of `POST /api/polls/:id/slips`: codes to print, each for one ballot, tied to nobody. */
export const slipsSchema = z.object({
  count: z.int().check(z.minimum(1), z.maximum(500)),
  group: z.optional(z.string()),
  /** They stand on ballots of paper: from then on a count of ballots is held to the codes that were checked. */
  onBallots: z.optional(z.boolean()),
});
export type NewSlips = z.infer<typeof slipsSchema>;

/** Body of `POST /api/polls/:id/slip`, without a session: which group a slip's code votes in, before it is used. */
export const slipSchema = z.object({ code: z.string() });

/** Body of `POST /api/polls/:id/slip-credential`, without a session: a slip's code gets one token, like an elector. */
export const slipCredentialSchema = z.object({ code: z.string(), blinded: z.string() });

/**
 * Body of `POST /api/polls/:id/paper-codes`: the code that somebody hands in with their ballot of paper, and nothing of the
 * ballot. `attempt` is a random name of this try, so that a try whose answer was lost is answered the same again.
 */
export const paperCodeSchema = z.object({ code: z.string(), attempt: id });

/** What a code that is handed in turns out to be: good, or used before, with a ballot of paper or in the booth. */
export const codeFates = ["first", "paper", "booth"] as const;
export type CodeFate = (typeof codeFates)[number];

/** How many codes stand on ballots of paper, and how many codes were checked. */
export interface PaperCodes {
  readonly printed: number;
  readonly checked: number;
}

/**
 * Body of `PUT /api/polls/:id/count`: what was counted by hand. Two people type it, one of them a facilitator, and it
 * counts when they agree. `sums`: only totals an option are known (hands, beans), so each ballot here names one option
 * and nothing proportional can be counted.
 */
export const handCountSchema = z.object({
  how: z.enum(["paper", "hands", "beans"]),
  /** Whether everybody saw how each one voted. */
  seen: z.boolean(),
  /** How many people voted. */
  people: z.int().check(z.minimum(0), z.maximum(mostElectors)),
  sums: z.optional(z.boolean()),
  ballots: z
    .array(
      z.object({ choices: z.unknown(), count: z.int().check(z.minimum(1), z.maximum(mostElectors * 1000)) }),
    )
    .check(z.maxLength(mostElectors)),
});
export type HandCount = z.infer<typeof handCountSchema>;

/** What can be chosen. */
export interface PollOption {
  readonly id: string;
  readonly label: string;
  readonly need?: string;
  readonly symbol?: SymbolName;
}

/** The caller's own part in a poll. */
export interface OwnPart {
  /** Whether they stand in the list; before the opening: whether their role is eligible. */
  readonly elector: boolean;
  readonly channel: Channel;
  /** Their frozen group, where results by group were announced. */
  readonly group?: string;
}

/** Whether the counts by hand are there; never what they say. */
export type HandCountState = "none" | "waiting" | "differ" | "agreed";

/** A poll as a member sees it: in the workshop's view (`polls`), in the event `polls`, and alone. */
export interface PollView {
  readonly id: string;
  /** The workshop's version at its last change: what a command names as seen. */
  readonly version: number;
  readonly state: PollState;
  readonly title: string;
  readonly method: MethodName;
  /** In their published order, which breaks ties; each voter sees them shuffled. */
  readonly options: readonly PollOption[];
  readonly eligible: readonly VotingRole[];
  readonly secrecy: Secrecy;
  /** Somebody asked, privately, that it be secret; it stays so. */
  readonly keptSecret: boolean;
  readonly settings: PollSettings;
  readonly why: string;
  readonly power: Power | null;
  readonly carriedOutBy: string;
  /** How many may vote on this device or another, on paper, or not at all; null before the opening. */
  readonly electorate: {
    readonly electors: number;
    readonly paper: number;
    readonly aside: number;
  } | null;
  /**
   * Fingerprints of the keys, in secret polls once there are some: what a device is given when it asks as nobody has to be
   * among those that everybody is told.
   */
  readonly fingerprints?: readonly string[];
  /** Fewer than five may vote: secrecy is thin. */
  readonly thin: boolean;
  /** When `closing` ends, server ms; null otherwise. */
  readonly closesAt: number | null;
  readonly handCount: HandCountState;
  /** Whether the result may be asked for. */
  readonly resultShown: boolean;
  /** What was decided after it, once the result may be seen and somebody wrote it down. */
  readonly decision?: PollDecision;
  /** The ballot box or its keys are not those of this poll (a backup was restored): nothing of it counts. */
  readonly voided: boolean;
  /** Absent in events, which speak to many: then it is as it was. */
  readonly mine?: OwnPart;
  /** Facilitators, while it is open, never in events: how many ballots are in. */
  readonly in?: number;
}

/** Answer of `GET /api/polls/:id/key`: the same for everybody. */
export interface KeysView {
  readonly keys: readonly {
    readonly group?: string;
    /** DER SubjectPublicKeyInfo with the rsaEncryption OID, base64url. */
    readonly key: string;
    /** SHA-256 of it, hex. */
    readonly fingerprint: string;
  }[];
  /** X25519 public key that ballots are sealed to over plain http, base64url. */
  readonly box: string;
}

/** An elector as facilitators see them: `device` also for whoever stands aside, which is nobody's to know. */
export interface ElectorView {
  readonly memberId: string;
  readonly name: string;
  /** Their role, where the result is shown by role. */
  readonly group?: string;
  readonly channel: Channel;
}
