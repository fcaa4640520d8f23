import type { RefusalCode } from "#shared/realtime/messages.ts";

/** An update was admitted and could not be applied whole: the document in memory is of no use any more. */
export class BrokenDocument extends Error {
  constructor() {
    super("an update was admitted that could not be applied whole");
    this.name = "BrokenDocument";
  }
}

/** Thrown inside the checks of an update; nothing of the update was applied. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, why: string) {
    super(why);
    this.name = "Refusal";
    this.code = code;
  }
}
