import { createResource, createSignal, For, Show } from "solid-js";
import type { ShareView } from "#shared/boards/share.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import { send } from "#client/api.ts";
import { loadMessages, locale, useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { BoardForm, type BoardWishes } from "./BoardForm.tsx";
import { useWorkshop } from "./workshop-context.ts";
import "#client/ui/fold.css";
import "./workshop-boards.css";

/** The boards of a workshop that one may open: making more, saying who opens them, putting them away. */
export function WorkshopBoards() {
  const t = useMessages("boards");
  const [ready, setReady] = createSignal(false);
  const { view, refresh } = useWorkshop();
  const failure = useFailure();
  const [made, setMade] = createSignal(false);
  const words = useMessages("workshop");
  const open = () => {
    void failure.watch(async () => {
      await Promise.all([loadMessages("boards"), refresh()]);
      setReady(true);
    });
  };
  const make = async ({ title, who, people }: BoardWishes) => {
    const kind = who === "risk" ? "risk" : "wall";
    const members = who === "named" || who === "risk" ? { members: people } : {};
    const anonymous = who === "anonymous" ? { anonymous: true } : {};
    const body = { title, kind, ...members, ...anonymous };
    const done = await failure.watch(async () => {
      await send("POST", `/api/workshops/${view().workshop.id}/boards`, body);
      await refresh();
    });
    setMade(done);
    return done;
  };
  return (
    <Disclosure name={words("boards")} onOpen={open}>
      <Show when={ready()}>
        <ul class="workshop-boards">
          <For each={view().boards}>{(board) => <OneBoard board={board} />}</For>
        </ul>
        <details class="fold">
          <summary>{t("make")}</summary>
          <BoardForm submit={t("makeIt")} onSubmit={make} />
        </details>
        <p role="status">{made() ? t("made") : ""}</p>
        <Shares />
      </Show>
      <failure.Text />
    </Disclosure>
  );
}

function OneBoard(props: { board: BoardHead }) {
  const t = useMessages("boards");
  const { view, refresh } = useWorkshop();
  const failure = useFailure();
  const change = (wanted: object) =>
    failure.watch(async () => {
      const { version } = view();
      await send("PATCH", `/api/boards/${props.board.id}`, { version, ...wanted });
      await refresh();
    });
  const whoWords = () => {
    const { kind, people } = props.board;
    if (kind === "breakout") return t("group");
    if (!people) return t("everyone");
    return t(kind === "risk" ? "riskNamed" : "named", { n: people.length });
  };
  const rename = ({ title, people }: BoardWishes) =>
    change({ title, ...(props.board.people && props.board.kind !== "breakout" ? { members: people } : {}) });
  return (
    <li>
      <div class="row workshop-board">
        <div>
          <strong>{props.board.title}</strong>
          <p class="muted small">
            {whoWords()}
            <Show when={props.board.anonymous}> · {t("anonymous")}</Show>
            <Show when={props.board.archived}> · {t("archived")}</Show>
          </p>
        </div>
        <a class="button" href={`/b/${props.board.id}`}>
          {t("open")}
        </a>
      </div>
      <Show when={props.board.kind !== "breakout"}>
        <details class="fold">
          <summary>{t("change")}</summary>
          <BoardForm board={props.board} submit={t("save")} onSubmit={rename} />
          <Show when={props.board.kind}>
            <div class="row">
              <button
                type="button"
                class="button"
                disabled={failure.busy()}
                onClick={() => void change({ archived: !props.board.archived })}
              >
                {t(props.board.archived ? "takeBack" : "putAway")}
              </button>
            </div>
            <p class="muted small">{t("putAwayHint")}</p>
          </Show>
          <Show when={props.board.kind === "risk"}>
            <label class="choice">
              <input
                type="checkbox"
                checked={props.board.exported ?? false}
                onChange={(event) => void change({ exported: event.currentTarget.checked })}
              />
              <span>{t("exported")}</span>
            </label>
          </Show>
        </details>
      </Show>
      <failure.Text />
    </li>
  );
}

/** What was shared between boards, for those who lead. */
function Shares() {
  const t = useMessages("boards");
  const { view } = useWorkshop();
  const [shares] = createResource(() =>
    send<readonly ShareView[]>("GET", `/api/workshops/${view().workshop.id}/shares`),
  );
  const nameOf = (id: string | undefined) =>
    view().members?.find((member) => member.id === id)?.name ?? t("nobodyNamed");
  const time = (at: number) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(at);
  return (
    <details class="fold">
      <summary>{t("sharesTitle")}</summary>
      <ul>
        <For each={shares()} fallback={<li class="muted">{t("sharesNone")}</li>}>
          {({ from, to, by, at }) => (
            <li>{t("shareLine", { from: from.title, to: to.title, who: nameOf(by), when: time(at) })}</li>
          )}
        </For>
      </ul>
    </details>
  );
}
