import type { Messages } from "../messages.ts";

/** What a new board can start with: its name and one sentence for the create screen, and the words put on the board. */
export const templates = {
  legend: "What the board starts with",
  blank: "An empty board",
  blankText: "Nothing on it. The group decides what goes where.",
  "understand-problem": "Understanding the problem",
  "understand-problemText":
    "Four groups for notes and one sheet for saying together what happens, and to whom.",
  characters: "Characters",
  charactersText:
    "Three sheets for invented people: who works with it, whom the data is about, who has a say.",
  "what-we-need": "What we need",
  "what-we-needText": "Three groups for notes and sheets for what is needed, ready to be put in order.",
  problemSeen: "What happens",
  problemLived: "Who lives with it",
  problemTried: "What was tried",
  problemUnknown: "What we do not know yet",
  charactersPresent: "Who is here today",
  charactersAbsent: "Who is not here and lives with it",
  charactersDeciding: "Who decides or pays",
  needMissing: "What is missing",
  needWorking: "What works and should stay",
  needWithout: "What helps without new technology",
} as const satisfies Messages;
