import { For, onMount } from "solid-js";
import { useLiveSession } from "../facilitation/live-session.ts";
import { locale, useMessages } from "../i18n/i18n.ts";
import { momentText } from "../i18n/moment-text.ts";
import type { Since } from "./since-left.ts";
import "./since.css";

/** Three lines for who returns: where the group is, what became of the cards, what was decided. */
export function SinceStrip(props: { since: Since; onLook: () => void; onClose: () => void }) {
  const t = useMessages("since");
  const { say } = useLiveSession();
  const lines = () => {
    const { step, cards, votes } = props.since;
    return [
      step ? t("step", { title: step }) : "",
      cards.length > 0 ? cardWords(props.since, t) : "",
      votes.length > 0 ? t("votes", { n: votes.length }) : "",
    ].filter(Boolean);
  };
  onMount(() => say(lines().join(". ")));
  return (
    <section class="since-strip" aria-label={t("title")}>
      <div>
        <p class="muted small">{t("left", { when: momentText(props.since.at, locale()) })}</p>
        <For each={lines()}>{(line) => <p>{line}</p>}</For>
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
