import { createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { ownDevice } from "../members/device.ts";
import type { WallIndex } from "./wall-index.ts";
import {
  around,
  bringIntoView,
  firstView,
  fitBox,
  zoomAt,
  type Box,
  type Size,
  type View,
} from "./viewport.ts";

/** What part of the wall this tab shows. */
export interface WallCamera {
  readonly view: Accessor<View>;
  readonly size: Accessor<Size>;
  /** Whether the last move was a jump that is shown as a movement. */
  readonly gliding: Accessor<boolean>;
  readonly setSize: (size: Size) => void;
  /** Follows a finger or the wheel: at once. */
  readonly follow: (view: View) => void;
  /** Shows another part as a movement. */
  readonly glide: (view: View) => void;
  /** Closer or farther around the middle of the screen. */
  readonly zoomTo: (zoom: number) => void;
  readonly fitAll: () => void;
  /** Brings a note onto the screen, large enough to be read, with the least move. */
  readonly show: (box: Box) => void;
  /** Whether the place of an earlier visit of this tab is known. */
  readonly returned: boolean;
  /** Where a first visit starts, once there is something to see. */
  readonly start: () => void;
}

/** What covers the wall at its edges (the bars), in CSS pixels. */
const inset = { top: 88, bottom: 76 };

const visited = new Map<string, View>();

/** The place is kept for the tab; on a shared device only until the page is left. */
export function createCamera(boardId: string, index: WallIndex): WallCamera {
  const key = `ronda/wall/${boardId}`;
  const earlier = visited.get(boardId) ?? readView(key);
  const [view, setView] = createSignal<View>(earlier ?? { x: 0, y: 0, zoom: 1 }, { equals: isSameView });
  const [size, setSize] = createSignal<Size>({ width: 360, height: 560 });
  const [gliding, setGliding] = createSignal(false);

  const glide = (to: View) => {
    setGliding(true);
    setView(to);
  };
  const all = () => around([...boxes(index)]);
  const keep = () => {
    const now = untrack(view);
    visited.set(boardId, now);
    if (ownDevice()) sessionStorage.setItem(key, JSON.stringify(now));
  };
  addEventListener("pagehide", keep);
  onCleanup(() => {
    removeEventListener("pagehide", keep);
    keep();
  });

  return {
    view,
    size,
    gliding,
    setSize,
    follow: (to) => {
      setGliding(false);
      setView(to);
    },
    glide,
    zoomTo: (zoom) => glide(zoomAt(view(), { x: size().width / 2, y: size().height / 2 }, zoom)),
    fitAll: () => {
      const box = all();
      const { width, height } = size();
      if (!box) return glide(firstView(undefined, size()));
      const room = { width, height: Math.max(100, height - inset.top - inset.bottom) };
      const fitted = fitBox(box, room);
      glide({ ...fitted, y: fitted.y - inset.top / fitted.zoom });
    },
    show: (box) => {
      const now = untrack(view);
      const screen = untrack(size);
      const from = now.zoom >= 0.6 ? now : centred(box, screen, 0.9);
      const to = bringIntoView(from, screen, box, inset);
      if (!isSameView(to, now)) glide(to);
    },
    returned: earlier !== undefined,
    start: () => {
      setGliding(false);
      setView(firstView(all(), untrack(size), inset.top));
    },
  };
}

function* boxes(index: WallIndex): Generator<Box> {
  for (const [, box] of index.grid.entries()) yield box;
  yield* untrack(index.regions).values();
}

function centred(box: Box, size: Size, zoom: number): View {
  return {
    x: box.x + box.width / 2 - size.width / 2 / zoom,
    y: box.y + box.height / 2 - size.height / 2 / zoom,
    zoom,
  };
}

function isSameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

function readView(key: string): View | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Partial<View> | null;
    const { x, y, zoom } = kept ?? {};
    if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(zoom)) return kept as View;
  } catch {
    // What cannot be read is as good as nothing.
  }
  return undefined;
}
