import type { Role } from "../members/roles.ts";
import { may } from "../members/permissions.ts";
import type { Activity } from "./activity.ts";

/** What of a session decides who may write. */
export interface WritingFacts {
  readonly locked: boolean;
  readonly agenda: readonly WritingStep[];
}

/** What of a step decides who may write, and where. */
export type WritingStep = Pick<Activity, "id" | "state" | "writers" | "visibility" | "revealedAt">;

/**
 * Whether a role may write on the board now, or why not: `forbidden` for who never may, `locked` while the board is
 * locked or everybody writes for themselves (facilitators go on, to put it in order), or the current activity does not
 * let the role write.
 */
export function mayWriteNow({ locked, agenda }: WritingFacts, role: Role): MayWrite {
  if (!may(role, "board.write")) return "forbidden";
  const step = agenda.find(({ state }) => state === "current");
  const closed = locked || (isPrivate(step) && step.revealedAt === null);
  if (closed && role !== "facilitator") return "locked";
  return letsWrite(step, role) ? true : "locked";
}

/** Whether somebody may write, or what their updates are refused with. */
export type MayWrite = true | "forbidden" | "locked";

/** The current step, where people write for themselves in it; also once their notes were shown. */
export function privateStep<Step extends WritingStep>(agenda: readonly Step[]): Step | undefined {
  const step = agenda.find(({ state }) => state === "current");
  return isPrivate(step) ? step : undefined;
}

/**
 * Whether a role may write in a document of their own now. After the notes were shown too: what a device could not
 * send in time finds its place there.
 */
export function mayDraftNow({ locked, agenda }: WritingFacts, role: Role): MayWrite {
  if (!may(role, "board.write")) return "forbidden";
  const step = privateStep(agenda);
  const open = step !== undefined && (!locked || role === "facilitator");
  return open && letsWrite(step, role) ? true : "locked";
}

function isPrivate<Step extends WritingStep>(step: Step | undefined): step is Step {
  return step?.visibility === "private";
}

/** Without an activity, whoever may write at all does. Beside no schema, because every board's page loads it. */
function letsWrite(activity: Pick<Activity, "writers"> | undefined, role: Role): boolean {
  return activity === undefined || (activity.writers as readonly Role[]).includes(role);
}
