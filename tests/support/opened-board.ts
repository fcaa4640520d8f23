import type { Stores } from "#server/house-needs.ts";
import { roles } from "#shared/members/roles.ts";

/** Puts a workshop `w1` with one board `b1` into stores, for suites of what belongs to a board. */
export async function openBoardIn(stores: Stores): Promise<void> {
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
