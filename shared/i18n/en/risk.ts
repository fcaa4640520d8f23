import type { Messages } from "../messages.ts";

/** The risk model: four questions that a few named people answer together. */
export const risk = {
  assets: "What must stay safe",
  adversaries: "Who could do harm, and what happened before",
  likelihood: "How likely it is",
  actions: "What we do",
  assetsHelp: "People, places, papers, phones, names, what was said here.",
  adversariesHelp: "Whoever could want it, and what they did before, here or elsewhere.",
  likelihoodHelp: "For each: rare, possible, or to be expected, and how bad it would be.",
  actionsHelp: "What we do before, and if it happens. Who does it.",
  title: "Risks and what we do",
  lead: "Only the people named here see this. It is in no search, no file and no minutes unless they choose so.",
  add: "Add an answer",
  answer: "Answer",
  remove: "Remove",
  empty: "Nothing here yet.",
  done: "Every question has an answer.",
  notDone: { one: "{{ n }} question has no answer yet.", other: "{{ n }} questions have no answer yet." },
} as const satisfies Messages;
