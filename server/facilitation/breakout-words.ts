import type { BreakoutGroupView, BreakoutView } from "#shared/facilitation/breakout-view.ts";
import {
  groupOf,
  liveGroups,
  type Breakout,
  type BreakoutGroup,
  type Weigh,
} from "#shared/facilitation/breakouts.ts";
import { may } from "#shared/members/permissions.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { Role } from "#shared/members/roles.ts";

/** Groups as a member may see them; `undefined` where there is nothing of them for the member. */
export function breakoutFor(
  breakout: Breakout | null,
  reader: { readonly memberId: string; readonly role: Role },
  weigh: Weigh,
): BreakoutView | undefined {
  if (!breakout) return undefined;
  const { state, choosing, max, message, endedAt } = breakout;
  const leads = may(reader.role, "session.lead");
  const own = groupOf(breakout, reader.memberId);
  const head = { state, choosing, max, message, endedAt, ...(own ? { mine: own.number } : {}) };
  if (leads) return { ...head, groups: breakout.groups.map((group) => wholeGroup(group, weigh)) };
  if (!may(reader.role, "session.take-part")) return undefined;
  const chooses = choosing && state === "open";
  if (!own && !chooses) return undefined;
  const seen = chooses ? liveGroups(breakout) : own ? [own] : [];
  return { ...head, groups: seen.map((group) => outerGroup(group, group === own, weigh)) };
}

function wholeGroup({ number, boardId, people, talk, into }: BreakoutGroup, weigh: Weigh): BreakoutGroupView {
  return {
    number,
    size: weigh(people),
    boardId,
    people,
    ...(talk ? { talk } : {}),
    ...(into === null ? {} : { into }),
  };
}

function outerGroup(
  { number, boardId, people, talk }: BreakoutGroup,
  isOwn: boolean,
  weigh: Weigh,
): BreakoutGroupView {
  const seen = { number, size: weigh(people) };
  return isOwn ? { ...seen, boardId, ...(talk ? { talk } : {}) } : seen;
}

/** How many people members are: a device may stand for several. */
export function weighing(members: readonly Me[]): Weigh {
  const known = new Map(members.map((member) => [member.id, member]));
  return (ids) => sumPeople(ids.map((id) => known.get(id) ?? {}));
}
