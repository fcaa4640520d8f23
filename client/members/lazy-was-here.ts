import { fetchWasHere } from "./fetch-was-here.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";

/** The same as a component that is fetched when it is first shown. Wants a `Suspense` around it. */
export const LazyWasHere = lazyPiece(async () => ({ default: await fetchWasHere() }));
