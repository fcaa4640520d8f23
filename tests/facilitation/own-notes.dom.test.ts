import { createRoot, createSignal } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { removeItem } from "#shared/boards/board-doc.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { Role } from "#shared/members/roles.ts";
import type { BoardEntry, WorkshopView } from "#shared/workshops/workshop.ts";
import type { LiveSession } from "#client/facilitation/live-session.ts";
import { createOwnNotes, type OwnNotes } from "#client/facilitation/own-notes.ts";
import type { SavedState, TrayEntry } from "#client/realtime/board-context.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { quietSession, step, workshopView } from "#tests/support/fake-session.tsx";
import { putNote } from "#tests/support/wall-view.tsx";

interface Opened {
  readonly board: FakeBoard;
  readonly setSaved: (saved: SavedState) => void;
  readonly told: (entry: BoardEntry) => void;
  givenUp: boolean;
}

let opened: Opened[];
let unsent: boolean;
let groupIsThere: boolean;
const [tray, setTray] = createSignal<readonly TrayEntry[]>([]);
let own: OwnNotes;
let dispose: () => void;
let change: (session: Partial<LedSession>) => void;

const alone = (id: string, more: Parameters<typeof step>[1] = {}) =>
  step(id, { state: "current", visibility: "private", ...more });
const shared = step("s", { state: "current" });

function start(role: Role = "participant"): void {
  opened = [];
  createRoot((end) => {
    dispose = end;
    const [store, setStore] = createStore({ view: workshopView(quietSession({ agenda: [shared] }), role) });
    change = (session) => {
      const next = workshopView({ ...quietSession({ agenda: [shared] }), ...session }, role);
      setStore("view", reconcile(JSON.parse(JSON.stringify(next)) as WorkshopView));
    };
    const live = { led: () => store.view.session, me: () => store.view.me } as LiveSession;
    const [entry] = createSignal({ ...store.view, board: { id: "b", title: "Board" } } as BoardEntry);
    const openOne = (_: BoardEntry, told: (entry: BoardEntry) => void) => {
      const [saved, setSaved] = createSignal<SavedState>({ kind: "loading" });
      const one: Opened = { board: fakeBoard(), told, setSaved, givenUp: false };
      opened.push(one);
      const more = {
        giveUp: () => void (one.givenUp = true),
        saved,
        tray,
        dropFromTray: (id: string) => setTray((entries) => entries.filter((entry) => entry.id !== id)),
        dismissNotice: () => {},
      };
      return { ...one.board, ...more } as unknown as LiveBoardSession;
    };
    const isStill = async () => groupIsThere;
    own = createOwnNotes(live, entry, Object.assign(openOne, { isStill, hasUnsent: () => unsent }));
  });
}
const entryWith = (mine: boolean) =>
  ({ session: quietSession({ drafts: { now: null, mine } }) }) as unknown as BoardEntry;

beforeEach(() => {
  unsent = false;
  groupIsThere = true;
  setTray([]);
  start();
});
afterEach(() => dispose());

