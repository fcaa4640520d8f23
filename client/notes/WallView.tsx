import { createMemo, For } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { useBoard } from "../realtime/board-context.ts";
import { BoundText } from "../realtime/BoundText.tsx";

/** The notes, one under the other. */
export function WallView() {
  const board = useBoard();
  const notes = createMemo(() => inOrder(board.content.notes));
  return (
    <ul>
      <For each={notes()}>
        {(note) => (
          <li>
            <BoundText root="notes" id={note.id} field="text" label={note.id} multiline />
          </li>
        )}
      </For>
    </ul>
  );
}
