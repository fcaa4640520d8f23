import { lazy } from "solid-js";
import type { Feature } from "../i18n/catalogue.ts";
import { loadMessages } from "../i18n/i18n.ts";

/** How long after a failed try the next one comes, in ms, if the connection does not come back before. */
const againAfter = 5000;

/**
 * A component that is fetched when it is first shown, or ahead by `preload`. Where that fails, it is tried until it is
 * there: a piece that could not be had in a moment without network comes with the network, and never brings down what
 * stands around it.
 */
export const lazyPiece: typeof lazy = (load) => {
  const piece = lazy(() => untilThere(load));
  pieces.add(piece.preload);
  return piece;
};

/** What `load` fetches, together with the words that it shows: `lazyPiece(withWords(…, "aside"))`. */
export function withWords<T>(load: () => Promise<T>, ...features: Feature[]): () => Promise<T> {
  return async () => (await Promise.all([load(), loadMessages(...features)]))[0];
}

const pieces = new Set<() => Promise<unknown>>();

/** Fetches every piece of the page that is known by now, so that it is there without a network too. */
export async function fetchPieces(): Promise<void> {
  await Promise.all([...pieces].map((preload) => preload()));
}

async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await theNetwork();
    }
  }
}

function theNetwork(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, againAfter);
    addEventListener("online", done);
  });
}
