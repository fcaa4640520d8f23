import type { BoardMarks } from "#shared/boards/board-marks.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { TrayEntry } from "./board-context.ts";
import type { OwnChange } from "./own-changes.ts";

const prefix = "ronda/board/";
/** What an own device knows of a poll lies under this and the poll's id. */
export const keptPolls = "ronda/poll/";

/** What an own device keeps of a board besides its content, so that it opens without a connection. */
export interface KnownBoard {
  readonly entry: BoardEntry;
  /** The life of the document that the copy belongs to. */
  readonly epoch: string;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** Unsettled changes of one tab; `key` names the tab's document. */
export interface Journal {
  readonly key: string;
  readonly changes: readonly OwnChange[];
}

/** The browser's storage for one board. On a shared device every question answers *nothing* and nothing is kept. */
export interface BoardMemory {
  readonly known: () => KnownBoard | undefined;
  readonly remember: (entry: BoardEntry, epoch: string, now: number) => void;
  readonly journals: () => Journal[];
  readonly keepJournal: (key: string, changes: readonly OwnChange[]) => void;
  readonly tray: () => TrayEntry[];
  readonly keepTray: (tray: readonly TrayEntry[]) => void;
  /** How the board and its session were when this device left them. */
  readonly left: () => LeftBoard | undefined;
  readonly keepLeft: (left: LeftBoard) => void;
}

/** A board and its session as one left them. It stays on the device: the server keeps nothing about who read what when. */
export interface LeftBoard {
  readonly memberId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly marks: BoardMarks;
  /** Ids of the steps that were done, and of the present one. */
  readonly done: readonly string[];
  readonly step: string | null;
  /** Ids of the votes that were closed. */
  readonly votes: readonly string[];
}

/** The memory of an own device. A full or forbidden storage loses only the convenience, never the page. */
export function deviceMemory(boardId: string, storage: Storage = localStorage): BoardMemory {
  const base = prefix + boardId;
  const journalBase = `${base}/changes/`;
  return {
    known: () => read<KnownBoard>(storage, base),
    remember: (entry, epoch, usedAt) => write(storage, base, { entry, epoch, usedAt }),
    journals: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(journalBase))
        .map((key) => ({
          key: key.slice(journalBase.length),
          changes: read<OwnChange[]>(storage, key) ?? [],
        })),
    keepJournal: (key, changes) =>
      write(storage, journalBase + key, changes.length > 0 ? changes : undefined),
    tray: () => read<TrayEntry[]>(storage, `${base}/tray`) ?? [],
    keepTray: (tray) => write(storage, `${base}/tray`, tray.length > 0 ? tray : undefined),
    left: () => read<LeftBoard>(storage, `${base}/left`),
    keepLeft: (left) => write(storage, `${base}/left`, left),
  };
}

/** The memory of a shared device: none. */
export const noMemory: BoardMemory = {
  known: () => undefined,
  remember: () => {},
  journals: () => [],
  keepJournal: () => {},
  tray: () => [],
  keepTray: () => {},
  left: () => undefined,
  keepLeft: () => {},
};

/** Forgets the boards and polls that nobody opened for `life` milliseconds, as their copies are forgotten. */
export function forgetUnopened(now: number, life: number, storage: Storage = localStorage): void {
  for (const key of Object.keys(storage)) {
    const kind = [prefix, keptPolls].find((start) => key.startsWith(start));
    if (kind === undefined) continue;
    const id = key.slice(kind.length).split("/")[0]!;
    const known = read<{ readonly usedAt: number }>(storage, kind + id);
    if (!known || now - known.usedAt > life) storage.removeItem(key);
  }
}

function read<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or not allowed in this browser: the board works on without it.
  }
}
