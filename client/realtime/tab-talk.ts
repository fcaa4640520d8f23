import type { Timers } from "./timers.ts";

/** Between tabs of one browser on one board. */
type Word =
  /** My copy holds something refused; I replace it. `taken`: journals of yours that I do again, up to which change. */
  | { readonly kind: "replacing"; readonly taken: Readonly<Record<string, number>> }
  /** I have let go of the copy. */
  | { readonly kind: "let-go" }
  /** The copy is empty now and can be opened again. */
  | { readonly kind: "replaced" };

/** How long a tab waits for others to let go of the copy; a frozen one hears of it when it wakes. */
const patience = 400;

/** How long a tab waits for the one that replaces the copy, which may be closed over it. */
const replacePatience = 3000;

/** The other tabs of this browser that have the same board open. */
export interface TabTalk {
  /** Tells the others, waits until they let go of the stored copy (or do not answer), and empties it. */
  readonly replaceCopy: (
    taken: Readonly<Record<string, number>>,
    empty: () => Promise<void>,
  ) => Promise<void>;
  readonly close: () => void;
}

/**
 * Joins the talk. `letGo` is called when another tab is about to replace the stored copy; the promise that it gets
 * resolves when the copy is empty: opened before, it would bring back what was refused.
 */
export function joinTabTalk(
  boardId: string,
  timers: Timers,
  letGo: (taken: Readonly<Record<string, number>>, replaced: Promise<void>) => Promise<void>,
): TabTalk {
  if (!("BroadcastChannel" in globalThis)) {
    return { replaceCopy: (_taken, empty) => empty(), close: () => {} };
  }
  const channel = new BroadcastChannel(`ronda/board/${boardId}`);
  const say = channel.postMessage.bind(channel) as (word: Word) => void;
  let answered: (() => void) | undefined;
  let replaced: (() => void) | undefined;
  channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data.kind === "let-go") answered?.();
    else if (data.kind === "replaced") replaced?.();
    else {
      const done = new Promise<void>((resolve) => {
        replaced = resolve;
        timers.after(replacePatience, resolve);
      });
      void letGo(data.taken, done).then(() => say({ kind: "let-go" }));
    }
  });
  const othersLetGo = (taken: Readonly<Record<string, number>>) =>
    new Promise<void>((resolve) => {
      // Nobody knows how many tabs there are: the first answer is followed by a short wait for the others.
      const cancel = timers.after(patience, resolve);
      answered = () => {
        cancel();
        timers.after(patience / 4, resolve);
      };
      say({ kind: "replacing", taken });
    });
  return {
    replaceCopy: async (taken, empty) => {
      await othersLetGo(taken);
      await empty();
      say({ kind: "replaced" });
    },
    close: () => channel.close(),
  };
}
