import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorBody, ErrorCode, RondaError } from "#shared/errors.ts";

/** The only table from error code to HTTP status. */
export const errorStatus: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  "bad-request": 400,
  "name-missing": 400,
  "import-empty": 422,
  "import-format": 422,
  unauthorised: 401,
  forbidden: 403,
  "forbidden-origin": 403,
  "not-found": 404,
  "invite-unknown": 404,
  "return-unknown": 404,
  conflict: 409,
  stale: 409,
  "activity-state": 409,
  "activity-dates": 409,
  "agenda-over": 409,
  "timer-state": 409,
  "timer-below-zero": 409,
  "not-your-turn": 409,
  "nobody-waits": 409,
  "no-activity": 409,
  "names-need-private": 409,
  "already-written": 409,
  "already-shown": 409,
  "too-few": 409,
  "no-groups-made": 409,
  "no-groups-now": 409,
  "cards-left": 409,
  "breakout-state": 409,
  "group-full": 409,
  "nobody-to-split": 409,
  "last-facilitator": 409,
  "merge-later": 409,
  "points-full": 409,
  locked: 423,
  "import-epoch": 409,
  gone: 410,
  "invite-used": 410,
  "too-big": 413,
  rate: 429,
  "not-in-electorate": 403,
  "poll-state": 409,
  "poll-closed": 409,
  "why-missing": 409,
  "risk-model-missing": 409,
  "groups-too-small": 409,
  "groups-hidden": 409,
  "kept-secret": 409,
  "credential-used": 409,
  "other-channel": 409,
  "slip-unknown": 404,
  "too-many-on-paper": 409,
  "codes-unchecked": 409,
  "ballot-token": 403,
  "ballot-proof": 403,
  "ballot-outrun": 409,
  "result-hidden": 409,
  internal: 500,
  draining: 503,
};

/** The answer to a refusal. */
export function errorResponse(error: RondaError): Response {
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.field === undefined ? {} : { field: error.field }),
    },
  };
  const headers = error.retryAfter === undefined ? {} : { "retry-after": String(error.retryAfter) };
  return Response.json(body, { status: errorStatus[error.code], headers });
}
