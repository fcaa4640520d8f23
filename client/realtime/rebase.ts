import type * as Y from "yjs";
import type { RefusalCode } from "#shared/realtime/messages.ts";
import type { TrayEntry } from "./board-context.ts";
import { hasChange, missingOf } from "./board-life.ts";
import { lostWords } from "./lost-words.ts";
import type { OwnChange, OwnChanges } from "./own-changes.ts";
import { createRefusalJudge, type Verdict } from "./refusals.ts";
import { replay } from "./replay.ts";

/** What a refusal asks for: `lost` goes to the tray, everything else is done again in a new document. */
export type Refused = Exclude<Verdict, { kind: "rebase" }> | Pick<RebaseVerdict, "kind" | "lost">;
type RebaseVerdict = Extract<Verdict, { kind: "rebase" }>;

/** What is remembered of refusals from the document that was refused to the one that takes over. */
export interface Rebase {
  readonly refused: (n: number, code: RefusalCode, mayWrite: boolean) => Refused;
  /** Something was settled: the counting of refusals starts anew. */
  readonly settled: () => void;
  /** Words of the old document that no known change brings, where a refusal was about such; asked once. */
  readonly wordsLost: (
    old: Y.Doc,
    fresh: Y.Doc,
  ) => { readonly entries: TrayEntry[]; readonly code: RefusalCode } | undefined;
  /** Does one's own changes again, none of them twice; gives those that found no place. */
  readonly doAgain: (doc: Y.Doc, pending: readonly OwnChange[]) => OwnChange[];
}

export function createRebase(changes: OwnChanges, now: () => number): Rebase {
  const judge = createRefusalJudge();
  /** Changes that a message before the refused one carried: the server has them or answers for them itself. */
  let maybeThrough: ReadonlySet<OwnChange> = new Set();
  /** Ids that turned out to be somebody else's: what the server has under them is not from here. */
  const foreign = new Set<number>();
  let lookForWords: RefusalCode | undefined;

  return {
    settled: judge.settled,
    refused: (n, code, mayWrite) => {
      const all = changes.all();
      const through = new Set(all.filter((change) => changes.wasCarriedBefore(change, n)));
      const carried = changes.refuse(n);
      if (code === "foreign-client") for (const { client } of carried) foreign.add(client);
      const verdict = judge.judge(code, carried, all, mayWrite);
      if (verdict.kind !== "rebase") return verdict;
      maybeThrough = through;
      if (verdict.unknown) lookForWords = code;
      return { kind: "rebase", lost: verdict.lost.filter((change) => !through.has(change)) };
    },
    wordsLost: (old, fresh) => {
      const code = lookForWords;
      lookForWords = undefined;
      return code && { entries: lostWords(old, fresh, code, now()), code };
    },
    doAgain: (doc, pending) =>
      pending.filter((change) => {
        if (foreign.has(change.client)) return !replay(doc, change.intents);
        const through = change.to === change.from && maybeThrough.has(change);
        return !through && !hasChange(doc, change) && !replay(doc, missingOf(doc, change));
      }),
  };
}
