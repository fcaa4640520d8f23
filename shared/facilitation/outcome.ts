import type { ErrorCode } from "../errors.ts";

/** What a rule answers: the new state, or why the move is not possible, and then nothing changed. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ErrorCode };

/** The move is possible, and leads here. */
export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** The move is not possible. */
export const refuse = (reason: ErrorCode): Outcome<never> => ({ ok: false, reason });
