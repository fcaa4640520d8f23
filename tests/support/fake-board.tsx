import { createSignal, type JSX } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { render } from "solid-js/web";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { rootNames } from "#shared/boards/board-shape.ts";
import type { Role } from "#shared/members/roles.ts";
import type { Gaze, PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { createQuiet } from "#client/realtime/quiet.ts";
import { BoardProvider, type BoardSession } from "#client/realtime/board-context.ts";

/** A board session over a document in memory, with handles for what other people and the server would do. */
export interface FakeBoard extends BoardSession {
  /** What the screen last said about where this tab is. */
  readonly presence: () => PresenceState;
  /** Whom it last said that this tab follows, and what it sees. */
  readonly gaze: () => Gaze;
  readonly setOthers: (others: readonly PresentConnection[]) => void;
  /** How many cards wait in quiet mode. */
  readonly setWaiting: (cards: number) => void;
  readonly setCanWrite: (canWrite: boolean) => void;
  /** Applies a change to a second document and merges it, as if it had come from another device. */
  readonly fromElsewhere: (change: (doc: Y.Doc) => void) => void;
}

/** The number of the fake board's own tab. */
export const ownConnection = 1;

/** Every card gets this time, so that tests do not read the clock. */
export const fakeNow = 1_790_000_000_000;

/** Makes a board whose own member is `me` (`memberId`), with a real `Y.Doc` and a projection of all roots. */
export function fakeBoard(
  options: { doc?: Y.Doc; role?: Role; memberId?: string; canWrite?: boolean } = {},
): FakeBoard {
  const doc = options.doc ?? new Y.Doc();
  const role = options.role ?? "participant";
  const memberId = options.memberId ?? "me";
  const [content, setContent] = createStore(projectBoard(doc));
  const [others, setOthers] = createSignal<readonly PresentConnection[]>([]);
  const [canWrite, setCanWrite] = createSignal(options.canWrite ?? role !== "observer");
  const [presence, setPresence] = createSignal<PresenceState>({});
  const [gaze, setGaze] = createSignal<Gaze>({});
  const [waiting, setWaiting] = createSignal(0);
  const [stack, setStack] = createSignal(0);
  const undoManager = new Y.UndoManager(
    rootNames.map((root) => doc.getMap(root)),
    { captureTimeout: 0 },
  );
  undoManager.on("stack-item-added", () => setStack((n) => n + 1));
  undoManager.on("stack-item-popped", () => setStack((n) => n + 1));
  doc.on("update", () => setContent(reconcile(projectBoard(doc))));
  return {
    entry: () => fakeEntry(role, memberId),
    doc: () => doc,
    content,
    canWrite,
    setCanWrite,
    writer: () => ({ memberId, now: fakeNow }),
    saved: () => ({ kind: "saved" }),
    others,
    followers: () => others().filter(({ state }) => state.follows === ownConnection),
    quiet: createQuiet({ hold: () => {}, showHeld: () => setWaiting(0), waiting }),
    setWaiting,
    setOthers,
    presence,
    setPresence,
    gaze,
    setGaze,
    undo: () => void undoManager.undo(),
    redo: () => void undoManager.redo(),
    canUndo: () => stack() >= 0 && undoManager.canUndo(),
    canRedo: () => stack() >= 0 && undoManager.canRedo(),
    tray: () => [],
    dropFromTray: () => {},
    fromElsewhere: (change) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      change(copy);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), "elsewhere");
    },
  };
}

/** Another person on the board. */
export function someone(name: string, state: PresenceState = {}, connection = 2): PresentConnection {
  return { connection, memberId: `member-${name}`, name, role: "participant", state };
}

/** Renders into the page's body within the board; call `dispose` in `afterEach`. */
export function renderInBoard(
  board: BoardSession,
  view: () => JSX.Element,
): { host: HTMLElement; dispose: () => void } {
  const host = document.createElement("div");
  document.body.append(host);
  const stop = render(() => <BoardProvider value={board}>{view()}</BoardProvider>, host);
  return {
    host,
    dispose: () => {
      stop();
      host.remove();
    },
  };
}

function fakeEntry(role: Role, memberId: string): BoardEntry {
  return {
    workshop: { id: "workshop", title: "Water in the valley", locale: "en" },
    board: { id: "board", title: "Board" },
    boards: [{ id: "board", title: "Board" }],
    me: { id: memberId, name: "Me", role, state: "in" },
    version: 1,
    purpose: {},
    reviewOn: "2027-05-23",
    operator: null,
    memberList: "present",
    memberCount: 1,
    doorOpen: true,
  };
}
