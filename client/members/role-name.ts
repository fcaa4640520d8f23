import type { Role } from "#shared/members/roles.ts";
import { useMessages } from "#client/i18n/i18n.ts";

const keys = {
  facilitator: "roleFacilitator",
  participant: "roleParticipant",
  observer: "roleObserver",
  advisory: "roleAdvisory",
} as const;

/** A role as screens say it: a verb where the language allows, so that nobody is given a gender. */
export function useRoleName(): (role: Role) => string {
  const t = useMessages("common");
  return (role) => t(keys[role]);
}
