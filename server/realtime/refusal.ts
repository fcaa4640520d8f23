import type { RefusalCode } from "#shared/realtime/messages.ts";

/** An update was admitted and could not be applied whole: the document in memory is of no use any more. */
export class BrokenDocument extends Error {
  constructor() {
    super("an update was admitted that could not be applied whole");
    this.name = "BrokenDocument";
  }
}

/** A document began another life while something waited for it: it is to be tried there. */
export class AnotherLife extends Error {
  constructor() {
    super("the document began another life");
    this.name = "AnotherLife";
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
