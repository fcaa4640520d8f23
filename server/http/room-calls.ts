import { pairSchema, roomSchema } from "#server/boards/rooms.routes.ts";
import * as answers from "./answer-schemas.ts";
import { notMine, stranger, type ApiCall } from "./api-call.ts";

/** Calls of projectors and of those who pair them. */
export const roomCalls: readonly ApiCall[] = [
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
];
