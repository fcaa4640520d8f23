import type { Sight } from "#shared/realtime/presence.ts";

/** A point of the board or of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in board units. */
export interface Box extends Point, Size {}

/** What part of the wall a screen shows: the board point at its top left corner, and CSS pixels per board unit. */
export interface View extends Point {
  readonly zoom: number;
}

/** How far one can zoom; beyond these a wall is either a speck or a single letter. */
export const zoomRange = { min: 0.05, max: 2.5 } as const;

/** Below this, words cannot be read any more and notes are drawn as plain boxes. */
export const farZoom = 0.4;

/** A zoom within the range. */
export function clampZoom(zoom: number): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, zoom));
}

/** The board point under a screen point. */
export function toBoard(view: View, point: Point): Point {
  return { x: view.x + point.x / view.zoom, y: view.y + point.y / view.zoom };
}

/** The screen point of a board point. */
export function toScreen(view: View, point: Point): Point {
  return { x: (point.x - view.x) * view.zoom, y: (point.y - view.y) * view.zoom };
}

/** The view after the ground was pulled by so many CSS pixels. */
export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom };
}

/** The view at another zoom, with the board point under `at` (screen) staying where it is. */
export function zoomAt(view: View, at: Point, zoom: number): View {
  const next = clampZoom(zoom);
  const fixed = toBoard(view, at);
  return { x: fixed.x - at.x / next, y: fixed.y - at.y / next, zoom: next };
}

/** The part of the wall on the screen, grown by `margin` CSS pixels on every side. */
export function visibleBox(view: View, size: Size, margin = 0): Box {
  return {
    x: view.x - margin / view.zoom,
    y: view.y - margin / view.zoom,
    width: (size.width + 2 * margin) / view.zoom,
    height: (size.height + 2 * margin) / view.zoom,
  };
}

/** The view that shows a whole box in the middle, never larger than `most`. */
export function fitBox(box: Box, size: Size, most = 1, padding = 24): View {
  const zoom = clampZoom(
    Math.min(
      most,
      (size.width - 2 * padding) / Math.max(1, box.width),
      (size.height - 2 * padding) / Math.max(1, box.height),
    ),
  );
  return {
    x: box.x + box.width / 2 - size.width / 2 / zoom,
    y: box.y + box.height / 2 - size.height / 2 / zoom,
    zoom,
  };
}

/**
 * Where somebody who has not been here yet starts: everything if it can be read at that size,
 * else the beginning of it (top left), as large as the screen reads well.
 */
export function firstView(box: Box | undefined, size: Size, top = 0): View {
  if (!box) return { x: -size.width / 2 + 100, y: -size.height / 3, zoom: 1 };
  const whole = fitBox(box, size);
  if (whole.zoom >= 0.75) return whole;
  const zoom = size.width < 600 ? 0.8 : 0.9;
  return { x: box.x - 16 / zoom, y: box.y - (top + 16) / zoom, zoom };
}

/** The smallest move of the view that brings a box onto the screen, inside `inset` CSS pixels; the same view if it is. */
export function bringIntoView(
  view: View,
  size: Size,
  box: Box,
  inset: { top: number; bottom: number },
): View {
  const side = 12 / view.zoom;
  const x = within(view.x, size.width / view.zoom, box.x - side, box.width + 2 * side);
  const top = inset.top / view.zoom;
  const free = (size.height - inset.top - inset.bottom) / view.zoom;
  const y = within(view.y + top, free, box.y, box.height) - top;
  return x === view.x && y === view.y ? view : { ...view, x, y };
}

/** The smallest zoom at which words are read on any screen. */
const readable = 0.6;

/** What a screen shows, as others are told of it. */
export function sightOf(view: View, size: Size): Sight {
  const { x, y, width, height } = visibleBox(view, size);
  const whole = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  return { ...whole, zoom: Math.round(view.zoom * 100) };
}

/**
 * The view that shows what somebody else sees, around the same middle: all of it where the screen is large enough, at
 * their zoom; on a smaller one farther away, but no farther than words can be read, unless they are.
 */
export function viewOfSight(sight: Sight, size: Size): View {
  const theirs = clampZoom(sight.zoom / 100);
  const whole = Math.min(size.width / Math.max(1, sight.width), size.height / Math.max(1, sight.height));
  const zoom = clampZoom(Math.min(theirs, Math.max(whole, readable)));
  return {
    x: sight.x + sight.width / 2 - size.width / 2 / zoom,
    y: sight.y + sight.height / 2 - size.height / 2 / zoom,
    zoom,
  };
}

/** Whether two boxes touch. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies wholly in another. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The box around boxes; `undefined` for none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The start of a window of length `room` that moves least from `start` to hold `[from, from + length]`. */
function within(start: number, room: number, from: number, length: number): number {
  if (from < start || length > room) return from;
  const overshoot = from + length - (start + room);
  return overshoot > 0 ? start + overshoot : start;
}
