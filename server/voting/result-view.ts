import type { ResultView } from "#shared/voting/poll-result.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { StoredResult } from "./publish-result.ts";

/** A result with names beside open ballots and, for facilitators, who received a token; both by name. */
export function resultView(
  { openBallots, ...result }: StoredResult,
  members: readonly Me[],
  tookPart: readonly string[],
): ResultView {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "";
  const named = openBallots?.map(({ memberId, choices }) => ({ memberId, name: nameOf(memberId), choices }));
  return {
    ...result,
    ...(named ? { named: named.sort((a, b) => a.name.localeCompare(b.name)) } : {}),
    ...(tookPart.length > 0 ? { tookPart: tookPart.map(nameOf).sort((a, b) => a.localeCompare(b)) } : {}),
  };
}
