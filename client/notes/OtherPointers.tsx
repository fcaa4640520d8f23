import { createMemo, Index, Show } from "solid-js";
import { personColor } from "../ui/person-color.ts";
import { useWall } from "./wall-context.ts";

/** More pointers than this are a swarm and say nothing. */
const most = 20;

/** Where the others point on the wall, with their names. Decoration for those who see it. */
export function OtherPointers() {
  const wall = useWall();
  const pointing = createMemo(() =>
    wall.board
      .others()
      .filter(
        (person) =>
          !wall.board.quiet.on() && person.state.pointer && (person.state.view ?? "wall") === "wall",
      )
      .slice(0, most),
  );
  return (
    <div
      class="wall-pointers"
      aria-hidden="true"
      style={{ "--against": String(1 / wall.camera.view().zoom) }}
    >
      <Index each={pointing()}>
        {(person) => (
          <div
            class="wall-pointer"
            style={{
              transform: `translate(${person().state.pointer!.x}px, ${person().state.pointer!.y}px) scale(var(--against))`,
              "--person": personColor(person().memberId),
            }}
          >
            <svg viewBox="0 0 16 16" width="16" height="16">
              <path d="M1 1l5 13 2.2-5.6L14 6z" />
            </svg>
            <Show when={person().name}>
              <span>{person().name}</span>
            </Show>
          </div>
        )}
      </Index>
    </div>
  );
}
