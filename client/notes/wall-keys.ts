import { inOrder } from "#shared/boards/item.ts";
import type { wall as words } from "#shared/i18n/en/wall.ts";
import { neighbour, type Direction } from "./neighbours.ts";
import type { Wall } from "./wall-context.ts";
import { toBoard } from "./viewport.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const saysMoved = { left: "movedLeft", right: "movedRight", up: "movedUp", down: "movedDown" } as const;
const steps = { small: 20, large: 100 } as const;

/** How far an arrow key moves a note or cluster, in board units; `undefined` for other keys. */
export function arrowStep(
  event: KeyboardEvent,
): { dx: number; dy: number; says: (typeof saysMoved)[Direction] } | undefined {
  const direction = arrows[event.key];
  if (!direction || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const length = event.shiftKey ? steps.large : steps.small;
  const dx = direction === "left" ? -length : direction === "right" ? length : 0;
  const dy = direction === "up" ? -length : direction === "down" ? length : 0;
  return { dx, dy, says: saysMoved[direction] };
}

/** Whether somebody is writing or in a dialog, where plain letters are words. */
export function isWriting(event: KeyboardEvent): boolean {
  const field = event.target instanceof Element && event.target.closest("textarea, input, select, dialog");
  return Boolean(field) || event.isComposing;
}

/** Adds a note in the middle of the screen, at a free place, and opens it. */
export function addInSight(wall: Wall, free: (x: number, y: number) => { x: number; y: number }): void {
  const { width, height } = wall.camera.size();
  const middle = toBoard(wall.camera.view(), { x: width / 2, y: height / 2 });
  const id = wall.acts.add(free(middle.x - 100, middle.y - 60));
  if (id) openNote(wall, id);
}

/** Opens a note's words and brings it onto the screen. */
export function openNote(wall: Wall, id: string): void {
  wall.focus.edit(id);
  showNote(wall, id);
}

/** Goes to a note and brings it onto the screen. */
export function goToNote(wall: Wall, id: string): void {
  showNote(wall, id);
  wall.focus.focus(id);
}

/** What the keys do on a note; true where the key was one of ours. `say` reads a message aloud. */
export function noteKey(
  wall: Wall,
  id: string,
  event: KeyboardEvent,
  say: (key: keyof typeof words) => void,
): boolean {
  const { focus, acts, layers } = wall;
  const step = arrowStep(event);
  if (step) {
    if (!layers.mayChange(id)) return false;
    acts.move(focus.isSelected(id) ? [...focus.selection()] : [id], step.dx, step.dy);
    showNote(wall, id);
    say(step.says);
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  const next = nextNote(wall, id, event);
  if (next !== undefined) {
    if (next && event.shiftKey) focus.select(new Set([...focus.selection(), id, next]));
    if (next) goToNote(wall, next);
    return true;
  }
  switch (event.key) {
    case "Enter":
      focus.edit(id);
      return true;
    case " ":
      focus.toggle(id);
      if (!focus.isSelected(id)) say("notSelected");
      return true;
    case "Delete":
    case "Backspace": {
      if (!layers.mayChange(id)) return false;
      const ids = [...focus.targets()].filter(layers.mayChange);
      const after = neighbourOf(wall, id, "right") ?? neighbourOf(wall, id, "left");
      acts.remove(ids);
      focus.clear();
      if (after && !ids.includes(after)) goToNote(wall, after);
      return true;
    }
    case "Escape":
      focus.clear();
      focus.setSelecting(false);
      return true;
    default:
      return false;
  }
}

/** The note that a key goes to: `undefined` if the key goes nowhere, "" where there is no further note. */
function nextNote(wall: Wall, id: string, event: KeyboardEvent): string | undefined {
  const direction = arrows[event.key];
  if (direction) return event.altKey ? (neighbourOf(wall, id, direction) ?? "") : undefined;
  const by = { PageDown: 1, PageUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined) return undefined;
  const ids = inOrder(wall.layers.content.notes).map((note) => note.id);
  const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + by));
  return ids[at] === id ? "" : (ids[at] ?? "");
}

function neighbourOf(wall: Wall, id: string, direction: Direction): string | undefined {
  const from = wall.index.grid.boxOf(id);
  return from && neighbour(wall.index.grid.entries(), from, direction);
}

function showNote(wall: Wall, id: string): void {
  const box = wall.index.grid.boxOf(id);
  if (box) wall.camera.show(box);
}
