import type { Stores } from "#server/house-needs.ts";
import type { Elector, PollQuestion } from "#server/voting/poll.store.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";

/** A secret approval vote as its draft says it. */
export const question: PollQuestion = {
  title: "What comes first?",
  method: "approval",
  options: [
    { id: "a", label: "Water", need: "n1" },
    { id: "b", label: "Roads" },
  ],
  eligible: ["participant"],
  settings: settledSettings("approval", 2, {}),
  secrecy: "secret",
  keptSecret: false,
  why: "We cannot do all at once",
  power: "co-decide",
  carriedOutBy: "The office",
};

/** Its list: two on devices, one on paper. */
export const people: Elector[] = [
  { memberId: "m1", group: "", channel: "device" },
  { memberId: "m2", group: "", channel: "device" },
  { memberId: "m3", group: "", channel: "paper" },
];

/** The workshop `w1`, in which polls are made. */
export async function openWorkshopIn(stores: Stores): Promise<void> {
  const { sessions, workshops } = stores;
  await sessions.create({ id: "s1", tokenHash: "h1", ownDevice: true, now: 1 });
  await workshops.open({
    facts: {
      id: "w1",
      title: "Water",
      locale: "en",
      purpose: {},
      memberList: "present",
      doorOpen: true,
      lobby: false,
      reviewOn: "2027-01-01",
    },
    board: { id: "b1", title: "Board" },
    founder: { id: "f1", name: "Ana", sessionId: "s1" },
    invites: Object.fromEntries(roles.map((role) => [role, { token: role }])) as Record<
      Role,
      { token: string }
    >,
    now: 1,
  });
}
