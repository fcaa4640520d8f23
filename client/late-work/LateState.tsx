import { createSignal, Match, Show, Switch } from "solid-js";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import type { TrayEntry } from "../realtime/board-context.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { useFailure } from "../ui/Failure.tsx";
import { lateApi } from "./late-api.ts";

/** What became of kept words that are offered to those who lead: who can read them, and how to take them back. */
export function LateState(props: { session: LiveBoardSession; entry: TrayEntry }) {
  const t = useMessages("late");
  // No resource: it would suspend the dialog that this stands in, and a dialog taken out of the page is modal no more.
  const [ready, setReady] = createSignal(false);
  void loadMessages("late", "errors", "refusals").then(() => setReady(true));
  const failure = useFailure();
  const state = () => props.entry.late?.state;
  const isOpen = () => state() === "unsent" || state() === "waiting";
  const takeBack = () =>
    failure.watch(async () => {
      const { item, state } = props.entry.late!;
      if (state !== "unsent") await lateApi.takeBack(props.session.entry().board.id, item.id);
      props.session.setLate(props.entry.id, undefined);
    });
  return (
    <Show when={ready() && state()}>
      <div role="status">
        <p>
          <Switch>
            <Match when={state() === "unsent"}>{t("unsent")}</Match>
            <Match when={state() === "waiting"}>{t("waiting")}</Match>
            <Match when={state() === "admitted"}>{t("admitted")}</Match>
            <Match when={state() === "declined"}>{t("declined")}</Match>
          </Switch>
        </p>
      </div>
      <Show when={isOpen()}>
        <div class="row">
          <button type="button" class="button" disabled={failure.busy()} onClick={() => void takeBack()}>
            {t("takeBack")}
          </button>
        </div>
      </Show>
      <failure.Text />
    </Show>
  );
}
