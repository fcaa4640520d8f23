import { RondaError } from "#shared/errors.ts";
import type { Role } from "#shared/members/roles.ts";
import { mostElectors, type OpenPoll } from "#shared/voting/poll.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { Elector, PollFacts } from "./poll.store.ts";

/**
 * The list of electors as it is frozen, and the groups that get a key each ("" alone where there are none). Throws
 * `why-missing`, `bad-request` for a list with somebody who may not vote, `groups-too-small` where a group's key would
 * say who somebody is.
 */
export function openingOf(
  poll: PollFacts,
  members: readonly Me[],
  { electors, paper = [], withoutDevice = 0 }: Pick<OpenPoll, "electors" | "paper" | "withoutDevice">,
): { list: readonly Elector[]; groups: readonly string[] } {
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
  const people = onList.length + withoutDevice;
  refuse("electors", people === 0 || people > mostElectors);

  const groupOf = ({ role }: Me) => (settings.byGroup ? role : "");
  const list = onList.map((member) => ({
    memberId: member.id,
    group: groupOf(member),
    channel: paper.includes(member.id) ? ("paper" as const) : ("device" as const),
  }));
  const groups = [...new Set(list.map(({ group }) => group))].sort();
  const sizes = groups.map((name) => list.filter(({ group }) => group === name).length);
  if (settings.byGroup && sizes.some((size) => size < fewBallots)) {
    throw new RondaError("groups-too-small", "a group has fewer than five electors");
  }
  return { list, groups: groups.length > 0 ? groups : [""] };
}
