import { createSelector, createSignal, type Accessor } from "solid-js";

/** What one is on, writes in and has selected on the wall; the same for the wall and its list form. */
export interface WallFocus {
  /** The note that was last gone to; the wall's one tab stop. */
  readonly current: Accessor<string | undefined>;
  readonly isCurrent: (id: string) => boolean;
  /** The note, or cluster, whose words are being written. */
  readonly isEditing: (id: string) => boolean;
  readonly editing: Accessor<string | undefined>;
  readonly selection: Accessor<ReadonlySet<string>>;
  readonly isSelected: (id: string) => boolean;
  /** Whether a tap selects instead of opening. */
  readonly selecting: Accessor<boolean>;
  readonly setSelecting: (on: boolean) => void;
  readonly toggle: (id: string) => void;
  /** Selects exactly these. */
  readonly select: (ids: ReadonlySet<string>) => void;
  /** Makes a note the current one; nothing is written in any more, unless it is the same. */
  readonly go: (id: string | undefined) => void;
  /** The same, and its element takes the focus, now or when it appears. */
  readonly focus: (id: string) => void;
  /** Opens a note's words. */
  readonly edit: (id: string) => void;
  /** Leaves everything: words, selection, current note. */
  readonly clear: () => void;
  /** For a note's element: true once, when it is asked to take the focus. */
  readonly takeFocus: (id: string) => boolean;
  /** What the toolbar acts on: the selection, else the current note. */
  readonly targets: Accessor<readonly string[]>;
}

const none: ReadonlySet<string> = new Set();

/** Must be called under an owner. */
export function createWallFocus(): WallFocus {
  const [current, setCurrent] = createSignal<string>();
  const [editing, setEditing] = createSignal<string>();
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(none);
  const [selecting, setSelecting] = createSignal(false);
  const [wanted, setWanted] = createSignal<string>();

  const go = (id: string | undefined) => {
    if (editing() !== id) setEditing(undefined);
    setCurrent(id);
  };
  return {
    current,
    isCurrent: createSelector(current),
    editing,
    isEditing: createSelector(editing),
    selection,
    isSelected: (id) => selection().has(id),
    selecting,
    setSelecting: (on) => {
      setSelecting(on);
      if (!on) setSelection(none);
      setEditing(undefined);
    },
    toggle: (id) => {
      const next = new Set(selection());
      if (!next.delete(id)) next.add(id);
      setSelection(next);
    },
    select: (ids) => setSelection(ids),
    go,
    focus: (id) => {
      setEditing(undefined);
      setCurrent(id);
      setWanted(id);
    },
    edit: (id) => {
      setCurrent(id);
      setEditing(id);
    },
    clear: () => {
      setSelection(none);
      go(undefined);
    },
    takeFocus: (id) => {
      if (wanted() !== id) return false;
      setWanted(undefined);
      return true;
    },
    targets: () => {
      const chosen = selection();
      if (chosen.size > 0) return [...chosen];
      const one = current();
      return one === undefined ? [] : [one];
    },
  };
}
