import { afterEach, describe, expect, test, vi } from "vitest";
import { createItem, moveItemBefore, projectRoot, setValue } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { addEvidence, linkNeed } from "#shared/needs/need-doc.ts";
import { evidenceInOrder } from "#shared/needs/need.ts";
import { NeedsView } from "#client/needs/NeedsView.tsx";
import { fakeBoard, fakeNow, type FakeBoard } from "#tests/support/fake-board.tsx";
import { showView } from "#tests/support/show-view.tsx";
import { allByName, byName, press, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.restoreAllMocks();
});

const writer = { memberId: "ana", now: fakeNow };
async function show(board: FakeBoard, hash = ""): Promise<HTMLElement> {
  const shown = await showView(board, () => <NeedsView />, hash);
  dispose = shown.dispose;
  return shown.host;
}
function boardWith(
  names: readonly string[] = ["water", "bus", "shade"],
  role: "participant" | "observer" | "facilitator" = "participant",
): FakeBoard {
  const board = fakeBoard({ role });
  for (const statement of names) createItem(board.doc(), "needs", { statement }, writer, statement);
  return board;
}
const order = (board: FakeBoard) => inOrder(projectRoot(board.doc(), "needs")).map(({ id }) => id);
const need = (board: FakeBoard, id: string) => projectRoot(board.doc(), "needs")[id]!;
const rows = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>("ol > li")];
const shown = (host: HTMLElement) => rows(host).map((row) => row.querySelector("strong")!.textContent);
const said = (host: HTMLElement) => host.querySelector(".need-list + [role=status]")!.textContent;

describe("the order of what comes first", () => {
  test("is the order of the list", async () => {
    const host = await show(boardWith());
    expect(shown(host)).toEqual(["water", "bus", "shade"]);
  });

  test("changes by a button, and the new place is said aloud", async () => {
    const board = boardWith();
    const host = await show(board);
    byName(host, "button", "Move up: “shade”").click();
    expect(order(board)).toEqual(["water", "shade", "bus"]);
    expect(said(host)).toBe("“shade” is now 2 of 3.");
    byName(host, "button", "Move down: “water”").click();
    expect(order(board)).toEqual(["shade", "water", "bus"]);
  });

  test("changes by Alt and the arrows anywhere in the row, the focus goes along", async () => {
    const board = boardWith();
    const host = await show(board);
    const link = byName<HTMLAnchorElement>(host, "a", "bus");
    link.focus();
    expect(press(link, "ArrowUp", { altKey: true }).defaultPrevented).toBe(true);
    expect(order(board)).toEqual(["bus", "water", "shade"]);
    await expect.poll(() => document.activeElement).toBe(link);
  });

  test("does not change by arrows without Alt, which scroll the page", async () => {
    const board = boardWith();
    const host = await show(board);
    expect(press(byName(host, "a", "bus"), "ArrowUp").defaultPrevented).toBe(false);
    expect(order(board)).toEqual(["water", "bus", "shade"]);
  });

  test("changes by arrows on the handle itself, by one place a press", async () => {
    const board = boardWith();
    const host = await show(board);
    press(byName(host, "button", "1. Drag"), "ArrowDown", { altKey: true });
    expect(order(board)).toEqual(["bus", "water", "shade"]);
    press(byName(host, "button", "2. Drag"), "ArrowDown");
    expect(order(board)).toEqual(["bus", "shade", "water"]);
  });

  test("stays at either end of the list", async () => {
    const board = boardWith();
    const host = await show(board);
    const up = byName(host, "button", "Move up: “water”");
    expect(up.getAttribute("aria-disabled")).toBe("true");
    up.click();
    byName(host, "button", "Move down: “shade”").click();
    expect(order(board)).toEqual(["water", "bus", "shade"]);
    expect(said(host)).toBe("");
  });

  test("that somebody else changes is shown at once", async () => {
    const board = boardWith();
    const host = await show(board);
    board.fromElsewhere((doc) => moveItemBefore(doc, "needs", "shade", "water"));
    expect(shown(host)).toEqual(["shade", "water", "bus"]);
  });

  test("does not move under a finger: what others change waits until it is lifted", async () => {
    const board = boardWith();
    const host = await show(board);
    rows(host)[1]!.dispatchEvent(pointer("pointerdown", 150));
    board.fromElsewhere((doc) => moveItemBefore(doc, "needs", "shade", "water"));
    expect(shown(host)).toEqual(["water", "bus", "shade"]);
    window.dispatchEvent(pointer("pointerup", 150));
    expect(shown(host)).toEqual(["shade", "water", "bus"]);
  });

  test("cannot be changed by those who only read", async () => {
    const board = boardWith(["water", "bus"], "observer");
    const host = await show(board);
    expect(host.querySelector("ol button")).toBeNull();
    press(byName(host, "a", "bus"), "ArrowUp", { altKey: true });
    expect(order(board)).toEqual(["water", "bus"]);
  });
});

