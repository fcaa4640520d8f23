import { reactionSchema } from "#server/facilitation/facilitation.routes.ts";
import { sessionCommandSchema } from "#shared/facilitation/commands.ts";
import { notMine, type ApiCall } from "./api-call.ts";
import { commandAnswer, ownNotesAnswer, revealAnswer } from "./session-schemas.ts";

/** Calls of leading a session and taking part in it. */
export const sessionCalls: readonly ApiCall[] = [
  {
    method: "post",
    path: "/api/workshops/{id}/session",
    summary:
      "Leads the session (facilitators), or takes part in it (`raise-hand`, `lower-hand`, `pass`, " +
      "`take-turn`, `ready`, `show-mine`, `propose`). `version` is the one that the command was made on. A refused command changes nothing.",
    body: sessionCommandSchema,
    status: 200,
    answer: commandAnswer,
    errors: [
      ...notMine,
      "bad-request",
      "stale",
      "conflict",
      "too-big",
      "rate",
      "activity-state",
      "activity-dates",
      "agenda-over",
      "timer-state",
      "timer-below-zero",
      "not-your-turn",
      "nobody-waits",
      "no-activity",
      "names-need-private",
      "already-written",
      "already-shown",
      "too-few",
    ],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/session/reveal/{activity}",
    summary: "How many private notes of how many people the command `reveal` would show; for facilitators.",
    status: 200,
    answer: revealAnswer,
    errors: [...notMine, "activity-state"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/session/own-notes",
    summary:
      "What the caller wrote for themselves and was not shown to the group, by step; nobody else's is ever told.",
    status: 200,
    answer: ownNotesAnswer,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/workshops/{id}/reactions",
    summary: "Shows a reaction for some seconds. It is told as a number (event `reactions`), never by whom.",
    body: reactionSchema,
    status: 204,
    errors: [...notMine, "bad-request", "rate"],
  },
];
