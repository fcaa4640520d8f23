import { For, Match, Show, Suspense, Switch } from "solid-js";
import type { Stage } from "#shared/facilitation/stage.ts";
import { hasPoll } from "#shared/facilitation/vote-stage.ts";
import { notesInTurn, type RoomGroup } from "#shared/notes/room-groups.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { RoomDoor } from "./RoomDoor.tsx";
import { RoomNote } from "./RoomNote.tsx";
import { RoomPager } from "./RoomPager.tsx";
import { RoomStep } from "./RoomStep.tsx";
import { textSize } from "./text-size.ts";
import "./room-stage.css";

/** How a group is called: by its title, or as one without. */
export function useGroupTitle(): (title: string | undefined) => string {
  const t = useMessages("room");
  return (title) => (title === undefined ? t("loose") : title || t("untitled"));
}

/** Fetched with the first vote that is shown. */
const RoomVote = lazyPiece(async () => {
  const [{ RoomVote }] = await Promise.all([
    import("./RoomVote.tsx"),
    loadMessages("results", "methods", "symbols"),
  ]);
  return { default: RoomVote };
});

/** One thing at a time, as large as it goes: what those who lead put on the projector. */
export function RoomStage(props: {
  view: RoomView;
  /** Something that is there. */
  stage: Stage;
  groups: readonly RoomGroup[];
  offline: string;
}) {
  const t = useMessages("room");
  const titleOf = useGroupTitle();
  const id = () => ("id" in props.stage ? props.stage.id : "");
  const notes = () => notesInTurn(props.groups);
  const at = () => notes().findIndex((one) => one.id === id());
  const note = () => notes()[at()];
  const groupOf = (noteId: string) =>
    props.groups.find((group) => group.notes.some((one) => one.id === noteId));
  const group = () => props.groups.find((one) => one.id === id());
  const vote = () => (hasPoll(props.stage) ? props.stage : undefined);
  return (
    <div class="room-stage" data-stage={props.stage.show} lang={props.view.workshop.locale}>
      <h1 class="visually-hidden">{props.view.workshop.title}</h1>
      <Show when={props.stage.show !== "join"}>
        <RoomStep session={props.view.session} />
      </Show>
      <main class="room-shown">
        <Switch>
          <Match when={props.stage.show === "note" && note()}>
            {(one) => (
              <>
                <Show when={groupOf(one().id)?.id}>
                  <h2>{titleOf(groupOf(one().id)?.title)}</h2>
                </Show>
                <ul class={`room-one room-one-${textSize(one().text)}`}>
                  <RoomNote note={one()} />
                </ul>
                <p class="room-count">{t("noteAt", { n: at() + 1, all: notes().length })}</p>
              </>
            )}
          </Match>
          <Match when={props.stage.show === "group" && group()}>
            {(one) => (
              <>
                <h2>{titleOf(one().title)}</h2>
                <ul class="room-many">
                  <For each={one().notes}>{(each) => <RoomNote note={each} />}</For>
                </ul>
              </>
            )}
          </Match>
          <Match when={props.view.poll && vote()}>
            {(stage) => (
              <Suspense>
                <RoomVote poll={props.view.poll!} stage={stage()} />
              </Suspense>
            )}
          </Match>
          <Match when={props.stage.show === "join" && props.view.door}>
            {(door) => <RoomDoor door={door()} />}
          </Match>
        </Switch>
      </main>
      <p role="status">{props.offline}</p>
      <Show when={props.stage.show === "numbers"}>
        <RoomPager />
      </Show>
    </div>
  );
}
