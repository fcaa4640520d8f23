import type { DeclaredGroup } from "#shared/members/self-declared.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { StoredResult } from "./publish-result.ts";

/** What a kept result names by id only. */
export interface ResultNames {
  readonly members: readonly Me[];
  readonly groups: readonly DeclaredGroup[];
  /** Who received a token, for facilitators. */
  readonly tookPart: readonly string[];
}

/** A result with names beside groups, open ballots and who received a token; people by name. */
export function resultView(
  { openBallots, byGroup, ...result }: StoredResult,
  names: ResultNames,
): ResultView {
  const nameOf = nameIn(new Map(names.members.map(({ id, name }) => [id, name])));
  const labels = new Map(names.groups.map(({ id, label }) => [id, label]));
  const named = openBallots?.map(({ memberId, choices }) => ({ memberId, name: nameOf(memberId), choices }));
  const tookPart = names.tookPart.map(nameOf);
  return {
    ...result,
    ...(byGroup ? { byGroup: byGroup.map((one) => ({ ...one, ...labelOf(labels.get(one.group)) })) } : {}),
    ...(named ? { named: named.sort((a, b) => a.name.localeCompare(b.name)) } : {}),
    ...(tookPart.length > 0 ? { tookPart: tookPart.sort((a, b) => a.localeCompare(b)) } : {}),
  };
}

const nameIn = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? "";

const labelOf = (label: string | undefined) => (label === undefined ? {} : { label });
