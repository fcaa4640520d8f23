import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { createItem, textOf } from "#shared/boards/board-doc.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { createSinceLeft, type SinceLeft } from "#client/boards/since-left.ts";
import { SinceDialog } from "#client/boards/SinceDialog.tsx";
import { SinceStrip } from "#client/boards/SinceStrip.tsx";
import { loadMessages } from "#client/i18n/i18n.ts";
import type { SavedState } from "#client/realtime/board-context.ts";
import { deviceMemory, noMemory, type BoardMemory } from "#client/realtime/board-memory.ts";
import { fakeBoard, renderInBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { quietSession, showInSession, step, workshopView } from "#tests/support/fake-session.tsx";
import { HeldTimers } from "#tests/support/held-timers.ts";
import { letDialogsShow, namelessControls } from "#tests/support/show-page.ts";

const minute = 60_000;
let isHidden = false;
Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
let endings: (() => void)[] = [];
beforeEach(() => {
  localStorage.clear();
  letDialogsShow();
});
afterEach(() => {
  for (const end of endings) end();
  endings = [];
  isHidden = false;
});

const hide = (hidden: boolean) => {
  isHidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};

/** A page on the board; closing it is leaving. */
async function page(board: FakeBoard, view: { now: WorkshopView }, memory: BoardMemory, timers: HeldTimers) {
  const opened = createRoot((end): { left: SinceLeft; close: () => void } => {
    const left = createSinceLeft(board, () => view.now, memory, timers);
    const close = () => {
      dispatchEvent(new Event("pagehide"));
      end();
    };
    endings.push(end);
    return { left, close };
  });
  await timers.pass(5000);
  return opened;
}

const agenda = (current: string) =>
  ["a", "b", "c"].map((id) =>
    step(id, { title: `Step ${id}`, state: id === current ? "current" : id < current ? "done" : "planned" }),
  );
const viewAt = (current: string) => workshopView(quietSession({ agenda: agenda(current) }));
const write = (doc: Y.Doc, text: string, author: string) =>
  createItem(doc, "notes", { text, x: 0, y: 0 }, { memberId: author, now: 1 });

describe("what changed since one left", () => {
  it("is told on return: steps, cards of others, by what this device itself kept", async () => {
    const timers = new HeldTimers();
    const board = fakeBoard();
    const view = { now: viewAt("a") };
    write(board.doc(), "Here already", "ana");
    const first = await page(board, view, deviceMemory("b"), timers);
    expect(first.left.since()).toBeUndefined();
    first.close();
    await timers.pass(60 * minute);
    board.fromElsewhere((doc) => void [write(doc, "From Ana", "ana"), write(doc, "My own", "me")]);
    view.now = viewAt("c");
    const second = await page(board, view, deviceMemory("b"), timers);
    expect(second.left.isNews()).toBe(true);
    expect(second.left.since()).toMatchObject({
      cards: [{ root: "notes", kind: "added" }],
      steps: ["Step a", "Step b"],
      step: "Step c",
      votes: [],
    });
    second.left.putAway();
    expect([second.left.isNews(), second.left.since() !== undefined]).toEqual([false, true]);
  });

  it("is nothing after a moment, or where nothing happened", async () => {
    const timers = new HeldTimers();
    const board = fakeBoard();
    const view = { now: viewAt("a") };
    const { left } = await page(board, view, deviceMemory("b"), timers);
    hide(true);
    await timers.pass(minute);
    write(board.doc(), "Quick", "ana");
    hide(false);
    await timers.pass(5000);
    expect(left.since()).toBeUndefined();
    hide(true);
    await timers.pass(60 * minute);
    hide(false);
    await timers.pass(5000);
    expect(left.since()).toBeUndefined();
  });

  it("is told after the network was gone for long with the page in sight, without what one wrote meanwhile", async () => {
    const timers = new HeldTimers();
    const [saved, setSaved] = createSignal<SavedState>({ kind: "saved" });
    const board = { ...fakeBoard(), saved };
    const note = write(board.doc(), "Here", "ana");
    const { left } = await page(board, { now: viewAt("a") }, noMemory, timers);
    setSaved({ kind: "offline", changes: 0, kept: true });
    await timers.pass(minute);
    textOf(board.doc(), "notes", note, "text")!.insert(0, "Still ");
    await timers.pass(10 * minute);
    write(board.doc(), "Meanwhile", "ana");
    setSaved({ kind: "saved" });
    await timers.pass(5000);
    expect(left.since()?.cards).toMatchObject([{ root: "notes", kind: "added" }]);
  });

  it("is told after a tab was hidden for long, also on a shared device, which keeps nothing", async () => {
    const timers = new HeldTimers();
    const board = fakeBoard();
    const view = { now: viewAt("a") };
    const { left } = await page(board, view, noMemory, timers);
    hide(true);
    await timers.pass(10 * minute);
    write(board.doc(), "Meanwhile", "ana");
    hide(false);
    await timers.pass(5000);
    expect(left.since()?.cards).toHaveLength(1);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("is told of it all to whoever went again before they were told", async () => {
    const timers = new HeldTimers();
    const board = fakeBoard();
    const view = { now: viewAt("a") };
    const { left } = await page(board, view, noMemory, timers);
    hide(true);
    await timers.pass(10 * minute);
    write(board.doc(), "First", "ana");
    hide(false);
    hide(true);
    await timers.pass(10 * minute);
    write(board.doc(), "Second", "ana");
    hide(false);
    await timers.pass(5000);
    expect(left.since()?.cards).toHaveLength(2);
  });

  it("is nobody else's who used this browser", async () => {
    const timers = new HeldTimers();
    const view = { now: viewAt("a") };
    const first = await page(fakeBoard({ memberId: "luz" }), view, deviceMemory("b"), timers);
    first.close();
    await timers.pass(60 * minute);
    view.now = viewAt("b");
    const second = await page(fakeBoard({ memberId: "leo" }), view, deviceMemory("b"), timers);
    expect(second.left.since()).toBeUndefined();
  });
});

describe("on the screen", () => {
  const since = {
    at: Date.UTC(2026, 10, 23),
    cards: [
      { root: "notes", id: "n1", kind: "added" },
      { root: "needs", id: "w1", kind: "changed" },
    ],
    steps: ["Write"],
    step: "Read",
    votes: [],
  } as const;

  it("it is three lines, with a way to see more", async () => {
    await loadMessages("since", "board", "common");
    const acts: string[] = [];
    const { host, dispose, live } = await showInSession(() => (
      <SinceStrip since={since} onLook={() => acts.push("look")} onClose={() => acts.push("close")} />
    ));
    endings.push(dispose);
    expect(live.said()).toBe("The group is now at: Read. 1 new card, 1 changed");
    expect([...host.querySelectorAll("p:not(.since-acts)")].slice(1).map((line) => line.textContent)).toEqual(
      ["The group is now at: Read", "1 new card, 1 changed"],
    );
    for (const button of host.querySelectorAll("button")) button.click();
    expect(acts).toEqual(["look", "close"]);
    expect(namelessControls(host)).toEqual([]);
  });

  it("it lists each card in its view, with a way there", async () => {
    await loadMessages("since", "board", "common");
    const board = fakeBoard();
    createItem(board.doc(), "notes", { text: "The pump", x: 0, y: 0 }, board.writer(), "n1");
    createItem(board.doc(), "needs", { statement: "Water" }, board.writer(), "w1");
    const { host, dispose } = renderInBoard(board, () => <SinceDialog since={since} onClose={() => {}} />);
    endings.push(dispose);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("dialog a")];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["The pump", "?view=wall#notes/n1"],
      ["Water", "?view=needs#needs/w1"],
    ]);
    expect(host.textContent).toContain("Done: Write");
  });
});
