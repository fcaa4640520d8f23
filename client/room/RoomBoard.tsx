import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch } from "solid-js";
import type { Stage } from "#shared/facilitation/stage.ts";
import { hasPoll } from "#shared/facilitation/vote-stage.ts";
import { notesInTurn, roomGroups, type RoomGroup } from "#shared/notes/room-groups.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { openLiveRoom, type LiveRoom } from "./live-room.ts";
import { RoomDoor } from "./RoomDoor.tsx";
import { RoomNote } from "./RoomNote.tsx";
import { RoomStage, useGroupTitle } from "./RoomStage.tsx";
import { RoomPager } from "./RoomPager.tsx";
import { RoomPurpose } from "./RoomPurpose.tsx";
import { RoomStep } from "./RoomStep.tsx";
import { shownVote } from "./shown-vote.ts";

/** What the projector shows: the wall as it is, or what those who lead put on it. */
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
  const offline = () => (seen() && !live().live() ? t("offline") : "");
  const stage = createMemo(() => shownStage(props.view, groups()));

  return (
    <Switch>
      <Match when={stage().show === "wall"}>
        <RoomWall view={props.view} groups={groups()} seen={seen()} offline={offline()} />
      </Match>
      <Match when={stage().show !== "wall"}>
        <RoomStage view={props.view} stage={stage()} groups={groups()} offline={offline()} />
      </Match>
    </Switch>
  );
}

/** What was asked for, as far as it is there: the wall in place of what is gone. */
function shownStage({ stage, door, session, poll }: RoomView, groups: readonly RoomGroup[]): Stage {
  if (hasPoll(stage)) return poll?.id === stage.poll ? shownVote(stage, poll) : { show: "wall" };
  if (stage.show === "timer" && !session.step && session.timer.kind === "none") return { show: "wall" };
  const isThere =
    stage.show === "note"
      ? notesInTurn(groups).some(({ id }) => id === stage.id)
      : stage.show === "group"
        ? groups.some(({ id }) => id === stage.id)
        : stage.show !== "join" || door !== null;
  return isThere ? stage : { show: "wall" };
}

/** The purpose, the notes by group in large type, and how to join while the door is open. */
function RoomWall(props: {
  view: RoomView;
  groups: readonly RoomGroup[];
  /** Whether there was content already. */
  seen: boolean;
  offline: string;
}) {
  const t = useMessages("room");
  const titleOf = useGroupTitle();
  const count = () => notesInTurn(props.groups).length;
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
        <p role="status">{props.offline}</p>
        <RoomPager />
      </aside>
      <main class="room-notes">
        <Show
          when={count() > 0 || props.groups.length > 0}
          fallback={<p>{props.seen ? t("empty") : t("opening")}</p>}
        >
          {/* By id: a letter typed in one note must not draw the whole wall anew. */}
          <For each={props.groups.map(({ id }) => id)}>
            {(id) => {
              const group = () => props.groups.find((each) => each.id === id);
              return (
                <section>
                  <Show when={id !== "" || props.groups.length > 1}>
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
