import { For, Show } from "solid-js";
import { boardViews } from "#shared/boards/board-shape.ts";
import type { CardChange } from "#shared/boards/board-marks.ts";
import { locale, useMessages } from "../i18n/i18n.ts";
import { momentText } from "../i18n/moment-text.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { hrefOf, viewOfTarget } from "./board-address.ts";
import { titleOf } from "./people.ts";
import type { Since } from "./since-left.ts";
import { viewWords } from "./view-words.ts";
import "./since.css";

/** What happened while one was away, view by view, each with a way there; by whom, where names show. */
export function SinceDialog(props: { since: Since; onClose: () => void }) {
  const t = useMessages("since");
  const bar = useMessages("board");
  const aside = useMessages("aside");
  const { content, entry } = useBoard();
  const inView = (view: (typeof boardViews)[number]) =>
    props.since.cards.filter(({ root }) => viewOfTarget(root) === view);
  const nameOf = ({ root, id, kind }: CardChange) => {
    const author = kind === "added" ? content[root][id]?.author : undefined;
    return entry().members?.find((member) => member.id === author)?.name ?? "";
  };
  const words = (change: CardChange) => {
    const title = titleOf(content, `${change.root}/${change.id}`) || aside("untitled");
    const name = nameOf(change);
    return name ? t("byName", { title, name }) : title;
  };
  return (
    <Dialog title={t("title")} onClose={() => props.onClose()}>
      <p class="muted">{t("left", { when: momentText(props.since.at, locale()) })}</p>
      <Show when={props.since.steps.length + props.since.votes.length > 0 || props.since.step}>
        <section class="since-part">
          <h3>{t("session")}</h3>
          <ul class="since-list">
            <For each={props.since.steps}>{(title) => <li>{t("stepDone", { title })}</li>}</For>
            <Show when={props.since.step}>{(title) => <li>{t("step", { title: title() })}</li>}</Show>
            <For each={props.since.votes}>{(title) => <li>{t("voteClosed", { title })}</li>}</For>
          </ul>
        </section>
      </Show>
      <For each={boardViews.filter((view) => inView(view).length > 0)}>
        {(view) => (
          <section class="since-part">
            <h3>{bar(viewWords[view])}</h3>
            <For each={["added", "changed", "removed"] as const}>
              {(kind) => {
                const cards = () => inView(view).filter((one) => one.kind === kind);
                return (
                  <Show when={cards().length > 0}>
                    <h4>{t(kind, { n: cards().length })}</h4>
                    <ul class="since-list">
                      <For each={cards()}>
                        {(change) => (
                          <li>
                            <Show when={kind !== "removed"} fallback={words(change)}>
                              <a
                                href={hrefOf(view, `${change.root}/${change.id}`)}
                                onClick={() => props.onClose()}
                              >
                                {words(change)}
                              </a>
                            </Show>
                          </li>
                        )}
                      </For>
                    </ul>
                  </Show>
                );
              }}
            </For>
          </section>
        )}
      </For>
      <p class="muted small">{t("private")}</p>
    </Dialog>
  );
}
