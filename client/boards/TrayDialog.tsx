import { For, Show } from "solid-js";
import { locale, useMessages } from "../i18n/i18n.ts";
import { LateState } from "../late-work/LateState.tsx";
import type { TrayEntry } from "../realtime/board-context.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { kindWords } from "./view-words.ts";

/** Words that could not go on the board: to copy, to save as a file, or to put away. */
export function TrayDialog(props: { session: LiveBoardSession; kept: boolean; onClose: () => void }) {
  const t = useMessages("aside");
  const bar = useMessages("board");
  const common = useMessages("common");
  const where = (entry: TrayEntry) => bar(kindWords[entry.target.split("/")[0] as keyof typeof kindWords]);
  const when = (entry: TrayEntry) =>
    new Date(entry.at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
  const file = () =>
    URL.createObjectURL(
      new Blob([
        props.session
          .tray()
          .map(
            (entry) => `${when(entry)} · ${where(entry)} · ${t(`refused-${entry.reason}`)}\n${entry.text}\n`,
          )
          .join("\n"),
      ]),
    );
  const save = (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    const link = event.currentTarget;
    link.href = file();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Dialog title={t("trayTitle")} onClose={() => props.onClose()}>
      <Show when={props.session.tray().length > 0} fallback={<p>{t("trayEmpty")}</p>}>
        <p>{t("trayWhy")}</p>
        <Show when={!props.kept}>
          <p>{t("trayShared")}</p>
        </Show>
        <ul class="tray-list">
          <For each={props.session.tray()}>
            {(entry) => (
              <li class="panel">
                <p class="muted small">
                  {where(entry)} · {when(entry)} · {t(`refused-${entry.reason}`)}
                </p>
                <p class="tray-words">{entry.text || t("trayNoWords")}</p>
                <Show when={entry.late}>
                  <LateState session={props.session} entry={entry} />
                </Show>
                <div class="row">
                  <Show when={entry.text}>
                    <CopyButton text={entry.text} label={common("copy")} failed={entry.text} />
                  </Show>
                  <button type="button" class="button" onClick={() => props.session.dropFromTray(entry.id)}>
                    {t("trayRemove")}
                  </button>
                </div>
              </li>
            )}
          </For>
        </ul>
        <div class="row">
          <a class="button" href="#tray" download="ronda.txt" onClick={save}>
            {t("trayExport")}
          </a>
        </div>
      </Show>
    </Dialog>
  );
}
