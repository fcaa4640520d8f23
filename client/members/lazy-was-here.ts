import { lazy } from "solid-js";
import { loadMessages } from "../i18n/i18n.ts";

/** *I was here before* with its words, for pages that few people see it on. */
export const LazyWasHere = lazy(async () => {
  const [{ WasHere }] = await Promise.all([import("./WasHere.tsx"), loadMessages("people")]);
  return { default: WasHere };
});
