import * as z from "zod/mini";
import { boardChangeSchema, newBoardSchema } from "#shared/boards/board-kind.ts";
import { shareSchema } from "#shared/boards/share.ts";
import { breakoutCommandSchema } from "#shared/facilitation/breakout-commands.ts";
import { boardHeadAnswer } from "./answer-schemas.ts";
import { notMine, type ApiCall } from "./api-call.ts";
import { breakoutAnswer } from "./breakout-schemas.ts";

const boardEnd = z.strictObject({ id: z.string(), title: z.string() });
const shared = { from: boardEnd, to: boardEnd, card: z.string(), at: z.number() };

/** Calls about the boards of a workshop: who opens which, groups, sharing. */
export const boardCalls: readonly ApiCall[] = [
  {
    method: "post",
    path: "/api/workshops/{id}/boards",
    summary:
      "Makes a board: a `wall` for everyone or for `members`, also one that names nobody (`anonymous`), or a `risk` " +
      "model, which only those named on it open. A board that one may not open is nowhere: 404, in no list and event.",
    body: newBoardSchema,
    status: 201,
    answer: boardHeadAnswer,
    errors: [...notMine, "bad-request", "too-big"],
  },
  {
    method: "patch",
    path: "/api/boards/{id}",
    summary: "Renames a board, names people on it, archives it; 204 where the caller took themselves off it.",
    body: boardChangeSchema,
    status: 200,
    answer: boardHeadAnswer,
    errors: [...notMine, "bad-request", "stale"],
  },
  {
    method: "post",
    path: "/api/boards/{id}/share",
    summary:
      "Copies cards to another board that the caller may open and write on, each once, with a link to where it came " +
      "from. It is kept who did, unless the board that it comes from names nobody.",
    body: shareSchema,
    status: 200,
    answer: z.strictObject({ shared: z.number() }),
    errors: [...notMine, "bad-request", "locked", "too-big"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/shares",
    summary: "What was shared between boards that the caller may open (facilitators).",
    status: 200,
    answer: z.array(z.strictObject({ ...shared, by: z.optional(z.string()) })),
    errors: notMine,
  },
  {
    method: "get",
    path: "/api/boards/{id}/shares",
    summary: "What was shared from this board and to it, with boards that the caller may open; not who did.",
    status: 200,
    answer: z.array(z.strictObject(shared)),
    errors: ["unauthorised", "not-found"],
  },
  {
    method: "post",
    path: "/api/workshops/{id}/breakouts",
    summary:
      "Splits those present into groups with boards of their own and leads them (facilitators), or chooses a group " +
      "(`join`). `bring` copies cards to the main board, each once, however often it is asked.",
    body: breakoutCommandSchema,
    status: 200,
    answer: breakoutAnswer,
    errors: [
      ...notMine,
      "bad-request",
      "stale",
      "conflict",
      "too-big",
      "breakout-state",
      "group-full",
      "nobody-to-split",
    ],
  },
];
