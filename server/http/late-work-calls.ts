import * as z from "zod/mini";
import {
  lateDecisionSchema,
  lateItemSchema,
  lateStates,
  lateWorkSchema,
} from "#shared/late-work/late-item.ts";
import type { ApiCall } from "./api-call.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const errors = ["unauthorised", "not-found", "forbidden"] as const;

/** Late work as the caller may see it. */
export const lateWorkAnswer = z.strictObject({
  mine: z.array(z.strictObject({ id, state: z.enum(lateStates) })),
  waiting: z.array(
    z.strictObject({ item: lateItemSchema, memberId: id, name: z.string(), sentAt: z.number() }),
  ),
});
export const lateDecisionAnswer = z.strictObject({
  outcome: z.optional(z.enum(["placed", "below", "nothing"])),
});

const late = "/api/boards/{id}/late-work";

/** What people wrote while a board was locked. */
export const lateWorkCalls: readonly ApiCall[] = [
  {
    method: "get",
    path: late,
    summary:
      "What the caller sent and what became of it (`mine`); for facilitators what waits, with who wrote it.",
    status: 200,
    answer: lateWorkAnswer,
    errors: ["unauthorised", "not-found"],
  },
  {
    method: "post",
    path: late,
    summary: "Sends what was written while the board was locked, to wait for facilitators. Again: kept once.",
    body: lateWorkSchema,
    status: 200,
    answer: lateWorkAnswer,
    errors: [...errors, "bad-request", "conflict", "too-big", "rate"],
  },
  {
    method: "post",
    path: `${late}/{item}`,
    summary:
      "Takes a piece in for its writer, or not (facilitators). `outcome`: `placed` where it belongs, `below` words that " +
      "changed meanwhile, or `nothing` was left to add.",
    body: lateDecisionSchema,
    status: 200,
    answer: lateDecisionAnswer,
    errors: [...errors, "bad-request", "locked", "gone", "too-big"],
  },
  {
    method: "delete",
    path: `${late}/{item}`,
    summary: "Takes back what the caller sent.",
    status: 204,
    errors: ["unauthorised", "not-found"],
  },
];
