import * as z from "zod/mini";
import { rootNames } from "#shared/boards/board-shape.ts";
import { newRestorePointSchema, restoreCauses } from "#shared/history/restore-point.ts";
import { takeBackSchema } from "#shared/history/taken-back.ts";
import { boardHeadAnswer } from "./answer-schemas.ts";
import type { ApiCall } from "./api-call.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const errors = ["unauthorised", "not-found", "forbidden"] as const;
const card = z.strictObject({ root: z.enum(rootNames), id, title: z.string() });

/** A moment of a board. */
export const restorePointAnswer = z.strictObject({
  id,
  cause: z.enum(restoreCauses),
  title: z.string(),
  at: z.number(),
  cards: z.number(),
});

const pointsAnswer = z.strictObject({ points: z.array(restorePointAnswer) });
export const restorePreviewAnswer = z.strictObject({
  comes: z.array(card),
  goes: z.array(card),
  changes: z.array(card),
});
export const restoredAnswer = z.strictObject({
  comes: z.number(),
  goes: z.number(),
  changes: z.number(),
  undo: restorePointAnswer,
});

const written = z.object({
  ...card.shape,
  kind: z.enum(["goes", "changes", "comes"]),
  mixed: z.boolean(),
});
export const personWrittenAnswer = z.strictObject({
  boards: z.array(z.strictObject({ board: boardHeadAnswer, cards: z.array(written) })),
  hidden: z.boolean(),
});
export const tookBackAnswer = z.strictObject({
  goes: z.number(),
  changes: z.number(),
  comes: z.number(),
  undo: z.array(z.strictObject({ boardId: id, point: restorePointAnswer })),
});

const points = "/api/boards/{id}/restore-points";

/** Moments of a board. */
export const historyCalls: readonly ApiCall[] = [
  {
    method: "get",
    path: points,
    summary: "The moments of a board that one can go back to, the newest first (facilitators).",
    status: 200,
    answer: pointsAnswer,
    errors,
  },
  {
    method: "post",
    path: points,
    summary: "Names the present moment.",
    body: newRestorePointSchema,
    status: 201,
    answer: restorePointAnswer,
    errors: [...errors, "bad-request", "points-full"],
  },
  {
    method: "get",
    path: `${points}/{point}/preview`,
    summary: "Which cards would come back, go and change, if one went back now.",
    status: 200,
    answer: restorePreviewAnswer,
    errors,
  },
  {
    method: "post",
    path: `${points}/{point}/restore`,
    summary:
      "Goes back, as a new edit: what is written offline meanwhile still merges. `undo` is the moment before.",
    status: 200,
    answer: restoredAnswer,
    errors: [...errors, "locked", "too-big"],
  },
  {
    method: "get",
    path: "/api/workshops/{id}/members/{memberId}/written",
    summary: "What taking back everything by one person would do, by board and card (facilitators).",
    status: 200,
    answer: personWrittenAnswer,
    errors,
  },
  {
    method: "post",
    path: "/api/workshops/{id}/members/{memberId}/take-back",
    summary:
      "Does it, as a new edit: their cards are removed, their part in others' cards goes. `undo` names the moments before.",
    body: takeBackSchema,
    status: 200,
    answer: tookBackAnswer,
    errors: [...errors, "bad-request", "too-big"],
  },
  {
    method: "delete",
    path: `${points}/{point}`,
    summary: "Lets go of a moment.",
    status: 204,
    errors,
  },
];
