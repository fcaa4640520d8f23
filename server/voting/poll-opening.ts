import { RondaError } from "#shared/errors.ts";
import type { Role } from "#shared/members/roles.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import { mostElectors, type OpenPoll } from "#shared/voting/poll.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import type { PollSettings } from "#shared/voting/poll-settings.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { Elector, PollFacts } from "./poll.store.ts";

/** What an opening freezes. */
export interface Opening {
  readonly list: readonly Elector[];
  /** People who vote on paper without being members. */
  readonly withoutDevice: number;
  /** Groups that get a key each; "" alone where there are none. */
  readonly groups: readonly string[];
}

/**
 * The list of electors as it is frozen,. Whoever has no device votes on paper; where nobody confirmed a list, those
 * who share one device beyond the first do too. Throws
 * `why-missing`, `bad-request` for a list with somebody who may not vote, `groups-too-small` where a group's key would
 * say who somebody is.
 */
export function openingOf(
  poll: PollFacts,
  members: readonly Me[],
  declared: readonly GroupListMembers[],
  { electors, paper = [], ...body }: Pick<OpenPoll, "electors" | "paper" | "withoutDevice">,
): Opening {
  const { settings, why, eligible } = poll;
  // Dots that only narrow what is talked about decide nothing.
  const needsReason = !settings.narrowing && !settings.live;
  if (needsReason && why === "") throw new RondaError("why-missing", "nobody wrote why a vote is needed");

  const mayVote = members.filter(
    ({ role, state }) => state === "in" && (eligible as readonly Role[]).includes(role),
  );
  const wanted = new Set(electors ?? mayVote.map(({ id }) => id));
  const onList = mayVote.filter(({ id }) => wanted.has(id));
  const refuse = (field: string, isWrong: boolean) => {
    if (isWrong) throw new RondaError("bad-request", `${field} names somebody who may not vote`, { field });
  };
  refuse("electors", onList.length !== wanted.size);
  refuse(
    "paper",
    paper.some((id) => !wanted.has(id)),
  );
  const behindOthers = electors ? 0 : sumPeople(onList) - onList.length;
  const withoutDevice = body.withoutDevice ?? behindOthers;
  const people = onList.length + withoutDevice;
  refuse("electors", people === 0 || people > mostElectors);

  const groupOf = groupingBy(settings.byGroup, declared);
  const list = onList.map((member) => ({
    memberId: member.id,
    group: groupOf(member),
    channel: member.noDevice || paper.includes(member.id) ? ("paper" as const) : ("device" as const),
  }));
  const groups = [...new Set(list.map(({ group }) => group))].sort();
  const sizes = groups.map((name) => list.filter(({ group }) => group === name).length);
  if (settings.byGroup && sizes.some((size) => size < fewBallots)) {
    throw new RondaError("groups-too-small", "a group has fewer than five electors");
  }
  return { list, withoutDevice, groups: groups.length > 0 ? groups : [""] };
}

/** The group that somebody votes in: "" for all alike, and for those who declared none on the list that counts. */
function groupingBy(
  byGroup: PollSettings["byGroup"],
  declared: readonly GroupListMembers[],
): (member: Me) => string {
  if (!byGroup) return () => "";
  if (byGroup === "role") return ({ role }) => role;
  const list = declared.find(({ id }) => id === byGroup.list);
  if (!list) throw new RondaError("bad-request", "no such list of groups", { field: "settings.byGroup" });
  return ({ id }) => list.groups.find(({ memberIds }) => memberIds.includes(id))?.id ?? "";
}
