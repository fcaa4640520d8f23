import { createResource, createSignal, For, Show } from "solid-js";
import type { OwnNote, OwnNotesView } from "#shared/facilitation/own-notes.ts";
import { send } from "#client/api.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { useOwnLayer } from "#client/realtime/own-layer.ts";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { useLiveSession } from "./live-session.ts";
import "#client/ui/fold.css";

/** Notes of one step, or those that were not sent yet. */
interface Part {
  readonly title: string;
  readonly notes: readonly OwnNote[];
}

/** One's own notes that were not shown, of all steps: to read, copy and take along. Absent where there are none. */
export function OwnNotesFile() {
  const { led } = useLiveSession();
  const own = useOwnLayer();
  const board = useBoard();
  const [ready] = createResource(() => loadMessages("mine").then(() => true));
  const hasSome = () =>
    led()?.drafts?.mine === true ||
    board.tray().some((entry) => entry.own) ||
    Object.values(own.session()?.content.notes ?? {}).some(({ removed }) => removed === undefined);
  return (
    <Show when={ready() && hasSome()}>
      <Notes />
    </Show>
  );
}

function Notes() {
  const t = useMessages("mine");
  const live = useLiveSession();
  const own = useOwnLayer();
  const board = useBoard();
  const [parts, setParts] = createSignal<readonly Part[]>();
  const [offline, setOffline] = createSignal(false);
  const titleOf = (activity: string) =>
    live.led()?.agenda.find(({ id }) => id === activity)?.title ?? t("earlier");
  const inAgenda = (activity: string) => (live.led()?.agenda ?? []).findIndex(({ id }) => id === activity);

  const look = async () => {
    const path = `/api/workshops/${live.facts.view.workshop.id}/session/own-notes`;
    const answer = await send<OwnNotesView>("GET", path).catch(() => undefined);
    const steps = [...(answer?.steps ?? [])].sort((a, b) => inAgenda(a.activity) - inAgenda(b.activity));
    const here = live.current()?.title ?? t("earlier");
    const told = answer
      ? steps.map(({ activity, notes }) => ({ title: titleOf(activity), notes }))
      : [{ title: here, notes: notesHere() }];
    const unsent = board.tray().flatMap(({ text, own: from }) => (from ? [{ text }] : []));
    setOffline(answer === undefined);
    setParts([...told, { title: t("unsent"), notes: unsent }].filter(({ notes }) => notes.length > 0));
  };
  const notesHere = () =>
    Object.values(own.session()?.content.notes ?? {}).filter(({ removed }) => removed === undefined);
  const lineOf = ({ text, held }: OwnNote) => `- ${text}${held ? ` (${t("held")})` : ""}`;
  const asText = () =>
    (parts() ?? []).map(({ title, notes }) => `${title}\n\n${notes.map(lineOf).join("\n")}\n`).join("\n");
  const save = (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    const link = event.currentTarget;
    link.href = URL.createObjectURL(new Blob([asText()]));
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && void look()}>
      <summary>{t("title")}</summary>
      <Show when={parts()}>
        {(found) => (
          <div class="session-part">
            <p class="muted small">{t(offline() ? "onDevice" : "hint")}</p>
            <For each={found()} fallback={<p>{t("none")}</p>}>
              {(part) => (
                <>
                  <h4>{part.title}</h4>
                  <ul>
                    <For each={part.notes}>
                      {(note) => (
                        <li>
                          {note.text}
                          <Show when={note.held}>
                            {" "}
                            <span class="muted small">{t("held")}</span>
                          </Show>
                        </li>
                      )}
                    </For>
                  </ul>
                </>
              )}
            </For>
            <Show when={found().length > 0}>
              <div class="row">
                <CopyButton text={asText()} label={t("copy")} failed={asText()} />
                <a class="button" href="#own-notes" download="ronda.txt" onClick={save}>
                  {t("save")}
                </a>
              </div>
            </Show>
          </div>
        )}
      </Show>
    </details>
  );
}
