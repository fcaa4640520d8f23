import type { RefusalCode } from "#shared/realtime/messages.ts";

/** Thrown inside the checks of an update; nothing of the update was applied. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, why: string) {
    super(why);
    this.name = "Refusal";
    this.code = code;
  }
}
