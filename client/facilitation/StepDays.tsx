import { Show } from "solid-js";
import type { DatedStep } from "#shared/facilitation/days.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { momentText } from "#client/i18n/moment-text.ts";

/** From when until when a step is meant to be, in the reader's own time and words; nothing without days. */
export function StepDays(props: { step: Pick<DatedStep, "opensAt" | "closesAt"> }) {
  const t = useMessages("steps");
  const words = () => {
    const { opensAt, closesAt } = props.step;
    const from = opensAt === undefined ? "" : t("opensOn", { when: momentText(opensAt, locale()) });
    const until = closesAt === undefined ? "" : t("closesOn", { when: momentText(closesAt, locale()) });
    return [from, until].filter(Boolean).join(", ");
  };
  return (
    <Show when={words()}>
      <span class="muted small step-days">{words()}</span>
    </Show>
  );
}
