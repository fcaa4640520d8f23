import type { Stores } from "#server/house-needs.ts";
import { roles } from "#shared/members/roles.ts";

/** A workshop `w1` in stores: its board `b1`, its facilitator `f1` (Ana), and a link for each role by the role's name. */
export async function storeWorkshop(stores: Stores): Promise<void> {
  await stores.sessions.create({ id: "s1", tokenHash: "h1", ownDevice: true, now: 1 });
  await stores.workshops.open({
    facts: {
      id: "w1",
      title: "Water",
      locale: "es",
      purpose: {},
      memberList: "present",
      doorOpen: true,
      lobby: false,
      reviewOn: "2027-05-22",
    },
    board: { id: "b1", title: "Board" },
    founder: { id: "f1", name: "Ana", sessionId: "s1" },
    invites: Object.fromEntries(roles.map((role) => [role, { token: role }])) as Parameters<
      Stores["workshops"]["open"]
    >[0]["invites"],
    now: 1,
  });
}

/** The same at version 2, with `m1` (Luz), who takes part. */
export async function storeTwoMembers(stores: Stores): Promise<void> {
  await storeWorkshop(stores);
  await stores.sessions.create({ id: "s2", tokenHash: "h2", ownDevice: true, now: 1 });
  await stores.invites.admit({
    key: { token: "participant" },
    sessionId: "s2",
    newMemberId: "m1",
    name: "Luz",
    other: false,
    nextToken: "next",
    now: 2,
  });
}
