import { lazy } from "solid-js";
import { fetchWasHere } from "./fetch-was-here.ts";

/** The same as a component that is fetched when it is first shown. Wants a `Suspense` around it. */
export const LazyWasHere = lazy(async () => ({ default: await fetchWasHere() }));
