import * as z from "zod/mini";
import { symbolNames } from "#shared/boards/symbols.ts";
import { powers } from "#shared/framings/framing.ts";
import { decisionSchema } from "#shared/voting/decision.ts";
import { channels, codeFates, pollStates, secrecies, votingRoles } from "#shared/voting/poll.ts";
import { resultMarks } from "#shared/voting/poll-result.ts";
import { methodNames, pollSettingsSchema } from "#shared/voting/poll-settings.ts";

/** Polls in the API's answers as schemas: for its description, and for tests to hold answers against. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const wanted = pollSettingsSchema.shape;

const settings = z.strictObject({
  ...wanted,
  registration: z.boolean(),
  window: z.number(),
  spread: z.number(),
  rule: z.string(),
  winners: z.number(),
  sensitive: z.boolean(),
  narrowing: z.boolean(),
  live: z.boolean(),
  reveal: z.enum(["close", "shown"]),
});

/** What a ballot is made by. */
const ballotSettings = z.strictObject({
  levels: z.optional(z.number()),
  dots: z.optional(z.number()),
  grades: wanted.grades,
  unit: wanted.unit,
});

export const poll = z.strictObject({
  id,
  version: z.number(),
  state: z.enum(pollStates),
  title: z.string(),
  method: z.enum(methodNames),
  options: z.array(
    z.strictObject({
      id,
      label: z.string(),
      need: z.optional(id),
      symbol: z.optional(z.enum(symbolNames)),
    }),
  ),
  eligible: z.array(z.enum(votingRoles)),
  secrecy: z.enum(secrecies),
  keptSecret: z.boolean(),
  settings,
  why: z.string(),
  power: z.nullable(z.enum(powers)),
  carriedOutBy: z.string(),
  electorate: z.nullable(z.strictObject({ electors: z.number(), paper: z.number(), aside: z.number() })),
  fingerprints: z.optional(z.array(z.string())),
  thin: z.boolean(),
  closesAt: z.nullable(z.number()),
  handCount: z.enum(["none", "waiting", "differ", "agreed"]),
  resultShown: z.boolean(),
  decision: z.optional(decisionSchema),
  voided: z.boolean(),
  mine: z.optional(
    z.strictObject({ elector: z.boolean(), channel: z.enum(channels), group: z.optional(z.string()) }),
  ),
  in: z.optional(z.number()),
});
export const pollAnswer = z.strictObject({ poll });
/** A poll by its address alone, which does not say what workshop it belongs to. */
export const pollInWorkshopAnswer = z.strictObject({ poll, workshopId: id });

export const electorsAnswer = z.strictObject({
  electors: z.array(
    z.strictObject({
      memberId: id,
      name: z.string(),
      group: z.optional(z.string()),
      channel: z.enum(channels),
    }),
  ),
});

export const keysAnswer = z.strictObject({
  keys: z.array(z.strictObject({ group: z.optional(z.string()), key: z.string(), fingerprint: z.string() })),
  box: z.string(),
});

export const signatureAnswer = z.strictObject({ signature: z.string() });
export const slipAnswer = z.strictObject({ group: z.optional(z.string()) });
export const slipsAnswer = z.strictObject({ codes: z.array(z.string()) });
const paperCodes = { printed: z.number(), checked: z.number() };
export const paperCodesAnswer = z.strictObject(paperCodes);
export const paperCodeAnswer = z.strictObject({ code: z.enum(codeFates), ...paperCodes });

const outcome = {
  winners: z.array(z.string()),
  ranking: z.array(z.array(z.string())),
  scores: z.record(z.string(), z.number()),
  ties: z.array(
    z.strictObject({
      options: z.array(z.string()),
      brokenBy: z.literal("option-order"),
      order: z.array(z.string()),
    }),
  ),
  rounds: z.array(z.unknown()),
};
const countedBy = z.strictObject({ rule: z.string(), ...outcome });

export const resultAnswer = z.strictObject({
  ...outcome,
  method: z.enum(methodNames),
  rule: z.string(),
  secrecy: z.enum(secrecies),
  electors: z.number(),
  cast: z.number(),
  aside: z.number(),
  marks: z.array(z.enum(resultMarks)),
  notSure: z.optional(z.record(z.string(), z.number())),
  counts: z.array(countedBy),
  distribution: z.optional(z.record(z.string(), z.record(z.string(), z.number()))),
  preferences: z.optional(z.array(z.tuple([z.string(), z.string(), z.number()]))),
  reasons: z.optional(
    z.array(z.strictObject({ reason: z.string(), unnamed: z.optional(z.enum(["own", "passed-on"])) })),
  ),
  byGroup: z.optional(
    z.array(
      z.strictObject({
        group: z.string(),
        label: z.optional(z.string()),
        cast: z.number(),
        counts: z.array(countedBy),
      }),
    ),
  ),
  named: z.optional(z.array(z.strictObject({ memberId: id, name: z.string(), choices: z.unknown() }))),
  tookPart: z.optional(z.array(z.string())),
});

const { named: _named, tookPart: _tookPart, ...counted } = resultAnswer.shape;
/** A vote on a projector: nobody's name. */
export const roomPoll = z.strictObject({
  id,
  state: poll.shape.state,
  title: poll.shape.title,
  method: poll.shape.method,
  secrecy: poll.shape.secrecy,
  options: poll.shape.options,
  settings: z.strictObject({ ...ballotSettings.shape, costs: wanted.costs, budget: wanted.budget }),
  voided: z.boolean(),
  result: z.nullable(z.strictObject(counted)),
});

export const recountAnswer = z.strictObject({
  method: z.enum(methodNames),
  rule: z.string(),
  options: z.array(z.string()),
  winners: z.optional(z.number()),
  costs: z.optional(z.record(z.string(), z.number())),
  budget: z.optional(z.number()),
  settings: ballotSettings,
  sums: z.optional(z.boolean()),
  people: z.optional(z.number()),
  notSure: z.optional(z.record(z.string(), z.number())),
  ballots: z.optional(z.array(z.strictObject({ choices: z.unknown(), count: z.number() }))),
  hashes: z.array(z.string()),
});
