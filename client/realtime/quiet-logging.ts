/**
 * Stands in for `lib0/logging` in the pages (`client/vite.config.ts`): Yjs uses it for a few words to developers, and it
 * brings along a library for the document's elements and one for schemas, a tenth of what a board's first load costs.
 */
const silent = (): void => {};

export const print = silent;
export const warn = silent;
export const ORANGE = "";
export const BOLD = "";
export const UNBOLD = "";
export const RED = "";
