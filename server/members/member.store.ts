import type { Me } from "#shared/workshops/workshop.ts";

/** Who is in a workshop. Members are added by opening a workshop and by the invites that admit them. */
export interface MemberStore {
  /** Everybody, in the order they came. */
  ofWorkshop(workshopId: string): Promise<readonly Me[]>;
  /** One member, or `undefined`. */
  byId(memberId: string): Promise<Me | undefined>;
}
