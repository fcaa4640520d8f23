import type { Messages } from "../messages.ts";

/** Reasons beside a vote: with a name, without one, or passed on for somebody. */
export const reasons = {
  reasonWay: "How should the group hear your reason?",
  "way-named": "With my name",
  "way-unnamed": "Without my name",
  "way-unnamed-how":
    "It stands apart, beside nobody’s name, and stays even if you vote again. If only you object, people may guess. Whoever runs the server could find out.",
  "way-trusted": "Through somebody I trust",
  "way-trusted-how":
    "Write nothing here. Tell it to somebody whom you trust: on the page of this vote they can pass it on, without your name.",
  reasonNeededUnnamed: "An objection needs a reason, so that the group can work with it.",
  reasonNeeded:
    "An objection needs a reason, so that the group can work with it. It is shown without a name, if at least five people vote.",
  reasonFree: "If you like. It is shown without a name, if at least five people vote.",
  reasonNeededNamed:
    "An objection needs a reason, so that the group can work with it. It is shown with your name.",
  reasonFreeNamed: "If you like. It is shown with your name.",

  passOn: "Pass on somebody’s reason",
  passOnReason: "What they told you",
  passOnHow:
    "For somebody who trusts you and does not want to be named. Write it so that nobody can be recognised. It is shown with the result, beside nobody’s name.",
  passOnSend: "Pass it on",
  passedOn: "It is in. It is shown with the result.",
} as const satisfies Messages;
