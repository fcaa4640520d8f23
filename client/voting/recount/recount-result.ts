import { saidOf } from "#shared/voting/choices.ts";
import type { Outcome } from "#shared/voting/election.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { CountedBy, ResultView } from "#shared/voting/poll-result.ts";
import { distributionOf, notSureIn, preferencesIn } from "#shared/voting/ballot-sums.ts";
import { rulesToShow } from "#shared/voting/sums-by-hand.ts";
import { tally } from "#shared/voting/tally.ts";
import type { ResultPoll } from "../results/ResultOutcome.tsx";
import type { RecountFile } from "./recount-file.ts";

/**
 * A counted file as the page of its poll shows it. Approval is counted both ways, as there. What the file cannot say is
 * left out: who might have voted.
 */
export function resultOf(file: RecountFile, outcome: Outcome): { poll: ResultPoll; result: ResultView } {
  const { method, rule, ballots, costs, budget } = file;
  const settings = { ...file.settings, costs, budget };
  const options: PollOption[] = file.options.map((id) => ({
    id,
    label: String(saidOf(file.labels, id) ?? id),
  }));
  const counts: CountedBy[] = [{ rule, ...outcome }];
  const isSums = file.sums === true;
  for (const other of rulesToShow(method, rule, isSums)) {
    if (other !== rule) counts.push({ rule: other, ...tally({ ...file, rule: other }) });
  }
  const plain = ballots.map(({ choices, count = 1 }) => ({ choices, count }));
  const cast = peopleIn(file);
  const asked = { method, options };
  const notSure = toldNotSure(file) ?? (method === "gradients" ? notSureIn(asked, plain, cast) : undefined);
  return {
    poll: { title: file.title, method, options, settings },
    result: {
      ...outcome,
      method,
      rule,
      secrecy: "secret",
      electors: 0,
      cast,
      aside: 0,
      marks: isSums ? ["sums-only"] : [],
      counts,
      ...(notSure ? { notSure } : {}),
      ...(isSums ? {} : distributionOf(asked, plain)),
      ...preferencesIn(asked, plain),
    },
  };
}

/** How many people a file is of: as it says, or one for each ballot. */
export function peopleIn({ people, ballots }: RecountFile): number {
  return Number.isSafeInteger(people) && people! >= 0 ? people! : ballotsIn(ballots);
}

/** How many ballots, or parts of them, are in a file. */
export function ballotsIn(ballots: RecountFile["ballots"]): number {
  return ballots.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** What a file says of those who were not sure, if it says anything; its numbers come from anywhere. */
function toldNotSure({ notSure }: RecountFile): Record<string, number> | undefined {
  const told = Object.entries(notSure ?? {}).filter(([, n]) => Number.isSafeInteger(n) && n >= 0);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
