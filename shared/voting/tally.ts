import { Fraction } from "fraction.js";
import * as z from "zod/mini";
import { RondaError } from "../errors.ts";
import { saidOf } from "./choices.ts";
import type { Election, Outcome } from "./election.ts";
import { methods, type MethodName } from "./methods/registry.ts";
import type { VotingMethod } from "./voting-method.ts";

const positive = z.number().check(z.positive());

/** The file that `ronda tally` and the recount page read. */
const tallySchema = z.object({
  method: z.enum(Object.keys(methods) as MethodName[]),
  rule: z.string(),
  winners: z.optional(z.int().check(z.minimum(1))),
  options: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  budget: z.optional(positive),
  costs: z.optional(z.record(z.string(), positive)),
  settings: z.optional(z.object({ levels: z.optional(z.int()), dots: z.optional(z.int()) })),
  ballots: z.array(z.object({ choices: z.unknown(), count: z.optional(z.int().check(z.minimum(0))) })),
});

/**
 * Counts an election from plain data. Throws `RondaError` `bad-request` that names the first thing that is wrong:
 * an unknown method or rule, options that repeat, a ballot that the method does not allow.
 */
export function tally(input: unknown): Outcome {
  const parsed = tallySchema.safeParse(input);
  if (!parsed.success)
    throw mistake(parsed.error.issues[0]?.path.join(".") ?? "", "is missing or of the wrong form");
  const { method, rule, options, settings } = parsed.data;
  if (new Set(options).size !== options.length) throw mistake("options", "names an option twice");
  // A ballot that named it would lose it on the way: no object can have such a key of its own.
  if (options.includes("__proto__")) throw mistake("options", "names an option __proto__");
  const voting = methods[method] as VotingMethod<unknown>;
  const count = Object.hasOwn(voting.rules, rule) ? voting.rules[rule] : undefined;
  if (!count) throw mistake("rule", `is none of ${method}: ${Object.keys(voting.rules).join(", ")}`);
  const schema = voting.schema({ options, settings: settings ?? {} });
  const ballots = parsed.data.ballots.map((ballot, i) => {
    const choices = schema.safeParse(ballot.choices);
    if (!choices.success)
      throw mistake(`ballots.${i}.choices`, "is no ballot of this method and these options");
    return { choices: choices.data, count: ballot.count ?? 1 };
  });
  return count({ options, ballots: ballots.filter((ballot) => ballot.count > 0), ...moneyOf(parsed.data) });
}

/** Costs and budget in whole units, exactly. */
function moneyOf(
  input: z.infer<typeof tallySchema>,
): Pick<Election<unknown>, "winners" | "costs" | "budget" | "unit"> {
  const given = input.options.map((option) => new Fraction(saidOf(input.costs ?? {}, option) ?? 1));
  const budget = input.budget === undefined ? undefined : new Fraction(input.budget);
  const all = budget ? [...given, budget] : given;
  const unit = all.reduce((common, { d }) => (common * d) / gcd(common, d), 1n);
  const whole = (amount: Fraction) => (amount.n * unit) / amount.d;
  return {
    winners: Math.min(input.winners ?? 1, input.options.length),
    costs: new Map(input.options.map((option, i) => [option, budget ? whole(given[i]!) : 1n])),
    budget: budget && whole(budget),
    unit: budget ? unit : 1n,
  };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function mistake(field: string, what: string): RondaError {
  return new RondaError("bad-request", `${field} ${what}`, { field });
}
