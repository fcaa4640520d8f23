/** What a member is in one workshop. Labels on screen are verbs (`shared/i18n`); these terms are for code and API. */
export const roles = ["facilitator", "advisory", "participant", "observer"] as const;
export type Role = (typeof roles)[number];

/** Whether a member is in, or still in the lobby. */
export type MemberState = "in" | "waiting";

/** From least to most power; used when somebody joins again by another link. */
const rank: Record<Role, number> = { observer: 0, participant: 1, advisory: 2, facilitator: 3 };

/** The role that stays when a member comes by a second link: a higher link raises, none lowers. */
export function higherRole(a: Role, b: Role): Role {
  return rank[a] >= rank[b] ? a : b;
}
