import type { Point } from "./viewport.ts";

/** What lies under a pointer: a note, or the handle of a cluster. */
export interface Grip {
  readonly note?: string;
  readonly cluster?: string;
}

/** What fingers, mouse and wheel ask for; points are in CSS pixels from the surface's top left corner. */
export interface GestureHandlers {
  /** A press without a move; `grip` is undefined on the ground. */
  readonly tap: (grip: Grip | undefined, event: MouseEvent, at: Point) => void;
  readonly doubleTap: (at: Point) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (at: Point, factor: number) => void;
  /** Whether a finger takes this at once; others it must hold for a moment, so that it can pan over notes. */
  readonly liftsAtOnce: (grip: Grip) => boolean;
  /** Picks something up where it was pressed; false if it stays where it is. */
  readonly lift: (grip: Grip, at: Point) => boolean;
  readonly drag: (at: Point) => void;
  readonly drop: () => void;
  /** Leaves what is dragged, or drawn around, as it was. */
  readonly cancel: () => void;
  /** Whether a move that begins on the ground draws around notes instead of panning. */
  readonly drawsAround: (event: PointerEvent) => boolean;
  readonly drawAround: (from: Point, to: Point) => void;
  readonly drawn: () => void;
  /** Where the mouse is, pressed or not. */
  readonly hover: (at: Point) => void;
}

const holdFor = 350;
const doubleWithin = 350;
/** How far a press may stray before it is a move. */
const slack = { mouse: 4, touch: 10, pen: 6 } as const;

type Mode = "idle" | "press" | "pan" | "drag" | "pinch" | "draw";

/** Follows pointers and wheel on the wall's surface until the returned function is called. Fields stay native. */
export function followGestures(surface: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, Point>();
  let mode: Mode = "idle";
  let start: Point = { x: 0, y: 0 };
  let grip: Grip | undefined;
  let draws = false;
  let corner: Point = { x: 0, y: 0 };
  let hold: ReturnType<typeof setTimeout> | undefined;
  /** The click that follows a move or a hold is none. */
  let strayed = false;
  let touched = false;
  let lastTap = { at: { x: 0, y: 0 }, time: -Infinity };

  const where = (event: MouseEvent): Point => ({ x: event.clientX - corner.x, y: event.clientY - corner.y });
  const measure = () => {
    const { left, top } = surface.getBoundingClientRect();
    corner = { x: left, y: top };
  };
  const pickUp = () => {
    clearTimeout(hold);
    strayed = true;
    if (!grip && draws) mode = "draw";
    else mode = grip && handlers.lift(grip, start) ? "drag" : "pan";
  };

  const down = (event: PointerEvent) => {
    touched = event.pointerType === "touch";
    if (isField(event.target) || event.button > 1) return;
    measure();
    const at = where(event);
    pointers.set(event.pointerId, at);
    clearTimeout(hold);
    if (pointers.size > 1) {
      if (mode === "drag" || mode === "draw") handlers.cancel();
      mode = "pinch";
      strayed = true;
      for (const id of pointers.keys()) capture(surface, id);
      return;
    }
    mode = "press";
    strayed = false;
    start = at;
    grip = event.button === 0 ? gripOf(event.target) : undefined;
    draws = event.button === 0 && !grip && handlers.drawsAround(event);
    if (touched && grip && !handlers.liftsAtOnce(grip)) hold = setTimeout(pickUp, holdFor);
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === "mouse") {
      if (pointers.size === 0) measure();
      handlers.hover(where(event));
    }
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const at = where(event);
    if (mode === "press") {
      const room = slack[event.pointerType as keyof typeof slack] ?? slack.mouse;
      if (Math.hypot(at.x - start.x, at.y - start.y) < room) return;
      if (touched && grip && !handlers.liftsAtOnce(grip)) grip = undefined;
      capture(surface, event.pointerId);
      pickUp();
    }
    pointers.set(event.pointerId, at);
    if (mode === "drag") handlers.drag(at);
    else if (mode === "draw") handlers.drawAround(start, at);
    else if (mode === "pan") handlers.pan(at.x - before.x, at.y - before.y);
    else if (mode === "pinch") pinch(event.pointerId, before, at);
  };

  const pinch = (moving: number, before: Point, at: Point) => {
    const [other] = [...pointers].filter(([id]) => id !== moving).map(([, point]) => point);
    if (!other) return;
    handlers.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(at.x - other.x, at.y - other.y);
    if (was > 0) handlers.zoom({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, is / was);
  };

  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    clearTimeout(hold);
    const cancelled = event.type === "pointercancel";
    if (mode === "drag") (cancelled ? handlers.cancel : handlers.drop)();
    if (mode === "draw") (cancelled ? handlers.cancel : handlers.drawn)();
    mode = mode === "pinch" && pointers.size === 1 ? "pan" : "idle";
  };

  const click = (event: MouseEvent) => {
    if (strayed) {
      strayed = false;
      return;
    }
    if (isField(event.target)) return;
    measure();
    const at = where(event);
    const tapped = gripOf(event.target);
    const near = Math.hypot(at.x - lastTap.at.x, at.y - lastTap.at.y) < 24;
    const twice = !tapped && near && event.timeStamp - lastTap.time < doubleWithin;
    lastTap = { at, time: tapped || twice ? -Infinity : event.timeStamp };
    if (twice) handlers.doubleTap(at);
    else handlers.tap(tapped, event, at);
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 0 ? 1 : 24;
    if (event.ctrlKey || event.metaKey) {
      measure();
      handlers.zoom(where(event), Math.exp((-event.deltaY * unit) / 200));
    } else if (event.shiftKey && event.deltaX === 0) handlers.pan(-event.deltaY * unit, 0);
    else handlers.pan(-event.deltaX * unit, -event.deltaY * unit);
  };

  const menu = (event: Event) => {
    // Holding a finger on a note picks it up.
    if (touched && !isField(event.target)) event.preventDefault();
  };

  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, click, wheel };
  for (const [type, listener] of Object.entries(listeners)) {
    surface.addEventListener(type, listener as EventListener, { passive: false });
  }
  surface.addEventListener("contextmenu", menu);
  return () => {
    clearTimeout(hold);
    for (const [type, listener] of Object.entries(listeners)) {
      surface.removeEventListener(type, listener as EventListener);
    }
    surface.removeEventListener("contextmenu", menu);
  };
}

/** Whether the browser should handle this itself: text fields, buttons, links. A cluster's handle is ours. */
function isField(target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest("textarea, input, a, button") : null;
  return field !== null && !field.hasAttribute("data-cluster");
}

function gripOf(target: EventTarget | null): Grip | undefined {
  const held = target instanceof Element ? target.closest<HTMLElement>("[data-note], [data-cluster]") : null;
  if (!held) return undefined;
  const { note, cluster } = held.dataset;
  return note !== undefined ? { note } : { cluster: cluster! };
}

function capture(surface: HTMLElement, pointer: number): void {
  try {
    surface.setPointerCapture(pointer);
  } catch {
    // The pointer went away in the meantime.
  }
}
