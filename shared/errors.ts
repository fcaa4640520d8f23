/**
 * The closed list of things that can go wrong. A code is stable: the client translates it
 * (`shared/i18n/<locale>/errors.ts` must have a sentence for each), the server maps it to a status
 * (`server/http/error-status.ts`).
 */
export const errorCodes = [
  "bad-request",
  "unauthorised",
  "forbidden",
  "forbidden-origin",
  "not-found",
  "conflict",
  "stale",
  "locked",
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
  "no-groups-made",
  "no-groups-now",
  "cards-left",
  "breakout-state",
  "group-full",
  "nobody-to-split",
  "last-facilitator",
  "merge-later",
  "gone",
  "too-big",
  "rate",
  "draining",
  "invite-unknown",
  "invite-used",
  "return-unknown",
  "name-missing",
  "import-empty",
  "import-format",
  "import-epoch",
  "not-in-electorate",
  "poll-state",
  "poll-closed",
  "why-missing",
  "risk-model-missing",
  "groups-too-small",
  "groups-hidden",
  "kept-secret",
  "credential-used",
  "other-channel",
  "slip-unknown",
  "too-many-on-paper",
  "codes-unchecked",
  "ballot-token",
  "ballot-proof",
  "ballot-outrun",
  "result-hidden",
  "points-full",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The body of every refusal: `message` is English and for developers, `code` is what the client translates. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; field?: string };
}

/** A refusal that a service or route throws on purpose. */
export class RondaError extends Error {
  readonly code: ErrorCode;
  /** The input that was wrong, when it was one. */
  readonly field: string | undefined;
  /** Seconds to wait before trying again, for `rate`. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, more: { field?: string; retryAfter?: number } = {}) {
    super(message);
    this.name = "RondaError";
    this.code = code;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
  }
}
