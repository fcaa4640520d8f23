import type { Messages } from "../messages.ts";

/** Why a workshop is held and how far it can decide: told before anybody gives a name. */
export const purpose = {
  why: "Why",
  forWhom: "For whom",
  decides: "What will be decided",
  power: "How far the group decides",
  carriedOutBy: "Who carries it out",
  notSaid: "Not said yet",
  inform: "The group is told",
  informMeans: "Others have decided and explain it.",
  consult: "The group is asked",
  consultMeans: "It says what it thinks; others decide and say why.",
  "co-decide": "The group decides with others",
  "co-decideMeans": "Nothing goes ahead without its yes.",
  "community-decides": "The community decides",
  "community-decidesMeans": "Others carry out what it decides.",
  whyHint: "What happens, and what should be different afterwards.",
  forWhomHint: "Who lives with it. Think also of those who will not be there.",
  decidesHint: "What is open to this group, and what is settled already.",
  carriedOutByHint: "A person, a group or an office that will answer for it.",
} as const satisfies Messages;
