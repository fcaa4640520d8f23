import type { Activity } from "./activity.ts";

/** What the days of an agenda prompt those who lead to decide; nothing of it happens by itself. */
export interface DuePrompts<A extends DatedStep = Activity> {
  /** The current step, where its last day is over. */
  readonly closes?: A;
  /** The first planned step whose day has come. */
  readonly opens?: A;
}

/** What of a step its days speak of. */
export type DatedStep = Pick<Activity, "id" | "state" | "opensAt" | "closesAt">;

/** What is due at a moment of the server's clock. */
export function dueAt<A extends DatedStep>(agenda: readonly A[], now: number): DuePrompts<A> {
  const isPast = (moment: number | undefined) => moment !== undefined && moment <= now;
  const current = agenda.find(({ state }) => state === "current");
  const opens = agenda.find(({ state, opensAt }) => state === "planned" && isPast(opensAt));
  return {
    ...(current && isPast(current.closesAt) ? { closes: current } : {}),
    ...(opens ? { opens } : {}),
  };
}
