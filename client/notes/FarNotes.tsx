import { createEffect, onCleanup, onMount } from "solid-js";
import { noteColors, type NoteColor } from "#shared/notes/note.ts";
import { useWall } from "./wall-context.ts";
import { visibleBox } from "./viewport.ts";

/** Below this, an edge around each box would be most of it. */
const edgeZoom = 0.15;

/** All notes as plain boxes on one canvas, for a wall that is too far away to be read. Decoration: the list says the same. */
export function FarNotes() {
  const wall = useWall();
  const { camera, index } = wall;
  let canvas!: HTMLCanvasElement;

  onMount(() => {
    const paint = canvas.getContext("2d");
    if (!paint) return;
    const density = Math.min(2, devicePixelRatio || 1);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    let colors = readColors(canvas);
    let frame = 0;

    const draw = () => {
      frame = 0;
      const { x, y, zoom } = camera.view();
      const size = camera.size();
      paint.setTransform(density, 0, 0, density, 0, 0);
      paint.clearRect(0, 0, size.width, size.height);
      paint.strokeStyle = colors.edge;
      const edged = zoom >= edgeZoom;
      const dragged = wall.drag.drag()?.ids;
      for (const id of index.grid.query(visibleBox(camera.view(), size))) {
        if (dragged?.has(id)) continue;
        const box = index.grid.boxOf(id)!;
        const left = Math.round((box.x - x) * zoom);
        const top = Math.round((box.y - y) * zoom);
        const width = Math.max(2, Math.round(box.width * zoom) - 1);
        const height = Math.max(2, Math.round(box.height * zoom) - 1);
        paint.fillStyle = colors.notes[index.colorOf(id)];
        paint.fillRect(left, top, width, height);
        if (edged) paint.strokeRect(left + 0.5, top + 0.5, width, height);
      }
    };
    const soon = () => (frame ||= requestAnimationFrame(draw));
    const restyle = () => {
      colors = readColors(canvas);
      soon();
    };

    createEffect(() => {
      const { width, height } = camera.size();
      canvas.width = width * density;
      canvas.height = height * density;
      draw();
    });
    createEffect(() => {
      camera.view();
      index.version();
      wall.drag.drag();
      soon();
    });
    scheme.addEventListener("change", restyle);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      scheme.removeEventListener("change", restyle);
    });
  });

  return <canvas ref={canvas} class="wall-far" aria-hidden="true" />;
}

function readColors(element: Element): { edge: string; notes: Record<NoteColor, string> } {
  const style = getComputedStyle(element);
  const notes = noteColors.map((color) => [color, style.getPropertyValue(`--note-${color}`).trim()]);
  return { edge: style.getPropertyValue("--edge").trim(), notes: Object.fromEntries(notes) };
}
