import type { MemberChange } from "#shared/members/member-change.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useLiveSession } from "../live-session.ts";

/** What those who lead know of people, and decide about them, on the version that the screen shows. */
export function useLeadPeople() {
  const { facts, me } = useLiveSession();
  const id = () => facts.view.workshop.id;
  const version = () => facts.view.version;
  return {
    workshopId: id,
    isMe: (member: MemberView) => member.id === me().id,
    /** Everybody: who waits first, then who is here, by name. */
    everybody: (): readonly MemberView[] =>
      [...(facts.view.members ?? [])].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
    change: (member: MemberView, part: Omit<MemberChange, "version">) =>
      api.changeMember(id(), member.id, { ...part, version: version() }),
    remove: (member: Pick<MemberView, "id">) => api.removeMember(id(), member.id),
    merge: (member: MemberView, into: string) =>
      api.mergeMembers(id(), member.id, { into, version: version() }),
  };
}

/** A name as people compare names: capitals and accents do not make another. */
export function nameKey(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").trim().toLocaleLowerCase();
}

function rank({ state, wasHere, present }: MemberView): number {
  if (state === "waiting" || wasHere !== undefined) return 0;
  return present ? 1 : 2;
}
