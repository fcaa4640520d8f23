import { createComputed, createMemo, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import type { Wall } from "./wall-context.ts";
import { contains, farZoom, visibleBox, type Box } from "./viewport.ts";

/** Notes this far outside the screen (CSS pixels) are there already when they come in. */
const margin = 220;
/** New cards a frame: drawing more at once makes an old phone stutter while it pans. */
const perFrame = 6;

/** Whether the wall is so far away that notes are drawn as plain boxes. */
export function isFar(wall: Wall): boolean {
  return wall.camera.view().zoom < farZoom;
}

/**
 * The notes that exist as elements: those near the screen, a few more each frame, and always the ones in use
 * (focused, dragged). Kept in the order in which they came, so that no element that has the focus is moved.
 */
export function createNearNotes(wall: Wall): Accessor<readonly string[]> {
  const { camera, index } = wall;
  const wanted = createMemo<{ box: Box; version: number; zoom: number; ids: ReadonlySet<string> }>(
    (before) => {
      const version = index.version();
      const view = camera.view();
      if (isFar(wall)) return { box: visibleBox(view, camera.size()), version, zoom: 0, ids: new Set() };
      const seen = visibleBox(view, camera.size(), margin / 3);
      if (before?.version === version && before.zoom === view.zoom && contains(before.box, seen))
        return before;
      const box = visibleBox(view, camera.size(), margin);
      return { box, version, zoom: view.zoom, ids: new Set(index.grid.query(box)) };
    },
  );
  const inUse = createMemo(() => {
    index.version();
    const ids = [wall.focus.current(), ...(wall.drag.drag()?.ids ?? []), ...wall.drag.others().keys()];
    return ids.filter((id): id is string => id !== undefined && index.grid.boxOf(id) !== undefined);
  });

  const [near, setNear] = createSignal<readonly string[]>([], { equals: isSameList });
  let frame = 0;
  const step = () => {
    frame = 0;
    const { ids } = untrack(wanted);
    const pinned = new Set(untrack(inUse));
    const kept = untrack(near).filter((id) => ids.has(id) || pinned.has(id));
    const known = new Set(kept);
    const next = [...kept];
    for (const id of pinned) if (!known.has(id)) next.push(id);
    let room = perFrame;
    for (const id of ids) {
      if (known.has(id) || pinned.has(id)) continue;
      if (room-- === 0) {
        frame = requestAnimationFrame(step);
        break;
      }
      next.push(id);
    }
    setNear(next);
  };
  createComputed(() => {
    wanted();
    inUse();
    cancelAnimationFrame(frame);
    untrack(step);
  });
  onCleanup(() => cancelAnimationFrame(frame));
  return near;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => b[i] === id);
}
