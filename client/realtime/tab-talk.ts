import type { Timers } from "./timers.ts";

/** Between tabs of one browser on one board. */
type Word =
  /** My copy holds something refused; I replace it. `taken`: journals of yours that I do again, up to which change. */
  | {
      readonly kind: "replacing";
      readonly from: string;
      readonly taken: Readonly<Record<string, number>>;
    }
  /** I have let go of the copy. */
  | { readonly kind: "let-go"; readonly from: string };

/** How long a tab waits for others to let go of the copy; a frozen one hears of it when it wakes. */
const patience = 400;

/** The other tabs of this browser that have the same board open. */
export interface TabTalk {
  /** Tells the others, and resolves once they let go of the stored copy (or do not answer). */
  readonly replaceCopy: (taken: Readonly<Record<string, number>>) => Promise<void>;
  readonly close: () => void;
}

/** Joins the talk; `letGo` is called when another tab is about to replace the stored copy. */
export function joinTabTalk(
  boardId: string,
  tabId: string,
  timers: Timers,
  letGo: (taken: Readonly<Record<string, number>>) => Promise<void>,
): TabTalk {
  if (!("BroadcastChannel" in globalThis)) return { replaceCopy: async () => {}, close: () => {} };
  const channel = new BroadcastChannel(`ronda/board/${boardId}`);
  const say = channel.postMessage.bind(channel) as (word: Word) => void;
  let answered: (() => void) | undefined;
  channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data.kind === "let-go") answered?.();
    else void letGo(data.taken).then(() => say({ kind: "let-go", from: tabId }));
  });
  return {
    replaceCopy: (taken) =>
      new Promise((resolve) => {
        // Nobody knows how many tabs there are: the first answer is followed by a short wait for the others.
        const cancel = timers.after(patience, resolve);
        answered = () => {
          cancel();
          timers.after(patience / 4, resolve);
        };
        say({ kind: "replacing", from: tabId, taken });
      }),
    close: () => channel.close(),
  };
}
