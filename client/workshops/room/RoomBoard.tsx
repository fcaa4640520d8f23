import { createEffect, createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { openLiveRoom, type LiveRoom } from "./live-room.ts";
import { RoomDoor } from "./RoomDoor.tsx";
import { RoomNote } from "./RoomNote.tsx";
import { roomGroups } from "./room-groups.ts";
import { RoomPager } from "./RoomPager.tsx";
import { RoomPurpose } from "./RoomPurpose.tsx";
import { RoomStep } from "./RoomStep.tsx";

/** What the projector shows: the purpose, the notes by group in large type, and how to join while the door is open. */
export function RoomBoard(props: {
  view: RoomView;
  onEnded: () => void;
  open?: (boardId: string, onEnded: () => void) => LiveRoom;
}) {
  const t = useMessages("room");
  const boardId = createMemo(() => props.view.board.id);
  const live = createMemo(() => {
    const room = (props.open ?? openLiveRoom)(boardId(), () => props.onEnded());
    onCleanup(() => room.stop());
    return room;
  });
  // Only what was there can have gone: before the first content there is nothing to call old.
  const [seen, setSeen] = createSignal(false);
  createEffect(() => {
    if (live().live()) setSeen(true);
  });
  const groups = createMemo(() => roomGroups(live().content));
  const count = () => groups().reduce((sum, group) => sum + group.notes.length, 0);
  const titleOf = (title: string | undefined) => (title === undefined ? t("loose") : title || t("untitled"));

  return (
    <div class="room-page" lang={props.view.workshop.locale}>
      <div class="room-head">
        {/* While the group is at a step, that comes first; why it is here stays below. */}
        <RoomStep session={props.view.session} />
        <RoomPurpose title={props.view.workshop.title} purpose={props.view.purpose} />
      </div>
      <aside class="room-aside">
        <Show when={props.view.door}>{(door) => <RoomDoor door={door()} />}</Show>
        <p class="room-count">{count() === 0 ? t("noNotes") : t("noteCount", { n: count() })}</p>
        <p role="status">{seen() && !live().live() ? t("offline") : ""}</p>
        <RoomPager />
      </aside>
      <main class="room-notes">
        <Show
          when={count() > 0 || groups().length > 0}
          fallback={<p>{seen() ? t("empty") : t("opening")}</p>}
        >
          {/* By id: a letter typed in one note must not draw the whole wall anew. */}
          <For each={groups().map(({ id }) => id)}>
            {(id) => {
              const group = () => groups().find((each) => each.id === id);
              return (
                <section>
                  <Show when={id !== "" || groups().length > 1}>
                    <h2>{titleOf(group()?.title)}</h2>
                  </Show>
                  <ul>
                    <For each={group()?.notes}>{(note) => <RoomNote note={note} />}</For>
                  </ul>
                </section>
              );
            }}
          </For>
        </Show>
      </main>
    </div>
  );
}
