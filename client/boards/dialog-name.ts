/** The dialogs of the board page. */
export type DialogName =
  | "menu"
  | "people"
  | "about"
  | "session"
  | "since"
  | "purpose"
  | "import"
  | "export"
  | "history"
  | "dots"
  | "late"
  | "search"
  | "return"
  | "keys"
  | "tray";
