import type { RefusalCode } from "#shared/realtime/messages.ts";
import type { OwnChange } from "./own-changes.ts";

/** What is done about a refused message. */
export type Verdict =
  /** The server asks for everything itself. */
  | { readonly kind: "wait" }
  | { readonly kind: "send-later" }
  /** A new document from the server's state; `lost` goes to the tray, everything else is done again. */
  | {
      readonly kind: "rebase";
      readonly lost: readonly OwnChange[];
      /** The message carried nothing that we know of: words are looked for in the old document itself. */
      readonly unknown: boolean;
    };

/** More rebases than this in a row do not help any more: what is left goes to the tray. */
const mostRebases = 40;
/** A gap that stays through this many answers is none that sending everything can close. */
const mostGaps = 4;
/** A fresh client id is tried this often. */
const mostFreshIds = 2;

/** Decides about refusals and remembers how often it came to this, so that no refusal can go on for ever. */
export function createRefusalJudge(): {
  judge: (
    code: RefusalCode,
    refused: readonly OwnChange[],
    all: readonly OwnChange[],
    /** Whether this person may write here at all. */
    mayWrite: boolean,
  ) => Verdict;
  /** Something was settled: the counting starts anew. */
  settled: () => void;
} {
  let rebases = 0;
  let gaps = 0;
  let freshIds = 0;
  const rebase = (lost: readonly OwnChange[], unknown = false): Verdict => {
    rebases++;
    return { kind: "rebase", lost, unknown };
  };
  return {
    judge: (code, refused, all, mayWrite) => {
      if (code === "rate") return { kind: "send-later" };
      if (code === "gap") return ++gaps <= mostGaps ? { kind: "wait" } : rebase([]);
      if (rebases >= mostRebases) return rebase(all);
      // About the board or the person, not about one change: nothing else would pass either.
      if (code === "epoch" || code === "locked" || (code === "forbidden" && !mayWrite)) return rebase(all);
      if (code === "foreign-client" && ++freshIds <= mostFreshIds) return rebase([]);
      // A message with many changes is refused whole; done again one by one, the right ones pass.
      if (refused.length > 1) return rebase([]);
      return rebase(refused, refused.length === 0);
    },
    settled: () => {
      rebases = 0;
      gaps = 0;
      freshIds = 0;
    },
  };
}
