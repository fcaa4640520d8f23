import { createResource, createSignal, For, Show } from "solid-js";
import type { LateDecision, WaitingLateItem } from "#shared/late-work/late-item.ts";
import { textSteps } from "#shared/history/text-steps.ts";
import { loadMessages, locale, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { cardWords } from "../realtime/tray.ts";
import type { PlainCard } from "../realtime/intents.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useErrorText } from "../ui/error-text.ts";
import { useFailure } from "../ui/Failure.tsx";
import { lateApi } from "./late-api.ts";
import "./late-dialog.css";

/** Late work that waits, for those who lead: taken in piece by piece, or not. Loads its own words. */
export function LateDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("late");
  const boardId = board.entry().board.id;
  const [ready] = createResource(() => loadMessages("late", "errors", "refusals").then(() => true));
  const told = () => board.entry().late?.[boardId] ?? 0;
  const [work, { refetch }] = createResource(told, () => lateApi.look(boardId));
  const waiting = () => (work.error === undefined ? (work.latest?.waiting ?? []) : []);
  const [said, setSaid] = createSignal("");
  const errorText = useErrorText();
  const failure = useFailure();
  const decide = (id: string, decision: LateDecision) =>
    failure.watch(async () => {
      const { outcome } = await lateApi.decide(boardId, id, decision);
      setSaid(t(outcome ? `said-${outcome}` : "said-declined"));
      await refetch();
    });

  return (
    <Show when={ready()}>
      <Dialog title={t("title")} onClose={() => props.onClose()}>
        <p>{t("intro")}</p>
        <div role="status">
          <Show when={said()}>
            <p>{said()}</p>
          </Show>
        </div>
        <failure.Text />
        <Show when={work.error as unknown}>
          {(error) => (
            <p class="error" role="alert">
              {errorText(error())}
            </p>
          )}
        </Show>
        <Show
          when={waiting().length > 0}
          fallback={<p class="muted">{work.state === "ready" && t("none")}</p>}
        >
          <ul class="late-list">
            <For each={waiting()}>
              {(one) => (
                <Waiting
                  one={one}
                  busy={failure.busy()}
                  onDecide={(what) => void decide(one.item.id, what)}
                />
              )}
            </For>
          </ul>
        </Show>
      </Dialog>
    </Show>
  );
}

function Waiting(props: { one: WaitingLateItem; busy: boolean; onDecide: (decision: LateDecision) => void }) {
  const board = useBoard();
  const t = useMessages("late");
  const item = () => props.one.item;
  const name = () => props.one.name || t("somebody");
  const when = () =>
    new Date(props.one.sentAt).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
  const added = () => {
    const one = item();
    if (one.kind !== "words") return cardWords(one.fields as PlainCard).join("\n");
    const words = textSteps(one.before, one.after).map(({ insert }) => insert.trim());
    return words.filter(Boolean).reverse().join(" … ");
  };
  /** The text as it is on the board now. */
  const present = () => {
    const one = item();
    if (one.kind !== "words") return "";
    let at: unknown = board.content[one.root][one.card];
    for (const key of one.field.split("/")) at = (at as Record<string, unknown> | undefined)?.[key];
    return typeof at === "string" ? at : "";
  };
  return (
    <li class="panel">
      <p class="muted small">
        {name()} · {when()} · {t(`root-${item().root}`)} · {t(`kind-${item().kind}`)}
      </p>
      <p class="late-words">{added() || t("onlyTaken")}</p>
      <Show when={present()}>
        <Disclosure name={t("standsNow")}>
          <p class="late-words">{present()}</p>
        </Disclosure>
      </Show>
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={props.busy}
          aria-label={t("admitOf", { name: name(), words: short(added()) })}
          onClick={() => props.onDecide("admit")}
        >
          {t("admit")}
        </button>
        <button
          type="button"
          class="button"
          disabled={props.busy}
          aria-label={t("declineOf", { name: name(), words: short(added()) })}
          onClick={() => props.onDecide("decline")}
        >
          {t("decline")}
        </button>
      </div>
    </li>
  );
}

function short(words: string): string {
  const letters = [...words.replace(/\s+/g, " ")];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("");
}
