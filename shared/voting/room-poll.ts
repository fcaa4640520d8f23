import type { MethodName } from "./methods/registry.ts";
import type { PollOption, PollState, Secrecy } from "./poll.ts";
import type { ResultView } from "./poll-result.ts";
import type { BallotSettings } from "./voting-method.ts";

/** A vote as it may stand before the whole room: nobody's name, and nothing of what was cast before all may see it. */
export interface RoomPoll {
  readonly id: string;
  readonly state: PollState;
  readonly title: string;
  readonly method: MethodName;
  readonly secrecy: Secrecy;
  /** In their published order, the one that paper has too. */
  readonly options: readonly PollOption[];
  readonly settings: BallotSettings;
  /** Its ballot box is not the one that it had: nothing of it counts. */
  readonly voided: boolean;
  /** Once it is shown to everybody. */
  readonly result: Omit<ResultView, "named" | "tookPart"> | null;
}
