import { newWorkshopSchema, workshopChangeSchema } from "#shared/workshops/workshop.ts";
import * as answers from "./answer-schemas.ts";
import { notMine, stranger, type ApiCall } from "./api-call.ts";
import { boardCalls } from "./board-calls.ts";
import { historyCalls } from "./history-calls.ts";
import { lateWorkCalls } from "./late-work-calls.ts";
import { memberCalls } from "./member-calls.ts";
import { roomCalls } from "./room-calls.ts";
import { sessionCalls } from "./session-calls.ts";
import { votingCalls } from "./voting-calls.ts";

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
    method: "get",
    path: "/api/boards/{id}",
    summary: "A board with the view of its workshop.",
    status: 200,
    answer: answers.boardAnswer,
    errors: stranger,
  },
  ...sessionCalls,
  ...memberCalls,
  ...roomCalls,
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
