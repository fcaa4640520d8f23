import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, createSubItem, projectBoard, removeItem } from "#shared/boards/board-doc.ts";
import { RondaError } from "#shared/errors.ts";
import { boardKey } from "#client/boards/board-keys.ts";
import { boardIdInAddress, hrefOf, viewInAddress } from "#client/boards/board-address.ts";
import { createComings } from "#client/boards/comings.ts";
import { openBoard } from "#client/boards/open-board.ts";
import { createFollowing } from "#client/boards/following.ts";
import { PeopleList } from "#client/boards/PeopleList.tsx";
import { countPeople, peopleOf } from "#client/boards/people.ts";
import { SavedMark } from "#client/boards/SavedMark.tsx";
import { searchBoard } from "#client/boards/search.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { noMemory } from "#client/realtime/board-memory.ts";
import type { SavedState } from "#client/realtime/board-context.ts";
import type { PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import { fakeBoard, renderInBoard, someone } from "#tests/support/fake-board.tsx";
import { HeldTimers } from "#tests/support/held-timers.ts";

let dispose: () => void = () => {};

beforeAll(() => {
  sessionStorage.setItem("ronda/locale", "en");
  return loadMessages("board", "aside", "common");
});
afterEach(() => {
  dispose();
  dispose = () => {};
});

describe("the saved state on the screen", () => {
  function show(state: SavedState) {
    const [saved, setSaved] = createSignal(state);
    const rendered = renderInBoard(fakeBoard(), () => <SavedMark saved={saved()} readOnly={false} />);
    dispose = rendered.dispose;
    const words = () => rendered.host.querySelector("span")!.textContent;
    const spoken = () => rendered.host.querySelector("[role=status]")!.textContent;
    return { setSaved, words, spoken };
  }

  it("says in words how many changes wait and where they are kept", () => {
    const { setSaved, words } = show({ kind: "offline", changes: 2, kept: true });
    expect(words()).toBe("Offline, 2 changes kept on this device");
    setSaved({ kind: "offline", changes: 1, kept: false });
    expect(words()).toBe("Offline, 1 change in this tab: keep this page open");
    setSaved({ kind: "offline", changes: 0, kept: true });
    expect(words()).toBe("Offline");
  });

  it("reads aloud that the connection is away and that all is saved again, and nothing while one types", () => {
    const { setSaved, spoken } = show({ kind: "saved" });
    setSaved({ kind: "saving" });
    setSaved({ kind: "saved" });
    expect(spoken()).toBe("");
    setSaved({ kind: "offline", changes: 0, kept: true });
    expect(spoken()).toBe("Offline");
    setSaved({ kind: "saving" });
    setSaved({ kind: "saved" });
    expect(spoken()).toBe("Saved");
  });
});

const nobodyFollowed = { person: () => undefined, follow: () => {}, stop: () => {} };

describe("who is here", () => {
  it("counts people and not tabs", () => {
    const others = [
      someone("Ben", {}, 2),
      someone("Ben", { view: "needs" }, 3),
      { ...someone("me"), memberId: "me" },
    ];
    expect(countPeople("me", others)).toBe(2);
    expect(peopleOf("me", others).map(({ name }) => name)).toEqual(["Ben"]);
  });

  it("says where each is and goes there", () => {
    const board = fakeBoard();
    const id = createItem(board.doc(), "needs", { statement: "Clean water" }, board.writer());
    board.setOthers([someone("Ben", { view: "wall", target: `needs/${id}/statement` })]);
    const rendered = renderInBoard(board, () => <PeopleList following={nobodyFollowed} onAbout={() => {}} />);
    dispose = rendered.dispose;
    expect(rendered.host.textContent).toContain("in: Clean water");
    rendered.host.querySelector<HTMLButtonElement>("[aria-label^=Go]")!.click();
    expect([viewInAddress(), location.hash]).toEqual(["needs", `#needs/${id}`]);
  });
});

describe("the list where names are not shown", () => {
  it("counts those it may not name, and lets one follow none of them", () => {
    const board = fakeBoard();
    const unnamed = (connection: number) => ({ ...someone("", { view: "needs" }), memberId: "", connection });
    board.setOthers([unnamed(1), unnamed(2)]);
    expect(countPeople("me", board.others())).toBe(3);
    const rendered = renderInBoard(board, () => <PeopleList following={nobodyFollowed} onAbout={() => {}} />);
    dispose = rendered.dispose;
    expect(rendered.host.textContent).toContain("2 other people are here.");
    expect(rendered.host.querySelectorAll("li")).toHaveLength(1);
    expect(rendered.host.querySelector("[aria-label^=Follow]")).toBeNull();
  });
});

describe("following somebody", () => {
  const ben = (state: PresenceState) => [someone("Ben", state)];
  function follow(others: readonly PresentConnection[]) {
    const went: string[] = [];
    const [here, setOthers] = createSignal(others);
    const main = document.createElement("main");
    main.className = "board-content";
    document.body.append(main);
    const following = createRoot((end) => {
      dispose = () => {
        end();
        main.remove();
      };
      return createFollowing("me", here, (href) => went.push(href));
    });
    return { went, setOthers, following, main };
  }

  it("goes where they go, view and card", () => {
    const { went, setOthers, following } = follow(ben({ view: "wall" }));
    expect(went).toEqual([]);
    following.follow("member-Ben");
    setOthers(ben({ view: "wall", pointer: { x: 1, y: 2 } }));
    setOthers(ben({ view: "needs", target: "needs/n1/statement" }));
    expect(went).toEqual(["?view=wall", "?view=needs#needs/n1"]);
    expect(following.person()?.name).toBe("Ben");
  });

  it.each(["pointerdown", "wheel"])("ends with one's own %s on the board", (name) => {
    const { went, setOthers, following, main } = follow(ben({ view: "wall" }));
    following.follow("member-Ben");
    document.body.dispatchEvent(new Event(name, { bubbles: true }));
    expect(following.person()).toBeDefined();
    main.dispatchEvent(new Event(name, { bubbles: true }));
    expect(following.person()).toBeUndefined();
    setOthers(ben({ view: "needs" }));
    expect(went).toEqual(["?view=wall"]);
  });

  it("ends with a key that moves, not with one that looks around", () => {
    const { following, main } = follow(ben({ view: "wall" }));
    following.follow("member-Ben");
    main.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
    expect(following.person()).toBeDefined();
    main.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    expect(following.person()).toBeUndefined();
  });

  it("ends once they have left, and does not begin again by itself", () => {
    const { went, setOthers, following } = follow(ben({ view: "wall" }));
    following.follow("member-Ben");
    setOthers([]);
    setOthers(ben({ view: "needs" }));
    expect([following.person(), went]).toEqual([undefined, ["?view=wall"]]);
  });
});

describe("notices of who comes and goes", () => {
  function listen(isOn = () => true) {
    const timers = new HeldTimers();
    const [others, setOthers] = createSignal<readonly PresentConnection[]>([someone("Ana")]);
    const said = createRoot((end) => {
      dispose = end;
      return createComings("me", others, isOn, useMessages("board"), timers);
    });
    return { timers, setOthers, said };
  }

  it("leave out who was there at the start, and add up", async () => {
    const { timers, setOthers, said } = listen();
    await timers.pass(6000);
    expect(said()).toBe("");
    setOthers([someone("Ana"), someone("Ben"), someone("Eva")]);
    await timers.pass(1000);
    expect(said()).toBe("");
    await timers.pass(5000);
    expect(said()).toBe("2 people came in");
    setOthers([someone("Ana"), someone("Ben")]);
    await timers.pass(6000);
    expect(said()).toBe("Eva left");
  });

  it("can be silenced", async () => {
    const { timers, setOthers, said } = listen(() => false);
    await timers.pass(6000);
    setOthers([]);
    await timers.pass(6000);
    expect(said()).toBe("");
  });
});

describe("search", () => {
  const writer = { memberId: "me", now: 1 };

  it("finds words in any text of any card, without regard to case and accents", () => {
    const doc = new Y.Doc();
    const note = createItem(doc, "notes", { text: "El río crece", x: 0, y: 0 }, writer);
    const need = createItem(doc, "needs", { statement: "Agua" }, writer);
    createSubItem(doc, "needs", need, "evidence", { kind: "testimony", source: "la gente del RIO" });
    const found = searchBoard(projectBoard(doc), "rio");
    expect(found.map(({ root, id, around }) => [root, id, around])).toEqual([
      ["notes", note, ""],
      ["needs", need, "la gente del RIO"],
    ]);
  });

  it("wants all words, and leaves out removed cards", () => {
    const doc = new Y.Doc();
    createItem(doc, "notes", { text: "water pump", x: 0, y: 0 }, writer);
    const gone = createItem(doc, "notes", { text: "water tower", x: 0, y: 0 }, writer);
    removeItem(doc, "notes", gone, 2);
    expect(searchBoard(projectBoard(doc), "pump water")).toHaveLength(1);
    expect(searchBoard(projectBoard(doc), "tower")).toEqual([]);
    expect(searchBoard(projectBoard(doc), "  ")).toEqual([]);
  });
});

describe("keys outside of fields", () => {
  function press(key: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body) {
    let seen: ReturnType<typeof boardKey>;
    const listen = (event: KeyboardEvent) => (seen = boardKey(event));
    document.addEventListener("keydown", listen);
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
    document.removeEventListener("keydown", listen);
    return seen;
  }

  it("undo, search, show the keys and change the view", () => {
    expect(press("z", { metaKey: true })).toBe("undo");
    expect(press("y", { ctrlKey: true })).toBe("redo");
    expect(press("/")).toBe("search");
    expect(press("?", { shiftKey: true })).toBe("keys");
    expect(press("3")).toEqual({ view: 2 });
  });

  it("leave letters to the field that one writes in, and everything to an open dialog", () => {
    const field = document.body.appendChild(document.createElement("textarea"));
    expect(press("1", {}, field)).toBeUndefined();
    field.remove();
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.setAttribute("open", "");
    expect(press("/")).toBeUndefined();
    dialog.remove();
  });
});

describe("the address of a board", () => {
  it("names the board, the view and a card", () => {
    expect(boardIdInAddress("/b/abc")).toBe("abc");
    expect(viewInAddress("?view=personas")).toBe("personas");
    expect(viewInAddress("?view=elsewhere")).toBe("wall");
    expect(hrefOf("needs", "needs/n1")).toBe("?view=needs#needs/n1");
  });
});

describe("opening a board", () => {
  const entry = fakeBoard().entry();
  const known = { ...noMemory, known: () => ({ entry, epoch: "e", usedAt: 0 }) };
  const refuse = (error: Error) => () => Promise.reject(error);

  it("opens the known one where the server does not answer", async () => {
    expect(await openBoard("b", refuse(new TypeError("offline")), known)).toEqual({ kind: "open", entry });
    expect(await openBoard("b", refuse(new TypeError("offline")), noMemory)).toEqual({ kind: "offline" });
  });

  it("opens no copy for somebody who is not a member any more", async () => {
    const gone = refuse(new RondaError("not-found", "no such board"));
    expect(await openBoard("b", gone, known)).toEqual({ kind: "refused", code: "not-found" });
  });
});
