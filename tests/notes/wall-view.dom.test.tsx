import { afterEach, describe, expect, test, vi } from "vitest";
import { removeItem, textOf } from "#shared/boards/board-doc.ts";
import { fakeBoard, fakeNow, someone, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, nameOf, press, typeInto } from "#tests/support/view-tools.ts";
import { cardOf, noteIn, putCluster, putNote, said, showWall, textsOn } from "#tests/support/wall-view.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  sessionStorage.clear();
});

async function show(board: FakeBoard, address?: string): Promise<HTMLElement> {
  const shown = await showWall(board, address);
  dispose = shown.dispose;
  return shown.host;
}
function boardOf(...ids: string[]): FakeBoard {
  const board = fakeBoard();
  ids.forEach((id, i) => putNote(board.doc(), id, { x: 220 * i }));
  return board;
}
const tap = (element: Element, more: MouseEventInit = {}) =>
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: 50, clientY: 60, ...more }));
const field = (host: HTMLElement) => host.querySelector<HTMLTextAreaElement>(".note textarea");

describe("an empty wall", () => {
  test("says what belongs there, and its first step opens a new note to write in", async () => {
    const board = fakeBoard();
    const host = await show(board);
    expect(host.textContent).toContain("One thought on each note");
    byName(host, "button", "Write the first note").click();
    await vi.waitFor(() => expect(document.activeElement).toBe(field(host)));
    typeInto(field(host)!, "No water on Mondays");
    expect(textsOn(board)).toEqual(["No water on Mondays"]);
    expect(host.textContent).not.toContain("One thought on each note");
  });

  test("tells those who only read that notes will come, and offers them nothing to write", async () => {
    const host = await show(fakeBoard({ role: "observer" }));
    expect(host.textContent).toContain("Notes appear here");
    expect(allByName(host, "button", /note|Paste|Select/i)).toEqual([]);
  });
});

describe("a new note", () => {
  test("comes with the key n, and not while somebody writes", async () => {
    const board = boardOf("a");
    const host = await show(board);
    press(document.body, "n");
    expect(textsOn(board)).toHaveLength(2);
    press(field(host)!, "n");
    expect(textsOn(board)).toHaveLength(2);
  });

  test("comes where the ground was tapped twice, and not after a single tap", async () => {
    const board = boardOf("a");
    const host = await show(board);
    const ground = host.querySelector("[role=application]")!;
    tap(ground, { clientX: 200, clientY: 300 });
    expect(textsOn(board)).toHaveLength(1);
    tap(ground, { clientX: 202, clientY: 301 });
    expect(textsOn(board)).toHaveLength(2);
    expect(document.activeElement).toBe(field(host));
  });

  test("covers no other", async () => {
    const board = fakeBoard();
    const host = await show(board);
    for (let i = 0; i < 4; i++) byName(host, "button", "Add a note").click();
    const places = Object.values(board.content.notes);
    for (const a of places) {
      for (const b of places) {
        expect(a === b || Math.abs(a.x - b.x) >= 200 || Math.abs(a.y - b.y) >= 120).toBe(true);
      }
    }
  });
});

