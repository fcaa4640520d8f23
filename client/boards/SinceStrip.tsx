import { Show } from "solid-js";
import { locale, useMessages } from "../i18n/i18n.ts";
import { momentText } from "../i18n/moment-text.ts";
import type { Since } from "./since-left.ts";
import "./since.css";

/** Three lines for who returns: where the group is, what became of the cards, what was decided. */
export function SinceStrip(props: {
  since: Since;
  /** Whether a screen reader says it once by itself. */
  aloud: boolean;
  onLook: () => void;
  onClose: () => void;
}) {
  const t = useMessages("since");
  return (
    <section class="since-strip" aria-label={t("title")}>
      <div role={props.aloud ? "status" : undefined}>
        <p class="muted small">{t("left", { when: momentText(props.since.at, locale()) })}</p>
        <Show when={props.since.step}>{(title) => <p>{t("step", { title: title() })}</p>}</Show>
        <Show when={props.since.cards.length > 0}>
          <p>{cardWords(props.since, t)}</p>
        </Show>
        <Show when={props.since.votes.length > 0}>
          <p>{t("votes", { n: props.since.votes.length })}</p>
        </Show>
      </div>
      <p class="since-acts">
        <button type="button" class="button" onClick={() => props.onLook()}>
          {t("look")}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onClose()}>
          {t("close")}
        </button>
      </p>
    </section>
  );
}

/** How many cards came, changed and went, in one line. */
function cardWords({ cards }: Since, t: ReturnType<typeof useMessages<"since">>): string {
  return (["added", "changed", "removed"] as const)
    .map((kind) => ({ kind, n: cards.filter((one) => one.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => t(kind, { n }))
    .join(", ");
}
