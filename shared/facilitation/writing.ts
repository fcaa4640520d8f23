import type { Role } from "../members/roles.ts";
import { may } from "../members/permissions.ts";
import type { Activity } from "./activity.ts";

/** What of a session decides who may write. */
export interface WritingFacts {
  readonly locked: boolean;
  readonly agenda: readonly Pick<Activity, "state" | "writers">[];
}

/**
 * Whether a role may write on the board now, or why not: `forbidden` for who never may, `locked` while the board is
 * locked (facilitators go on, to put it in order) or the current activity does not let the role write.
 */
export function mayWriteNow({ locked, agenda }: WritingFacts, role: Role): true | "forbidden" | "locked" {
  if (!may(role, "board.write")) return "forbidden";
  if (locked && role !== "facilitator") return "locked";
  return letsWrite(
    agenda.find(({ state }) => state === "current"),
    role,
  )
    ? true
    : "locked";
}

/** Without an activity, whoever may write at all does. Beside no schema, because every board's page loads it. */
function letsWrite(activity: Pick<Activity, "writers"> | undefined, role: Role): boolean {
  return activity === undefined || (activity.writers as readonly Role[]).includes(role);
}