describe("a note", () => {
  test("opens its words by a tap and by Enter; Escape goes back to the note", async () => {
    const host = await show(boardOf("a"));
    tap(cardOf(host, "a"));
    expect(field(host)!.value).toBe("a");
    press(field(host)!, "Escape");
    expect(field(host)).toBeNull();
    expect(document.activeElement).toBe(cardOf(host, "a"));
    press(cardOf(host, "a"), "Enter");
    expect(document.activeElement).toBe(field(host));
  });

  test("says its words, colour and group, and whether it is selected", async () => {
    const board = boardOf("a");
    putCluster(board.doc(), "c", "Water", ["a"]);
    const host = await show(board);
    expect(nameOf(cardOf(host, "a"))).toBe("a, A sand, in the group Water");
    press(cardOf(host, "a"), " ");
    expect(nameOf(cardOf(host, "a"))).toContain("selected");
  });

  test("shows who else is in it", async () => {
    const board = boardOf("a");
    const host = await show(board);
    board.setOthers([someone("Rosa", { target: "notes/a/text" })]);
    expect(cardOf(host, "a").textContent).toContain("Rosa");
  });

  test("follows what others write, without being open", async () => {
    const board = boardOf("a");
    const host = await show(board);
    board.fromElsewhere((doc) => textOf(doc, "notes", "a", "text")!.insert(1, "nother"));
    expect(cardOf(host, "a").textContent).toContain("another");
  });

  test("is only read by an observer: a tap goes to it, nothing opens", async () => {
    const board = fakeBoard({ role: "observer" });
    putNote(board.doc(), "a");
    const host = await show(board);
    tap(cardOf(host, "a"));
    expect(document.activeElement).toBe(cardOf(host, "a"));
    expect(field(host)).toBeNull();
    press(cardOf(host, "a"), "Delete");
    press(cardOf(host, "a"), "ArrowRight");
    expect(noteIn(board, "a")).toMatchObject({ x: 0 });
    expect(textsOn(board)).toEqual(["a"]);
  });
});

describe("the keyboard", () => {
  test("stops once on the wall, however many notes there are", async () => {
    const host = await show(boardOf("a", "b", "c"));
    const stops = [...host.querySelectorAll<HTMLElement>("[data-note]")].filter(
      (card) => card.tabIndex === 0,
    );
    expect(stops).toHaveLength(1);
    cardOf(host, "b").focus();
    expect(cardOf(host, "b").tabIndex).toBe(0);
    expect(cardOf(host, "a").tabIndex).toBe(-1);
  });

  test("moves the note with the arrows, farther with Shift, and says so", async () => {
    const board = boardOf("a");
    const host = await show(board);
    cardOf(host, "a").focus();
    press(cardOf(host, "a"), "ArrowRight");
    press(cardOf(host, "a"), "ArrowDown", { shiftKey: true });
    expect(noteIn(board, "a")).toMatchObject({ x: 20, y: 100 });
    expect(said(host)).toBe("Moved down.");
  });

  test("goes to neighbours with Alt and arrows, and through the list's order with Page Down, Home and End", async () => {
    const host = await show(boardOf("a", "b", "c"));
    const goes = (from: string, key: string, altKey = false) => {
      cardOf(host, from).focus();
      press(cardOf(host, from), key, { altKey });
      return (document.activeElement as HTMLElement).dataset["note"];
    };
    expect(goes("a", "ArrowRight", true)).toBe("b");
    expect(goes("b", "ArrowLeft", true)).toBe("a");
    expect(goes("a", "PageDown")).toBe("b");
    expect(goes("a", "End")).toBe("c");
    expect(goes("c", "Home")).toBe("a");
    expect(goes("a", "PageUp")).toBe("a");
  });

  test("removes the note, goes on to the next one, and offers it back", async () => {
    const board = boardOf("a", "b");
    const host = await show(board);
    cardOf(host, "a").focus();
    press(cardOf(host, "a"), "Delete");
    expect(textsOn(board)).toEqual(["b"]);
    expect(noteIn(board, "a").removed).toBe(fakeNow);
    expect(said(host)).toBe("Note removed.");
    expect(document.activeElement).toBe(cardOf(host, "b"));
    byName(host, "button", "Undo").click();
    expect(textsOn(board).sort()).toEqual(["a", "b"]);
    expect(said(host)).toBe("The note is back.");
  });

  test("writes Backspace as a letter and not as a removal while the note is open", async () => {
    const board = boardOf("a");
    const host = await show(board);
    tap(cardOf(host, "a"));
    press(field(host)!, "Backspace");
    expect(textsOn(board)).toEqual(["a"]);
  });
});

