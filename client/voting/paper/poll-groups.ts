import { createResource, type Accessor } from "solid-js";
import { roles, type Role } from "#shared/members/roles.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { usePoll } from "../vote/poll-context.ts";
import { votingApi } from "../voting-api.ts";

/** A group that a vote counts apart, as people call it. */
export interface PollGroup {
  /** Empty for those who named none. */
  readonly id: string;
  readonly name: string;
  /** Of its key. */
  readonly fingerprint: string;
}

/** The frozen groups of a vote whose results are announced by group; none in others. Call it inside a vote's page. */
export function usePollGroups(poll: Accessor<PollView | undefined>): Accessor<readonly PollGroup[]> {
  const t = useMessages("polls");
  const roleName = useRoleName();
  const { view } = usePoll();
  const grouped = () => (poll()?.settings.byGroup ? poll()!.id : undefined);
  const [keys] = createResource(grouped, (id) => votingApi.keys(id).catch(() => undefined));
  const isRole = (id: string): id is Role => (roles as readonly string[]).includes(id);
  const nameOf = (id: string) => {
    if (isRole(id)) return roleName(id);
    const declared = view.groupLists?.flatMap(({ groups }) => groups).find((group) => group.id === id);
    return declared?.label ?? t("slipNoGroup");
  };
  return () =>
    (grouped() ? (keys.latest?.keys ?? []) : []).map(({ group = "", fingerprint }) => {
      return { id: group, name: nameOf(group), fingerprint };
    });
}
