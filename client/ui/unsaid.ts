import { createSignal } from "solid-js";

/**
 * What went wrong where its own place was gone by the time that it was known: another one decided the same a moment
 * before, and the button went with it. The page says it instead, so that nobody is left without an answer.
 */
export const [unsaid, setUnsaid] = createSignal("");