describe("notes that were not sent in an earlier step", () => {
  const unsentNote = (id: string, names: "shown" | "hidden"): TrayEntry => ({
    id,
    at: 1,
    reason: "step-over",
    target: `notes/${id}`,
    text: `words of ${id}`,
    own: { step: "w", names, x: 0, y: 0, color: "sky" },
  });
  const notesIn = ({ board }: Opened) =>
    Object.values(board.content.notes).map(({ text, color, held }) => ({ text, color, held }));
  const begin = (names: "shown" | "hidden") => {
    change({ agenda: [alone("v", { names })] });
    opened[0]!.setSaved({ kind: "saved" });
  };

  it("come along into the next one, out of the tray, and it is told", async () => {
    setTray([unsentNote("a", "hidden")]);
    begin("hidden");
    await vi.waitFor(() => expect(own.came()).toEqual({ notes: 1, held: 0 }));
    expect(notesIn(opened[0]!)).toEqual([{ text: "words of a", color: "sky", held: undefined }]);
    expect(tray()).toEqual([]);
    change({ agenda: [shared] });
    expect(own.came()).toBeUndefined();
  });

  it("stay with their author where names will stand beside what was written to be without", async () => {
    setTray([unsentNote("a", "hidden"), unsentNote("b", "shown")]);
    begin("shown");
    await vi.waitFor(() => expect(own.came()).toEqual({ notes: 2, held: 1 }));
    expect(notesIn(opened[0]!).map(({ text, held }) => [text, held])).toEqual([
      ["words of a", true],
      ["words of b", undefined],
    ]);
  });

  it("stay in the tray while the group is elsewhere by now, or the device is not connected", async () => {
    groupIsThere = false;
    setTray([unsentNote("a", "hidden")]);
    begin("hidden");
    await new Promise((done) => setTimeout(done));
    expect(notesIn(opened[0]!)).toEqual([]);
    groupIsThere = true;
    opened[0]!.setSaved({ kind: "offline", changes: 0, kept: true });
    await new Promise((done) => setTimeout(done));
    expect(tray()).toHaveLength(1);
    opened[0]!.setSaved({ kind: "saved" });
    await vi.waitFor(() => expect(tray()).toEqual([]));
  });
});

describe("one's own document", () => {
  it("is opened for a step in which one writes in private, and not before", () => {
    expect(opened).toHaveLength(0);
    change({ agenda: [alone("w")] });
    expect(opened).toHaveLength(1);
    expect(own.isOpen()).toBe(true);
  });

  it("takes no new notes once they were shown, and stays for what comes late", () => {
    change({ agenda: [alone("w")] });
    change({ agenda: [alone("w", { revealedAt: 5 })] });
    expect(own.isOpen()).toBe(false);
    expect(own.session()).toBeDefined();
    expect(opened).toHaveLength(1);
  });

  it("is another one in the next private step; what was not sent of the first is set aside", () => {
    change({ agenda: [alone("w")] });
    change({ agenda: [alone("v")] });
    expect(opened.map(({ givenUp }) => givenUp)).toEqual([true, false]);
  });

  it("stays in sight after its step while there are notes in it, until the server knows of none", () => {
    change({ agenda: [alone("w")] });
    putNote(opened[0]!.board.doc(), "n");
    change({});
    expect(opened).toHaveLength(2);
    expect(own.session()).toBeDefined();
    opened[1]!.told(entryWith(true));
    expect(own.session()).toBeDefined();
    opened[1]!.told(entryWith(false));
    expect(own.session()).toBeUndefined();
  });

  it("is gone once it was loaded and nothing of an earlier step is in it any more", () => {
    change({ drafts: { now: null, mine: true } });
    putNote(opened[0]!.board.doc(), "n");
    opened[0]!.setSaved({ kind: "saved" });
    expect(own.session()).toBeDefined();
    change({ drafts: { now: null, mine: true } });
    removeItem(opened[0]!.board.doc(), "notes", "n", 1);
    expect(own.session()).toBeUndefined();
  });

  it("is opened where this device has notes that never came to the server, whatever the group does", () => {
    dispose();
    unsent = true;
    start();
    expect(own.session()).toBeDefined();
    expect(own.isOpen()).toBe(false);
  });

  it("is gone with its step where nothing was written", () => {
    change({ agenda: [alone("w")] });
    change({});
    expect(own.session()).toBeUndefined();
  });

  it("is opened in a later step by whoever still has notes there", () => {
    change({ drafts: { now: null, mine: true } });
    expect(opened).toHaveLength(1);
    expect(own.isOpen()).toBe(false);
  });

  it("is nobody's who is not asked to write", () => {
    change({ agenda: [alone("w", { writers: ["advisory"] })] });
    expect(opened).toHaveLength(0);
    dispose();
    start("observer");
    change({ agenda: [alone("w")] });
    expect(opened).toHaveLength(0);
  });
});
