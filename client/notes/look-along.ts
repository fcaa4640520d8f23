import { createEffect, onCleanup, untrack } from "solid-js";
import { useLookingAlong } from "../realtime/looking-along.ts";
import { useOwnLayer } from "../realtime/own-layer.ts";
import { sightOf, viewOfSight } from "./viewport.ts";
import type { Wall } from "./wall-context.ts";

/**
 * Shows this wall to those who follow, and goes where whom one follows looks. Where one writes in private nothing is
 * shown of where one looks.
 */
export function createLookAlong({ camera }: Pick<Wall, "camera">): void {
  const along = useLookingAlong();
  const own = useOwnLayer();
  createEffect(() => {
    const isTold = along.isWatched() && !own.isOpen();
    along.show(isTold ? sightOf(camera.view(), camera.size()) : undefined);
  });
  createEffect(() => {
    const sight = along.led();
    if (sight) camera.glide(viewOfSight(sight, untrack(camera.size)));
  });
  onCleanup(() => along.show(undefined));
}
