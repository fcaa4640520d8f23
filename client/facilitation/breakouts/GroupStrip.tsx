import { createEffect, createMemo, createResource, For, Match, Show, Switch } from "solid-js";
import type { BreakoutGroupView } from "#shared/facilitation/breakout-view.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { useGroupCommands } from "./group-calls.ts";
import "./group-strip.css";

/**
 * Which board this is, where one's group is, and that the group is together again: said quietly, once, with one button.
 * Nobody is taken anywhere by it.
 */
export function GroupStrip() {
  const [ready] = createResource(() => loadMessages("groups").then(() => true));
  return <Show when={ready()}>{<Strips />}</Show>;
}

function Strips() {
  const t = useMessages("groups");
  const live = useLiveSession();
  const session = useBoard();
  const board = () => session.entry().board;
  const told = () => live.facts.view.breakouts;
  const open = () => (told()?.state === "open" ? told() : undefined);
  const own = () => open()?.groups.find(({ number }) => number === open()?.mine);
  const shown = () =>
    told()?.groups.find(({ boardId, into }) => boardId === board().id && into === undefined);
  const isOver = () => board().kind === "breakout" && (!open() || !shown());
  const main = () => live.facts.view.boards.find(({ kind }) => kind === undefined)?.id;
  const isElsewhere = () => !isOver() && own() && own()!.boardId !== board().id;
  const message = () => open()?.message;
  const togetherWords = () => t(session.canWrite() ? "together" : "togetherRead");
  const news = createMemo(() => {
    if (isOver()) return togetherWords();
    return isElsewhere() ? t("yourGroup", { n: own()!.number }) : "";
  });
  createEffect(() => news() && live.say(news()));
  createEffect(() => {
    const text = message();
    if (text) live.say(t("message", { text }));
  });
  const toMain = (words: string) => (
    <Show when={main()}>
      {(id) => (
        <a class="button" href={`/b/${id()}`}>
          {words}
        </a>
      )}
    </Show>
  );

  return (
    <>
      <Show when={message()}>
        {(text) => (
          <Prompt rank="urgent" class="board-notice">
            <p>{t("message", { text: text() })}</p>
          </Prompt>
        )}
      </Show>
      <Switch>
        <Match when={isOver()}>
          <Prompt rank="urgent" class="board-notice">
            <p>{togetherWords()}</p>
            {toMain(t("comeBack"))}
          </Prompt>
        </Match>
        <Match when={isElsewhere() && own()}>
          {(group) => (
            <Prompt rank="urgent" class="board-notice">
              <p>{t("yourGroup", { n: group().number })}</p>
              <a class="button main" href={`/b/${group().boardId}`}>
                {t("goThere")}
              </a>
            </Prompt>
          )}
        </Match>
        <Match when={open() && shown()}>
          {(group) => (
            <Prompt rank="holds" class="board-notice group-here">
              <p>{t(group().number === open()?.mine ? "atOwn" : "atOther", { n: group().number })}</p>
              <GroupTalk group={group()} />
              {toMain(t("everybody"))}
            </Prompt>
          )}
        </Match>
        <Match when={board().kind === "wall"}>
          <Prompt rank="holds" class="board-notice group-here">
            <p>
              <strong>{board().title}</strong>{" "}
              {board().archived ? t("archived") : board().anonymous ? t("wallNames") : ""}
            </p>
            {toMain(t("everybody"))}
          </Prompt>
        </Match>
      </Switch>
      <Show when={open()?.choosing && !live.leads() && open()}>
        {(view) => <ChooseGroup groups={view().groups} mine={view().mine} max={view().max} />}
      </Show>
    </>
  );
}

function GroupTalk(props: { group: BreakoutGroupView }) {
  const t = useMessages("groups");
  const href = () => {
    const { talk } = props.group;
    if (!talk) return undefined;
    return talk.kind === "link" ? talk.url : `tel:${talk.number.replace(/[^\d+*#,;]/g, "")}`;
  };
  return (
    <Show when={href()}>
      {(url) => (
        <a class="button" href={url()} target="_blank" rel="noopener noreferrer">
          {t("talkLink", { n: props.group.number })}
        </a>
      )}
    </Show>
  );
}

/** The groups that one may go to, how full they are, and a way there. */
function ChooseGroup(props: {
  groups: readonly BreakoutGroupView[];
  mine: number | undefined;
  max: number | null;
}) {
  const t = useMessages("groups");
  const command = useGroupCommands();
  const failure = useFailure();
  const isFull = (group: BreakoutGroupView) => props.max !== null && group.size >= props.max;
  const sizeWords = (group: BreakoutGroupView) =>
    props.max === null ? t("size", { n: group.size }) : t("sizeOf", { n: group.size, max: props.max });
  const choices = () => (
    <div class="row">
      <For each={props.groups.filter(({ number }) => number !== props.mine)}>
        {(group) => (
          <button
            type="button"
            class="button"
            disabled={failure.busy() || isFull(group)}
            onClick={() => void failure.watch(() => command({ do: "join", to: group.number }))}
          >
            {isFull(group)
              ? t("full", { n: group.number })
              : t("join", { n: group.number, size: sizeWords(group) })}
          </button>
        )}
      </For>
    </div>
  );
  return (
    <Prompt class="board-notice group-choose">
      <Show
        when={props.mine === undefined}
        fallback={
          <details class="fold">
            <summary>{t("chooseOther")}</summary>
            {choices()}
          </details>
        }
      >
        <p>{t("choose")}</p>
        {choices()}
      </Show>
      <failure.Text />
    </Prompt>
  );
}
