import { createEffect, createMemo, For, onCleanup, onMount, Show, Suspense, untrack } from "solid-js";
import type { wall as words } from "#shared/i18n/en/wall.ts";
import { ClusterGround } from "../clusters/ClusterGround.tsx";
import { useMessages } from "../i18n/i18n.ts";
import { createEdgePan } from "./edge-pan.ts";
import { followGestures, type Grip } from "./gestures.ts";
import { createLasso } from "./lasso.ts";
import { createNearNotes, isFar } from "./near-notes.ts";
import { NoteCard } from "./NoteCard.tsx";
import { OtherPointers } from "./OtherPointers.tsx";
import { useWall } from "./wall-context.ts";
import { wallOverlay } from "./wall-overlay.ts";
import { arrowStep, goToNote, isWriting, noteKey, openNote } from "./wall-keys.ts";
import { panBy, toBoard, zoomAt, type Point } from "./viewport.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "./wall-surface.css";

/** Fetched when one looks from far away. */
const FarNotes = lazyPiece(async () => ({ default: (await import("./FarNotes.tsx")).FarNotes }));

const pointEvery = 100;

/** The pan-and-zoom surface with its notes and clusters. */
export function WallSurface(props: { freshCluster: string | undefined }) {
  const wall = useWall();
  const t = useMessages("wall");
  const { board, layers, camera, index, focus, acts, drag } = wall;
  const near = createNearNotes(wall);
  const lasso = createLasso(wall);
  const clusters = createMemo(() => index.clusters().map((cluster) => cluster.id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const far = createMemo(() => isFar(wall));
  const titleScale = createMemo(() => Math.max(1, Math.min(6, Math.round(2 / camera.view().zoom) / 4)));
  /** How much a button on the wall must grow to keep its size on the screen, in steps, and none far away. */
  const nearScale = createMemo(() => (far() ? 1 : Math.max(1, Math.ceil(4 / camera.view().zoom) / 4)));
  /** The one note that Tab comes to. */
  const tabStop = createMemo(() => {
    const current = focus.current();
    return current !== undefined && index.grid.boxOf(current) ? current : near()[0];
  });
  let surface!: HTMLDivElement;
  let pointed = -Infinity;
  /** Where on the board something was picked up, and where the pointer is now. */
  let held = { from: { x: 0, y: 0 }, at: { x: 0, y: 0 } };

  const place = () => {
    const { x, y, zoom } = camera.view();
    const left = Math.round(-x * zoom * 4) / 4;
    const top = Math.round(-y * zoom * 4) / 4;
    return `translate3d(${left}px, ${top}px, 0) scale(${zoom})`;
  };
  const say = (key: keyof typeof words) => acts.say(t(key));

  const tap = (grip: Grip | undefined, event: MouseEvent, at: Point) => {
    const id = grip?.note ?? (far() ? index.grid.hit(toBoard(camera.view(), at)) : undefined);
    if (id === undefined) {
      if (grip?.cluster === undefined && !focus.selecting()) leave();
    } else if (focus.selecting() || event.shiftKey) focus.toggle(id);
    else if (layers.mayChange(id) && !far()) openNote(wall, id);
    else goToNote(wall, id);
  };
  const leave = () => {
    focus.clear();
    if (surface.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  };
  const lift = ({ note, cluster }: Grip, at: Point) => {
    if (note === undefined ? !board.canWrite() : !layers.mayChange(note)) return false;
    held = { from: toBoard(camera.view(), at), at };
    if (cluster !== undefined) drag.liftCluster(cluster);
    else if (note !== undefined) {
      if (focus.isSelected(note)) drag.lift([...focus.selection()].filter(layers.mayChange), note);
      else {
        focus.go(note);
        drag.lift([note], note);
      }
    }
    return true;
  };
  const dragOn = () => {
    const now = toBoard(camera.view(), held.at);
    drag.by(now.x - held.from.x, now.y - held.from.y);
  };
  const pan = (dx: number, dy: number) => camera.follow(panBy(camera.view(), dx, dy));
  const edge = createEdgePan(pan, dragOn);
  const addAt = (at: Point) => {
    const { x, y } = toBoard(camera.view(), at);
    const id = acts.add({ x: x - 100, y: y - 30 });
    if (id) openNote(wall, id);
  };
  const pointAt = (at: Point) => {
    if (focus.editing() !== undefined || drag.drag() || board.others().length === 0) return;
    const now = performance.now();
    if (now - pointed < pointEvery) return;
    pointed = now;
    const { x, y } = toBoard(camera.view(), at);
    const current = focus.current();
    layers.setPresence({
      view: "wall",
      ...(current === undefined ? {} : { target: `notes/${current}` }),
      pointer: { x: Math.round(x), y: Math.round(y) },
    });
  };
  const keyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset["note"] : undefined;
    if (id === undefined || isWriting(event) || !noteKey(wall, id, event, say)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusIn = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>("[data-note]")?.dataset["note"];
    if (id === undefined) return;
    if (focus.current() !== id) focus.go(id);
    if (focus.editing() === undefined) layers.setPresence({ view: "wall", target: `notes/${id}` });
  };
  const clusterKey = (id: string, event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    acts.moveCluster(id, step.dx, step.dy);
    say(step.says);
  };

  const heights = globalThis.ResizeObserver
    ? new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const id = (target as HTMLElement).dataset["note"];
          if (id && borderBoxSize[0]) index.measure(id, borderBoxSize[0].blockSize);
        }
      })
    : undefined;
  const watch = (card: HTMLElement) => {
    heights?.observe(card);
    return () => heights?.unobserve(card);
  };

  onMount(() => {
    const measure = () => {
      const { clientWidth, clientHeight } = surface;
      if (clientWidth > 0) camera.setSize({ width: clientWidth, height: clientHeight });
    };
    measure();
    const sizes = globalThis.ResizeObserver ? new ResizeObserver(measure) : undefined;
    sizes?.observe(surface);
    const stop = followGestures(surface, {
      tap,
      doubleTap: addAt,
      pan,
      zoom: (at, factor) => camera.follow(zoomAt(camera.view(), at, camera.view().zoom * factor)),
      liftsAtOnce: ({ note }) => note === undefined || focus.isCurrent(note) || focus.isSelected(note),
      lift,
      drag: (at) => {
        held = { ...held, at };
        edge.at(at, camera.size());
        dragOn();
      },
      drop: () => {
        edge.stop();
        drag.drop();
      },
      cancel: () => {
        edge.stop();
        drag.cancel();
        lasso.cancel();
      },
      drawsAround: (event) => layers.target() !== undefined && (focus.selecting() || event.shiftKey),
      drawAround: lasso.draw,
      drawn: lasso.end,
      hover: pointAt,
    });
    onCleanup(() => {
      stop();
      edge.stop();
      sizes?.disconnect();
      heights?.disconnect();
    });
    // The first visit starts at the notes, as soon as there are any.
    if (!camera.returned) {
      let started = false;
      createEffect(() => {
        index.version();
        if (started) return;
        untrack(camera.start);
        started = index.grid.size > 0 || index.clusters().length > 0;
      });
    }
  });

  return (
    <div
      ref={surface}
      class="wall-surface"
      role="application"
      aria-label={t("wall")}
      aria-describedby="wall-hint"
      onKeyDown={keyDown}
      onFocusIn={focusIn}
      onPointerLeave={() => pointed > 0 && !focus.editing() && board.setPresence({ view: "wall" })}
      onScroll={() => surface.scrollTo(0, 0)}
    >
      <p id="wall-hint" class="visually-hidden">
        {t("wallHint")}
      </p>
      <Show when={far()}>
        <Suspense>
          <FarNotes />
        </Suspense>
      </Show>
      <div class="wall-world" classList={{ gliding: camera.gliding() }} style={{ transform: place() }}>
        <div
          class="wall-clusters"
          style={{
            "--title-scale": String(titleScale()),
            "--near-scale": String(nearScale() / titleScale()),
          }}
        >
          <For each={clusters()}>
            {(id) => (
              <Show when={index.regions().get(id)}>
                {(region) => (
                  <ClusterGround
                    region={region()}
                    shift={drag.drag()?.cluster === id ? drag.drag() : undefined}
                    invites={drag.drag()?.over === id}
                    fresh={props.freshCluster === id}
                    far={far()}
                    onKey={(event) => clusterKey(id, event)}
                    onRemove={() => acts.removeCluster(id)}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
        <For each={near()}>{(id) => <NoteCard id={id} tabStop={tabStop() === id} watch={watch} />}</For>
        <OtherPointers />
        <Show when={wallOverlay()} keyed>
          {(Layer) => <Layer />}
        </Show>
      </div>
      <Show when={lasso.box()}>
        {(box) => (
          <div
            class="wall-lasso"
            style={{
              "inset-block-start": `${box().top}px`,
              left: `${box().left}px`,
              width: `${box().width}px`,
              height: `${box().height}px`,
            }}
          />
        )}
      </Show>
    </div>
  );
}
