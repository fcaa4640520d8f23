/** How a reason reaches the group in a vote with names: beside one's own, beside nobody's, or told to somebody. */
export const reasonWays = ["named", "unnamed", "trusted"] as const;
export type ReasonWay = (typeof reasonWays)[number];

/** A reason as it is being written; without a way it stands beside its ballot. */
export interface Reason {
  readonly reason?: string | undefined;
  readonly way?: ReasonWay | undefined;
}

/** What belongs to a reason in a filled ballot; nothing where none is given. */
export function reasonParts({ reason, way }: Reason): Reason {
  const isWritten = way !== "trusted" && reason !== undefined && reason.trim() !== "";
  return { ...(isWritten ? { reason } : {}), ...(way ? { way } : {}) };
}

/** A filled ballot as it is cast with a name, and the reason that goes in without one, if any. */
export function partedReason(filled: unknown): { choices: unknown; unnamed?: string } {
  const { way, reason, ...choices } = filled as Reason;
  if (way === "trusted" || reason === undefined) return { choices };
  return way === "unnamed" ? { choices, unnamed: reason } : { choices: { ...choices, reason } };
}
