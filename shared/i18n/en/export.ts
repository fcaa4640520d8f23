import type { Messages } from "../messages.ts";

/** Bringing things onto a board and taking a copy of it away. */
const messages = {
  importTitle: "Bring in",
  importIntro:
    "Choose a table (CSV) with a column “text”, a file that Ronda wrote, or a saved chat. What is on the board stays as it is.",
  chooseFile: "Choose a file",
  dropHere: "or drop it here",
  chatHint: "Of a saved chat, dates, names and numbers are left out before anything is sent.",
  bringingIn: "Bringing in “{{ name }}”",
  cancelled: "Stopped. If some of it had already arrived, you will see it on the board.",
  tooBig: "This file is larger than 10 MB. Nothing was changed; try it in smaller parts.",
  noConnection: "The server cannot be reached. The board is as it was; try again when you are connected.",
  importAnother: "Bring in another file",
  exportTitle: "Take away a copy",
  exportIntro: "The whole board as a file, without names and times. Cards that were removed are not in it.",
  forReading: "To read and print (HTML)",
  forText: "As text (Markdown)",
  forTables: "For spreadsheets (CSV)",
  forPrograms: "For other programs (JSON)",
  forRonda: "To go on in another Ronda, with times (Yjs)",
  withNames: "With names and times",
  withNamesHint: "Keep such a file safe: it shows who wrote what. Only people who facilitate can make one.",
  sharedPhone:
    "The file stays on this device. On a device that is not only yours, delete it when you are done.",
  added: { one: "{{ n }} note was added.", other: "{{ n }} notes were added." },
  addedCards: {
    one: "{{ n }} card of other kinds was added too.",
    other: "{{ n }} cards of other kinds were added too.",
  },
} as const satisfies Messages;

// The feature is called what it does, and that is a reserved word.
export { messages as export };
