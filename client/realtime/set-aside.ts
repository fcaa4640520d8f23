import { createSignal, type Accessor } from "solid-js";
import type { LateOffer, TrayEntry } from "./board-context.ts";
import type { BoardMemory } from "./board-memory.ts";
import type { OwnChange } from "./own-changes.ts";
import type { Timers } from "./timers.ts";
import { withRefused } from "./tray.ts";

/** Words that could not go to the board: they stay in sight until the person puts them away, beyond the tab too. */
export interface SetAside {
  readonly tray: Accessor<readonly TrayEntry[]>;
  /** Why the newest were set aside, until the person has put that away; they must hear of every one. */
  readonly notice: Accessor<TrayEntry["reason"] | undefined>;
  readonly dismissNotice: () => void;
  readonly dropFromTray: (id: string) => void;
  /** Keeps the words of refused changes. */
  readonly keepChanges: (lost: readonly OwnChange[], reason: TrayEntry["reason"]) => void;
  /** Changes what is kept, as it is now. */
  readonly change: (change: (tray: readonly TrayEntry[]) => readonly TrayEntry[]) => void;
  readonly setLate: (id: string, state: LateOffer["state"] | undefined) => void;
  /** Keeps words that no known change holds. */
  readonly keepWords: (words: readonly TrayEntry[], reason: TrayEntry["reason"]) => void;
}

/** Begins with what an earlier tab of this device set aside. */
export function createSetAside(memory: BoardMemory, timers: Timers): SetAside {
  const [tray, setTray] = createSignal<readonly TrayEntry[]>(memory.tray());
  const [notice, setNotice] = createSignal<TrayEntry["reason"]>();
  const putAway = new Set<string>();
  /** Other tabs keep theirs in the same place: what they added meanwhile stays, and what was put away here stays so. */
  const known = (): TrayEntry[] => {
    const here = new Map(tray().map((entry) => [entry.id, entry]));
    const elsewhere = memory.tray().filter(({ id }) => !here.has(id) && !putAway.has(id));
    return [...elsewhere, ...here.values()].sort((a, b) => a.at - b.at);
  };
  const keep = (entries: readonly TrayEntry[]) => {
    setTray(entries);
    memory.keepTray(entries);
  };
  return {
    tray,
    notice,
    dismissNotice: () => setNotice(undefined),
    dropFromTray: (id) => {
      putAway.add(id);
      keep(known().filter((entry) => entry.id !== id));
    },
    keepChanges: (lost, reason) => {
      keep(withRefused(known(), lost, reason, timers.now()));
      setNotice(reason);
    },
    change: (change) => keep(change(known())),
    setLate: (id, state) =>
      keep(
        known().map((entry) =>
          entry.id === id && entry.late ? { ...entry, late: state && { ...entry.late, state } } : entry,
        ),
      ),
    keepWords: (words, reason) => {
      if (words.length === 0) return;
      keep([...known(), ...words]);
      setNotice(reason);
    },
  };
}
