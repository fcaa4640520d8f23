import { createMemo, For, Show, type Accessor, type JSX } from "solid-js";
import { useWall } from "#client/notes/wall-context.ts";
import type { PollOption } from "#shared/voting/poll.ts";

/** Farther away than this nothing on a card keeps its size on the screen: it would lie on its neighbours. */
const farthest = 0.36;
/** Nearer than this there is room for more than one button on a card. */
const roomy = 0.68;

/** Something at the foot of each card that dots may be put on; it keeps its size while the wall gets smaller. */
export function DotsLayer(props: {
  options: readonly PollOption[];
  children: (option: PollOption, isNarrow: Accessor<boolean>) => JSX.Element;
}) {
  const { index, camera } = useWall();
  const scale = createMemo(() => Math.max(1, 1 / Math.max(farthest, camera.view().zoom)));
  const isNarrow = createMemo(() => camera.view().zoom < roomy);
  const footOf = (id: string) => {
    index.version();
    const box = index.grid.boxOf(id) ?? index.regions().get(id);
    return box && { left: box.x, top: box.y + box.height, box };
  };
  return (
    <For each={props.options}>
      {(option) => (
        <Show when={footOf(option.id)}>
          {(foot) => (
            <div
              class="wall-dots-foot"
              style={{
                transform: `translate(${foot().left}px, ${foot().top}px) scale(${scale()}) translate(0, -50%)`,
              }}
              onFocusIn={(event) => {
                // Where Tab leads is brought into view; a finger is there already.
                if (event.target.matches(":focus-visible")) camera.show(foot().box);
              }}
            >
              {props.children(option, isNarrow)}
            </div>
          )}
        </Show>
      )}
    </For>
  );
}
