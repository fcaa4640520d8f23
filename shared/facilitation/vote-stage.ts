import type { Stage } from "./stage.ts";

/** A stage that is of a vote. */
export type VoteStage = Extract<Stage, { readonly poll: string }>;

/** Whether a stage is of a vote. */
export function hasPoll(stage: Stage): stage is VoteStage {
  return "poll" in stage;
}
