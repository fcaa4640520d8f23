import type * as z from "zod/mini";
import { previewSchema } from "#server/invites/invites.routes.ts";
import { pairSchema, roomSchema } from "#server/boards/rooms.routes.ts";
import { leaveTabSchema, returnSchema, tabSchema } from "#server/members/sessions.routes.ts";
import type { ErrorCode } from "#shared/errors.ts";
import { joinSchema, newWorkshopSchema, workshopChangeSchema } from "#shared/workshops/workshop.ts";
import { reactionSchema } from "#server/facilitation/facilitation.routes.ts";
import {
  memberChangeSchema,
  mergeSchema,
  newMemberSchema,
  ownChangeSchema,
  wasHereSchema,
} from "#shared/members/member-change.ts";
import { declaredSchema } from "#shared/members/self-declared.ts";
import { sessionCommandSchema } from "#shared/facilitation/commands.ts";
import { historyCalls } from "./history-calls.ts";
import { lateWorkCalls } from "./late-work-calls.ts";
import * as answers from "./answer-schemas.ts";
import { boardCalls } from "./board-calls.ts";
import { commandAnswer, ownNotesAnswer, revealAnswer } from "./session-schemas.ts";
import { votingCalls } from "./voting-calls.ts";

/** One call of the API, for its description. */
export interface ApiCall {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodMiniType;
  /** Query parameters: name to what it means. */
  readonly query?: Readonly<Record<string, string>>;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodMiniType;
  /** The content type of an answer that is no JSON. */
  readonly type?: string;
  readonly errors: readonly ErrorCode[];
}

const stranger = ["unauthorised", "not-found"] as const;
const notMine = [...stranger, "forbidden"] as const;

/** Every call that the server answers (`tests/http/openapi.test.ts` holds the list against the routes). */
export const apiCalls: readonly ApiCall[] = [
  {
    method: "post",
    path: "/api/workshops",
    summary: "Opens a workshop with one board; the caller becomes its facilitator.",
    body: newWorkshopSchema,
    status: 201,
    answer: answers.openedAnswer,
    errors: ["bad-request", "rate"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}",
    summary: "The workshop as far as the caller may see it.",
    status: 200,
    answer: answers.workshopAnswer,
    errors: stranger,
  },
  {
    method: "patch",
    path: "/api/workshops/{id}",
    summary: "Changes facts as they stood at `version`.",
    body: workshopChangeSchema,
    status: 200,
    answer: answers.workshopAnswer,
    errors: [...notMine, "bad-request", "stale"],
  },
  {
    method: "delete",
    path: "/api/workshops/{id}",
    summary: "Deletes the workshop with its boards.",
    status: 204,
    errors: notMine,
  },
  {
    method: "get",
    path: "/api/workshops/{id}/events",
    summary:
      "Server-sent events. `id` is the workshop's version; `snapshot` is the whole view; `workshop`, `member` and " +
      "`invites` carry the part that changed, `boards` those that the reader may open, `breakouts` these and the " +
      "groups, `polls` all that the reader sees (without `mine`), `late` how much late work waits by board; `agenda`, " +
      "`activity` (another step: all but the lock), `timer`, `turns`, `ready`, `lock`, `spotlight` and `stage` carry " +
      "those parts of `session` whole; `reactions` " +
      "carries `counts`, is told to who takes part and is not kept; `gone` is the last. Every event carries " +
      "`now` (server ms).",
    status: 200,
    type: "text/event-stream",
    errors: [...stranger, "rate"],
  },
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
    path: "/api/workshops/{id}/room",
    summary: "A link that opens the room view on one projector, once.",
    status: 201,
    answer: answers.urlAnswer,
    errors: notMine,
  },
  {
    method: "get",
    path: "/api/workshops/{id}/rooms",
    summary: "The projectors that show a board of the workshop.",
    status: 200,
    answer: answers.roomsAnswer,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/workshops/{id}/rooms",
    summary: "Lets the projector that shows a code show a board. A code works once, for ten minutes.",
    body: pairSchema,
    status: 201,
    answer: answers.pairedAnswer,
    errors: [...notMine, "bad-request", "invite-unknown", "rate"],
  },
  {
    method: "delete",
    path: "/api/workshops/{id}/rooms/{roomId}",
    summary: "Takes the board off a projector at once.",
    status: 204,
    errors: notMine,
  },
  {
    method: "post",
    path: "/api/room/code",
    summary: "A code for a projector to show, and a cookie that it becomes a projector with.",
    status: 201,
    answer: answers.roomCodeAnswer,
    errors: ["rate"],
  },
  {
    method: "get",
    path: "/api/room/events",
    summary:
      "Server-sent events for a projector: `room` is its whole view at each change, `gone` is the last.",
    status: 200,
    type: "text/event-stream",
    errors: [...stranger, "rate"],
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
  {
    method: "post",
    path: "/api/room",
    summary: "Opens the room view with a link's token.",
    body: roomSchema,
    status: 200,
    answer: answers.roomAnswer,
    errors: ["bad-request", "invite-unknown"],
  },
  {
    method: "get",
    path: "/api/room",
    summary: "What a projector shows.",
    status: 200,
    answer: answers.roomAnswer,
    errors: stranger,
  },
  {
    method: "get",
    path: "/api/boards/{id}",
    summary: "A board with the view of its workshop.",
    status: 200,
    answer: answers.boardAnswer,
    errors: stranger,
  },
  ...votingCalls,
  ...historyCalls,
  ...lateWorkCalls,
  ...boardCalls,
  {
    method: "get",
    path: "/api/boards/{id}/export",
    summary: "The board as a file.",
    query: {
      format: "`md`, `json`, `csv`, `html` or `yjs`",
      names: "`1`: with names and times (facilitators)",
    },
    status: 200,
    type: "application/octet-stream",
    errors: [...notMine, "bad-request"],
  },
  {
    method: "post",
    path: "/api/boards/{id}/import",
    summary: "Adds a file's cards to the board; the body is the file, or a form with the field `file`.",
    query: { format: "`md`, `json`, `csv`, `html` or `yjs`; absent: by content type" },
    status: 200,
    answer: answers.importAnswer,
    errors: [...notMine, "bad-request", "locked", "import-empty", "import-format", "import-epoch", "too-big"],
  },
];
