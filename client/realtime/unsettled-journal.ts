import type * as Y from "yjs";
import { hasChange, missingOf } from "./board-life.ts";
import { noMemory, type BoardMemory } from "./board-memory.ts";
import type { OwnChange, OwnChanges } from "./own-changes.ts";
import { replay } from "./replay.ts";
import type { Timers } from "./timers.ts";

/** Wait before the journal is written, so that typing does not write at every letter. */
const journalWait = 250;

/** What an own device notes of the changes that are not settled, so that a closed tab loses none of them. */
export interface UnsettledJournal {
  /** Journals of earlier tabs that this one looks after: name → its newest change that was taken. */
  readonly taken: Readonly<Record<string, number>>;
  /** Something was changed or settled: written down soon. */
  readonly changed: () => void;
  /** Writes it down now, for a tab that may not live on. */
  readonly keep: () => void;
  /**
   * Looks after what earlier tabs left unsettled: it is in the document, which came from the stored copy, or is done
   * again. Returns the changes that have no place any more.
   */
  readonly adopt: (doc: Y.Doc) => OwnChange[];
  /** A document is no more, and what it left unsettled is another's now. */
  readonly drop: (key: string) => void;
  /** Writes it down for the last time. */
  readonly stop: () => void;
}

/** Keeps the journal of `changes` under the name that `key` gives: that of the document they are in. */
export function createJournal(
  memory: BoardMemory,
  changes: OwnChanges,
  timers: Timers,
  key: () => string,
): UnsettledJournal {
  const kept = memory !== noMemory;
  const taken: Record<string, number> = {};
  let cancel: (() => void) | undefined;
  let stopped = false;
  const keep = () => {
    cancel?.();
    cancel = undefined;
    memory.keepJournal(key(), changes.all());
  };
  if (kept) globalThis.addEventListener?.("pagehide", keep);

  return {
    taken,
    changed: () => {
      if (kept && !stopped) cancel ??= timers.after(journalWait, keep);
    },
    keep,
    adopt: (doc) => {
      const seen = new Set<string>();
      const gone: OwnChange[] = [];
      for (const journal of memory.journals()) {
        taken[journal.key] = journal.changes.at(-1)?.id ?? 0;
        memory.keepJournal(journal.key, []);
        for (const change of journal.changes) {
          const name = `${change.client}/${change.from}/${change.to}`;
          if (change.to > change.from && seen.has(name)) continue;
          seen.add(name);
          if (change.to === change.from || hasChange(doc, change)) changes.adopt([change]);
          else if (!replay(doc, missingOf(doc, change))) gone.push(change);
        }
      }
      return gone;
    },
    drop: (name) => memory.keepJournal(name, []),
    stop: () => {
      stopped = true;
      if (kept) keep();
      globalThis.removeEventListener?.("pagehide", keep);
    },
  };
}
