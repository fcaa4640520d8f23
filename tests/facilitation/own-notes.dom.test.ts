import { createRoot, createSignal } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { Role } from "#shared/members/roles.ts";
import type { BoardEntry, WorkshopView } from "#shared/workshops/workshop.ts";
import type { LiveSession } from "#client/facilitation/live-session.ts";
import { createOwnNotes, type OwnNotes } from "#client/facilitation/own-notes.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { quietSession, step, workshopView } from "#tests/support/fake-session.tsx";
import { putNote } from "#tests/support/wall-view.tsx";

interface Opened {
  readonly board: FakeBoard;
  readonly told: (entry: BoardEntry) => void;
  givenUp: boolean;
}

let opened: Opened[];
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
    own = createOwnNotes(live, entry, (_, told) => {
      const one: Opened = { board: fakeBoard(), told, givenUp: false };
      opened.push(one);
      const giveUp = () => void (one.givenUp = true);
      return { ...one.board, giveUp } as unknown as LiveBoardSession;
    });
  });
}
const entryWith = (mine: boolean) =>
  ({ session: quietSession({ drafts: { now: null, mine } }) }) as unknown as BoardEntry;

beforeEach(() => start());
afterEach(() => dispose());

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
