import type { Elector, PollQuestion } from "#server/voting/poll.store.ts";
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
