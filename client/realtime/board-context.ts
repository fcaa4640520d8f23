import { createContext, useContext, type Accessor } from "solid-js";
import type * as Y from "yjs";
import type { Writer } from "#shared/boards/board-doc.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import type { NameRule } from "#shared/facilitation/activity.ts";
import type { Note } from "#shared/notes/note.ts";
import type { LateItem, LateState } from "#shared/late-work/late-item.ts";
import type { Gaze, PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import type { RefusalCode } from "#shared/realtime/messages.ts";
import type { Quiet } from "./quiet.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";

/** What the session bar says about one's own changes, from the server's acknowledgements only. */
export type SavedState =
  | { readonly kind: "loading" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `kept`: whether the changes survive closing the tab (the device is the person's own). */
  | { readonly kind: "offline"; readonly changes: number; readonly kept: boolean }
  /** The server could not write to its disk: what one wrote is kept here and sent again. */
  | { readonly kind: "not-saved" }
  /** The server will not take this connection again: signed out, removed, board gone. */
  | { readonly kind: "closed"; readonly reason: "signed-out" | "removed" | "gone" };

/** Words that were refused and kept on the device, for the person to copy, export or put back by hand. */
export interface TrayEntry {
  readonly id: string;
  readonly at: number;
  readonly reason: RefusalCode | "earlier-life" | "step-over";
  /** Where the words were: `<root>/<id>/<field>`. */
  readonly target: string;
  readonly text: string;
  /** Offered to those who lead, where the board was locked; absent: nobody but the person knows of it. */
  readonly late?: LateOffer | undefined;
  /** A whole note out of one's own document of a step, which had not come to the server when the step was over. */
  readonly own?: (OwnStep & Pick<Note, "x" | "y" | "color" | "symbol" | "held">) | undefined;
}

/** A step in which people write for themselves, and what was promised of their names. */
export interface OwnStep {
  readonly step: string;
  readonly names: NameRule;
}

/** Late work, and what became of it as far as this device knows. */
export interface LateOffer {
  readonly item: LateItem;
  readonly state: "unsent" | LateState;
}

/** One open board in this tab: its live content, who is here, and what one may do. */
export interface BoardSession {
  readonly entry: Accessor<BoardEntry>;
  /** Replaced by a new document after a refusal; read it at the moment of a change, never keep it. */
  readonly doc: Accessor<Y.Doc>;
  /** A Solid store; only the field that changed is patched. */
  readonly content: BoardContent;
  /** False for observers, before the first sync (or a known local copy), and after a final close. */
  readonly canWrite: Accessor<boolean>;
  /** Who writes and when, for the functions of `shared/<noun>/<noun>-doc.ts`. */
  readonly writer: () => Writer;
  readonly saved: Accessor<SavedState>;
  /** Everybody else who is here (own other tabs included). */
  readonly others: Accessor<readonly PresentConnection[]>;
  /** Those of them who follow this tab. */
  readonly followers: Accessor<readonly PresentConnection[]>;
  /** Holds what others change until one asks for it. */
  readonly quiet: Quiet;
  /** Says where this tab is; fields that are left out are unset. */
  readonly setPresence: (state: PresenceState) => void;
  /** Says whom this tab follows, and what it sees while somebody follows it; whole. */
  readonly setGaze: (gaze: Gaze) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  readonly tray: Accessor<readonly TrayEntry[]>;
  readonly dropFromTray: (id: string) => void;
}

const BoardContext = createContext<BoardSession>();
export const BoardProvider = BoardContext.Provider;

/** The board that a component stands in. */
export function useBoard(): BoardSession {
  const board = useContext(BoardContext);
  if (!board) throw new Error("useBoard outside a board");
  return board;
}
