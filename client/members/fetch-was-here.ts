import { loadMessages } from "../i18n/i18n.ts";

/** *I was here before* with its words, for pages that few people see it on. */
export async function fetchWasHere() {
  const [{ WasHere }] = await Promise.all([import("./WasHere.tsx"), loadMessages("people")]);
  return WasHere;
}
