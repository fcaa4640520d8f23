import type { JSX } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import type { BallotSettings } from "#shared/voting/voting-method.ts";
import type { methods as words } from "#shared/i18n/en/methods.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";

/** What can be chosen, and what it costs, where there is something to spend. */
export interface BallotOption extends PollOption {
  readonly cost?: string;
}

/** What a ballot is filled in for. */
export interface BallotPoll {
  readonly title: string;
  /** In the order of this voter, not the published one. */
  readonly options: readonly BallotOption[];
  readonly settings: BallotSettings;
  /** Whether names are shown beside the ballots after the close. */
  readonly named: boolean;
}

/** What a method's ballot gets. Methods, not properties, so that one registry can hold them all. */
export interface BallotProps<C> {
  readonly poll: BallotPoll;
  /** As filled in so far; `undefined` before anything that could be cast. */
  readonly choices: C | undefined;
  choose(choices: C | undefined): void;
  /** One option at a time. */
  readonly oneByOne: boolean;
}

/** How one method's ballot is filled in. */
export interface BallotScreen<C> {
  /** A ballot as it lies on the table; `undefined` where an empty one says nothing. */
  start(poll: BallotPoll): C | undefined;
  /** The words for what is still missing, where something is. */
  missing(choices: C | undefined): (keyof typeof words & string) | undefined;
  Ballot(props: BallotProps<C>): JSX.Element;
}

/** What a method's picture of a result gets: labels in the published order. */
export interface ResultProps {
  readonly options: readonly PollOption[];
  readonly settings: BallotSettings;
  readonly result: ResultView;
}

/** What a method has to bring to the screen; each part is fetched when it is first shown. */
export interface MethodScreens {
  readonly ballot: () => Promise<BallotScreen<unknown>>;
  readonly result: () => Promise<(props: ResultProps) => JSX.Element>;
}
