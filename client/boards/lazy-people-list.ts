import { lazy } from "solid-js";

/** The list of people, fetched where it is shown: a phone starts without it. Wants a `Suspense` around it. */
export const PeopleList = lazy(async () => ({ default: (await import("./PeopleList.tsx")).PeopleList }));
