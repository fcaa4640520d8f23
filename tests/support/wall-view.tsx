import { vi } from "vitest";
import type * as Y from "yjs";
import { loadMessages } from "#client/i18n/i18n.ts";
import { OwnLayerProvider, type OwnLayer } from "#client/realtime/own-layer.ts";
import { WallView } from "#client/notes/WallView.tsx";
import { createItem, projectRoot, setValue } from "#shared/boards/board-doc.ts";
import type { Note } from "#shared/notes/note.ts";
import { fakeNow, renderInBoard, type FakeBoard } from "#tests/support/fake-board.tsx";

let boards = 0;
const writer = { memberId: "ana", now: fakeNow };

/** Puts a note on a board under an id of the test's choice. */
export function putNote(doc: Y.Doc, id: string, note: Partial<Note> = {}): void {
  const { text = id, x = 0, y = 0, color = "sand", cluster, symbol } = note;
  createItem(doc, "notes", { text, x, y, color, cluster, symbol }, writer, id);
}

/** Puts a cluster there, and notes that are on the board already into it. */
export function putCluster(doc: Y.Doc, id: string, title: string, noteIds: readonly string[] = []): void {
  createItem(doc, "clusters", { title, x: 0, y: 0 }, writer, id);
  for (const note of noteIds) setValue(doc, "notes", note, "cluster", id);
}

/** A note as the document has it. */
export function noteIn(board: FakeBoard, id: string): Note {
  const note = projectRoot(board.doc(), "notes")[id];
  if (!note) throw new Error(`no note ${id}`);
  return note;
}

/** The notes that are not removed, by their words. */
export function textsOn(board: FakeBoard): string[] {
  return Object.values(projectRoot(board.doc(), "notes"))
    .filter((note) => note.removed === undefined)
    .map((note) => note.text);
}

/** Shows the wall at an address and waits until its words and notes are there. */
export async function showWall(
  board: FakeBoard,
  address = "/",
  own: OwnLayer = { session: () => undefined, isOpen: () => false },
): Promise<{ host: HTMLElement; dispose: () => void }> {
  await loadMessages("common", "errors", "refusals", "board");
  window.history.replaceState(null, "", address);
  // The wall remembers for each board where one was: every test has a board of its own.
  const entry = { ...board.entry(), board: { id: `board-${boards++}`, title: "Board" } };
  const shown = renderInBoard({ ...board, entry: () => entry }, () => (
    <OwnLayerProvider value={own}>
      <WallView />
    </OwnLayerProvider>
  ));
  const there = Object.values(board.content.notes).filter((note) => note.removed === undefined).length;
  await vi.waitFor(() => {
    const place = shown.host.querySelector("[role=application], h2");
    const count = shown.host.querySelectorAll("[data-note], .note-row[data-color]").length;
    if (!place || count < Math.min(there, 1)) throw new Error("not there yet");
  });
  return shown;
}

/** The element of a note on the wall. */
export function cardOf(host: HTMLElement, id: string): HTMLElement {
  const card = host.querySelector<HTMLElement>(`[data-note="${id}"]`);
  if (!card) throw new Error(`note ${id} is not on the screen`);
  return card;
}

/** What the wall last said to a screen reader. */
export function said(host: HTMLElement): string {
  return host.querySelector(".wall > [role=status]")?.textContent ?? "";
}

/** Presses, moves and lets go of a pointer; `steps` are distances from where it was pressed, in CSS pixels. */
export function dragBy(
  element: Element,
  steps: readonly (readonly [number, number])[],
  options: { pointerType?: "mouse" | "touch"; drop?: boolean; from?: readonly [number, number] } = {},
): void {
  const { pointerType = "mouse", drop = true, from = [100, 100] } = options;
  const send = (type: string, dx: number, dy: number) =>
    element.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType,
        button: type === "pointermove" ? -1 : 0,
        clientX: from[0] + dx,
        clientY: from[1] + dy,
      }),
    );
  send("pointerdown", 0, 0);
  for (const [dx, dy] of steps) send("pointermove", dx, dy);
  if (drop) {
    const [dx, dy] = steps.at(-1) ?? [0, 0];
    send("pointerup", dx, dy);
    element.dispatchEvent(
      new MouseEvent("click", { bubbles: true, clientX: from[0] + dx, clientY: from[1] + dy }),
    );
  }
}
