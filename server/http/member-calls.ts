import { previewSchema } from "#server/invites/invites.routes.ts";
import { leaveTabSchema, returnSchema, tabSchema } from "#server/members/sessions.routes.ts";
import {
  memberChangeSchema,
  mergeSchema,
  newMemberSchema,
  ownChangeSchema,
  wasHereSchema,
} from "#shared/members/member-change.ts";
import { declaredSchema } from "#shared/members/self-declared.ts";
import { joinSchema } from "#shared/workshops/workshop.ts";
import * as answers from "./answer-schemas.ts";
import { notMine, stranger, type ApiCall } from "./api-call.ts";

/** Calls about people: how they come in, who they are, what those who lead change of it. */
export const memberCalls: readonly ApiCall[] = [
  {
    method: "patch",
    path: "/api/workshops/{id}/me",
    summary: "Another name for oneself, and how many people this device stands for.",
    body: ownChangeSchema,
    status: 200,
    answer: answers.meAnswer,
    errors: [...notMine, "bad-request", "rate"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/me/declared",
    summary: "What one said of oneself: a group of each list (null: declined), languages.",
    status: 200,
    answer: answers.declaredAnswer,
    errors: notMine,
  },
  {
    method: "patch",
    path: "/api/workshops/{id}/me/declared",
    summary: "Says it anew; what is not named stays. Nobody else reads it singly.",
    body: declaredSchema,
    status: 200,
    answer: answers.declaredAnswer,
    errors: [...notMine, "bad-request"],
  },
  {
    method: "post",
    path: "/api/workshops/{id}/me/was-here",
    summary:
      "The name that one had here before. The answer is the same whether anybody has it; a facilitator decides.",
    body: wasHereSchema,
    status: 204,
    errors: [...stranger, "bad-request", "rate"],
  },
  {
    method: "post",
    path: "/api/workshops/{id}/members/{memberId}/merge",
    summary: "Makes a member one with another who is the same person; sessions, words, turns go over.",
    body: mergeSchema,
    status: 200,
    answer: answers.memberAnswer,
    errors: [...notMine, "bad-request", "stale", "conflict", "merge-later"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/participation",
    summary:
      "Who has not been heard, by self-declared group (facilitators); no group, remainder or difference of fewer than five.",
    status: 200,
    answer: answers.participationAnswer,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/workshops/{id}/members",
    summary: "Somebody without a device, for whom facilitators enter things; counts as here.",
    body: newMemberSchema,
    status: 201,
    answer: answers.memberAnswer,
    errors: [...notMine, "bad-request"],
  },
  {
    method: "patch",
    path: "/api/workshops/{id}/members/{memberId}",
    summary:
      "Changes somebody's role or name (they are told), takes or gives back their pen, lets them in from the lobby.",
    body: memberChangeSchema,
    status: 200,
    answer: answers.memberAnswer,
    errors: [...notMine, "bad-request", "stale", "last-facilitator"],
  },
  {
    method: "delete",
    path: "/api/workshops/{id}/members/{memberId}",
    summary:
      "Sends somebody away: their sockets, streams and sessions here end. A link would let them in again.",
    status: 204,
    errors: [...notMine, "last-facilitator"],
  },
  {
    method: "post",
    path: "/api/workshops/{id}/invites/{role}/rotate",
    summary: "A new link for a role; the old one admits nobody any more.",
    status: 200,
    answer: answers.inviteAnswer,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/join/preview",
    summary: "What one is told before giving a name.",
    body: previewSchema,
    status: 200,
    answer: answers.previewAnswer,
    errors: ["bad-request", "invite-unknown", "invite-used", "rate"],
  },
  {
    method: "post",
    path: "/api/join",
    summary: "Comes in by a link's token or a code.",
    body: joinSchema,
    status: 200,
    answer: answers.joinedAnswer,
    errors: ["bad-request", "invite-unknown", "invite-used", "name-missing", "rate"],
  },
  {
    method: "get",
    path: "/api/session",
    summary: "The workshops of this browser; none without a session.",
    status: 200,
    answer: answers.sessionAnswer,
    errors: [],
  },
  {
    method: "delete",
    path: "/api/session",
    summary: "Signs out.",
    status: 204,
    errors: [],
  },
  {
    method: "post",
    path: "/api/session/return-code",
    summary: "A code to go on with on another device, in place of an earlier one.",
    status: 201,
    answer: answers.codeAnswer,
    errors: ["unauthorised"],
  },
  {
    method: "post",
    path: "/api/return",
    summary: "Goes on as whoever a return code stands for.",
    body: returnSchema,
    status: 200,
    answer: answers.sessionAnswer,
    errors: ["bad-request", "return-unknown", "rate"],
  },
  {
    method: "post",
    path: "/api/session/tab",
    summary:
      "Shared devices: a token for a tab, or the same tab again after a reload. 204 where there is nothing to hold.",
    body: tabSchema,
    status: 200,
    answer: answers.tabAnswer,
    errors: ["bad-request", "unauthorised"],
  },
  {
    method: "post",
    path: "/api/session/leave-tab",
    summary: "Shared devices: a tab closes or reloads; after a minute the session ends with its last tab.",
    body: leaveTabSchema,
    status: 204,
    errors: ["bad-request"],
  },
];