describe("dragging by the handle", () => {
  test("carries the row and drops it where the line is, in one step of undo", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "water").dispatchEvent(pointer("pointerdown", 50));
    window.dispatchEvent(pointer("pointermove", 170));
    expect(rows(host)[0]!.style.transform).toBe("translateY(120px)");
    expect(rows(host)[2]!.className).toContain("need-drop");
    expect(order(board)).toEqual(["water", "bus", "shade"]);
    window.dispatchEvent(pointer("pointerup", 170));
    expect(order(board)).toEqual(["bus", "water", "shade"]);
    expect(said(host)).toBe("“water” is now 2 of 3.");
    board.undo();
    expect(order(board)).toEqual(["water", "bus", "shade"]);
  });

  test("below the last row drops it at the end", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "water").dispatchEvent(pointer("pointerdown", 50));
    window.dispatchEvent(pointer("pointermove", 400));
    window.dispatchEvent(pointer("pointerup", 400));
    expect(order(board)).toEqual(["bus", "shade", "water"]);
  });

  test("is taken back by Escape", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "water").dispatchEvent(pointer("pointerdown", 50));
    window.dispatchEvent(pointer("pointermove", 400));
    press(document.body, "Escape");
    window.dispatchEvent(pointer("pointerup", 400));
    expect(order(board)).toEqual(["water", "bus", "shade"]);
    expect(rows(host)[0]!.style.transform).toBe("");
  });

  test("is taken back when the system takes the pointer", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "water").dispatchEvent(pointer("pointerdown", 50));
    window.dispatchEvent(pointer("pointermove", 400));
    window.dispatchEvent(pointer("pointercancel", 400));
    expect(order(board)).toEqual(["water", "bus", "shade"]);
  });

  test("heeds one finger only", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "water").dispatchEvent(pointer("pointerdown", 50));
    window.dispatchEvent(pointer("pointermove", 400, { pointerId: 2 }));
    expect(rows(host)[0]!.style.transform).toBe("");
  });

  test("without moving changes nothing", async () => {
    const board = boardWith();
    const host = await show(board);
    layOut(host);
    handle(host, "bus").dispatchEvent(pointer("pointerdown", 150));
    window.dispatchEvent(pointer("pointerup", 150));
    expect(order(board)).toEqual(["water", "bus", "shade"]);
    expect(said(host)).toBe("");
  });
});

describe("an open need", () => {
  test("is linked to characters and problems, and its row names who needs it", async () => {
    const board = boardWith(["water"]);
    createItem(board.doc(), "personas", { name: "Luz" }, writer, "luz");
    createItem(board.doc(), "framings", { title: "Two days a week" }, writer, "days");
    const host = await show(board, "#needs/water");
    byName<HTMLInputElement>(host, "input[type=checkbox]", "Luz").click();
    byName<HTMLInputElement>(host, "input[type=checkbox]", "Two days a week").click();
    expect(need(board, "water")).toMatchObject({ "personas/luz": true, "framings/days": true });
    expect(rows(host)[0]!.textContent).toContain("no evidence yet · Luz");
  });

  test("is estimated from 1 to 5, or not", async () => {
    const board = boardWith(["water"]);
    const host = await show(board, "#needs/water");
    const effort = byName(host, "fieldset", "Effort");
    expect(byName<HTMLInputElement>(effort, "input", "not said").checked).toBe(true);
    byName<HTMLInputElement>(effort, "input", "4: much").click();
    expect(need(board, "water").effort).toBe(4);
    expect(byName<HTMLInputElement>(effort, "input", "4: much").checked).toBe(true);
    byName<HTMLInputElement>(effort, "input", "not said").click();
    expect(need(board, "water").effort).toBeUndefined();
  });

  test("keeps a link to a removed character for the day that it comes back, without showing it", async () => {
    const board = boardWith(["water"]);
    createItem(board.doc(), "personas", { name: "Luz" }, writer, "luz");
    linkNeed(board.doc(), "water", "personas", "luz", true);
    setValue(board.doc(), "personas", "luz", "removed", 5);
    const host = await show(board, "#needs/water");
    expect(allByName(host, "a", "Luz")).toEqual([]);
    expect(need(board, "water")).toMatchObject({ "personas/luz": true });
  });
});

