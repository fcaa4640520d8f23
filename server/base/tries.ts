import type { Context } from "hono";

/**
 * Runs an attempt at a secret that could be guessed. Only failed ones count (`invite-unknown`, `return-unknown`, `slip-unknown`):
 * too many of them from one address, or in all, and the next is refused with `rate` before it is looked at.
 */
export type GuardTries = <T>(c: Context, attempt: () => Promise<T>) => Promise<T>;
