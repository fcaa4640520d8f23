import { createSignal, type Accessor } from "solid-js";
import type { WallCamera } from "./wall-camera.ts";
import type { WallFocus } from "./wall-focus.ts";
import type { WallIndex } from "./wall-index.ts";
import { toBoard, type Point } from "./viewport.ts";

/** A rectangle drawn around notes to select them; in CSS pixels from the surface's top left corner. */
export interface Lasso {
  readonly box: Accessor<{ left: number; top: number; width: number; height: number } | undefined>;
  /** Selects what the rectangle touches, besides what was selected when it was begun. */
  readonly draw: (from: Point, to: Point) => void;
  readonly end: () => void;
  /** As if it had not been drawn. */
  readonly cancel: () => void;
}

/** Must be called under an owner. */
export function createLasso(wall: { focus: WallFocus; camera: WallCamera; index: WallIndex }): Lasso {
  const { focus, camera, index } = wall;
  const [corners, setCorners] = createSignal<{ from: Point; to: Point }>();
  let before: ReadonlySet<string> | undefined;

  const end = () => {
    before = undefined;
    setCorners(undefined);
  };
  return {
    box: () => {
      const drawn = corners();
      if (!drawn) return undefined;
      const { from, to } = drawn;
      const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
      return { left, top, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    },
    draw: (from, to) => {
      before ??= focus.selection();
      setCorners({ from, to });
      const a = toBoard(camera.view(), from);
      const b = toBoard(camera.view(), to);
      const x = Math.min(a.x, b.x);
      const y = Math.min(a.y, b.y);
      const touched = index.grid.query({ x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
      focus.select(new Set([...before, ...touched]));
    },
    end,
    cancel: () => {
      if (before) focus.select(before);
      end();
    },
  };
}
