import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";

/** The list of people, fetched where it is shown: a phone starts without it. Wants a `Suspense` around it. */
export const PeopleList = lazyPiece(
  withWords(async () => ({ default: (await import("./PeopleList.tsx")).PeopleList }), "aside"),
);