describe("the tools of a note", () => {
  test("are there for the note one is on, and go with Done", async () => {
    const host = await show(boardOf("a"));
    expect(allByName(host, "[role=group]", "With this note")).toEqual([]);
    tap(cardOf(host, "a"));
    byName(host, "button", "Done").click();
    expect(allByName(host, "[role=group]", "With this note")).toEqual([]);
  });

  test("give it a colour, which the next note has too", async () => {
    const board = boardOf("a");
    const host = await show(board);
    tap(cardOf(host, "a"));
    byName(host, "button", "Colour").click();
    byName(host, "button", "C leaf").click();
    expect(noteIn(board, "a").color).toBe("leaf");
    expect(said(host)).toBe("Colour C, leaf.");
    byName(host, "button", "Add a note").click();
    expect(Object.values(board.content.notes).map((note) => note.color)).toEqual(["leaf", "leaf"]);
  });

  test("give it a symbol", async () => {
    const board = boardOf("a");
    const host = await show(board);
    tap(cardOf(host, "a"));
    byName(host, "button", "Symbol").click();
    await vi.waitFor(() => byName(host, "input", /water/i));
    byName<HTMLInputElement>(host, "input", /water/i).click();
    expect(noteIn(board, "a").symbol).toBe("water");
  });

  test("make a sheet of it and lead there; the note stays", async () => {
    const board = boardOf("a");
    const host = await show(board);
    tap(cardOf(host, "a"));
    byName(host, "button", "Make a sheet of it").click();
    byName(host, "button", "What we need").click();
    const [need] = Object.values(board.content.needs);
    expect(need).toMatchObject({ statement: "a", "from/notes/a": true });
    const link = byName<HTMLAnchorElement>(host, "a", "Open it");
    expect(link.search + link.hash).toBe(`?view=needs#needs/${need!.id}`);
    expect(textsOn(board)).toEqual(["a"]);
  });

  test("close what they opened with Escape first", async () => {
    const host = await show(boardOf("a"));
    tap(cardOf(host, "a"));
    const color = byName(host, "button", "Colour");
    color.click();
    press(byName(host, "button", "A sand"), "Escape");
    expect(color.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(color);
  });

  test("go away when somebody else removes the note", async () => {
    const board = boardOf("a", "b");
    const host = await show(board);
    tap(cardOf(host, "a"));
    board.fromElsewhere((doc) => removeItem(doc, "notes", "a", fakeNow));
    expect(allByName(host, "[role=group]", "With this note")).toEqual([]);
  });
});

describe("several notes", () => {
  test("are selected by Shift and tap, by Space, or by taps while selecting", async () => {
    const host = await show(boardOf("a", "b", "c"));
    tap(cardOf(host, "a"), { shiftKey: true });
    press(cardOf(host, "b"), " ");
    expect(host.textContent).toContain("2 notes selected");
    byName(host, "button", "Done").click();
    byName(host, "button", "Select several").click();
    tap(cardOf(host, "c"));
    expect(field(host)).toBeNull();
    expect(host.textContent).toContain("1 note selected");
  });

  test("are coloured, moved and removed together", async () => {
    const board = boardOf("a", "b", "c");
    const host = await show(board);
    for (const id of ["a", "b"]) press(cardOf(host, id), " ");
    byName(host, "button", "Colour").click();
    byName(host, "button", "D rose").click();
    press(cardOf(host, "a"), "ArrowDown");
    expect(["a", "b", "c"].map((id) => noteIn(board, id).color)).toEqual(["rose", "rose", "sand"]);
    expect(["a", "b", "c"].map((id) => noteIn(board, id).y)).toEqual([20, 20, 0]);
    byName(host, "button", "Remove").click();
    expect(textsOn(board)).toEqual(["c"]);
    expect(said(host)).toBe("2 notes removed.");
  });
});

describe("the address", () => {
  test("goes to the note that it names, also when it comes later", async () => {
    const board = boardOf("a");
    const host = await show(board, "/?view=wall#notes/late");
    board.fromElsewhere((doc) => putNote(doc, "late", { x: 90_000, y: 90_000 }));
    await vi.waitFor(() => expect(document.activeElement).toBe(cardOf(host, "late")));
  });
});