describe("evidence", () => {
  const one = { kind: "statistic", confidence: "disputed", source: "61 of 140 houses" } as const;

  test("is added, described and written by several people at once", async () => {
    const board = boardWith(["water"]);
    const host = await show(board, "#needs/water");
    byName(host, "button", "Add evidence").click();
    const item = byName(host, "li", "Evidence 1");
    choose(byName<HTMLSelectElement>(item, "select", "What is it?"), "document");
    choose(byName<HTMLSelectElement>(item, "select", "How sure is it?"), "checked");
    typeInto(byName<HTMLTextAreaElement>(item, "textarea", "Who is not in this number?"), "Those who rent");
    expect(evidenceInOrder(need(board, "water"))).toMatchObject([
      { kind: "document", confidence: "checked", missing: "Those who rent", source: "" },
    ]);
    expect(rows(host)[0]!.textContent).toContain("1 evidence");
  });

  test("is removed and passed over", async () => {
    const board = boardWith(["water"]);
    const id = addEvidence(board.doc(), "water", one)!;
    const host = await show(board, "#needs/water");
    byName(host, "button", "Remove evidence 1").click();
    expect(need(board, "water").evidence[id]!.removed).toBe(fakeNow);
    expect(allByName(host, "li", "Evidence 1")).toEqual([]);
    expect(rows(host)[0]!.textContent).toContain("no evidence yet");
  });

  test("reads in words for those who only read", async () => {
    const board = boardWith(["water"], "observer");
    addEvidence(board.doc(), "water", one);
    const host = await show(board, "#needs/water");
    const item = byName(host, "li", "Evidence 1");
    expect(item.textContent).toContain("A number · Disputed");
    expect(item.textContent).toContain("61 of 140 houses");
    expect(item.querySelector("select, textarea, button")).toBeNull();
  });
});

describe("where a need came from outside the board", () => {
  const label = "Where it came from outside this board";

  test("is written by those who facilitate", async () => {
    const board = boardWith(["water"], "facilitator");
    const host = await show(board, "#needs/water");
    const field = byName<HTMLInputElement>(host, "input", label);
    field.value = " Assembly of March ";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    expect(need(board, "water").origin).toBe("Assembly of March");
    field.value = "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    expect(need(board, "water").origin).toBeUndefined();
  });

  test("is only read by everybody else", async () => {
    const board = boardWith(["water"]);
    setValue(board.doc(), "needs", "water", "origin", "Assembly of March");
    const host = await show(board, "#needs/water");
    expect(host.querySelector("article")!.textContent).toContain(`${label}Assembly of March`);
    expect(allByName(host, "input", label)).toEqual([]);
  });
});

const rowHeight = 100;

/** Gives the rows places, one below the other, since jsdom lays nothing out. */
function layOut(host: HTMLElement): void {
  const list = host.querySelector("ol")!;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const at = this === list ? 0 : [...list.children].indexOf(this);
    return new DOMRect(0, Math.max(at, 0) * rowHeight, 300, rowHeight);
  });
}

function handle(host: HTMLElement, name: string): HTMLButtonElement {
  return byName<HTMLButtonElement>(host, "button", new RegExp(`Drag.*“${name}”`));
}

function pointer(type: string, clientY: number, more: PointerEventInit = {}): PointerEvent {
  return new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientY, ...more });
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
