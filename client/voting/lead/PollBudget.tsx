import { Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { longestUnit } from "#shared/voting/poll-settings.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { NumberField } from "./NumberField.tsx";
import type { PollDraft } from "./poll-draft.ts";

/** The highest cost and budget that can be typed. */
export const mostAmount = 1_000_000_000;

/** Whether a number is chosen or a budget spent: how much there is, and in what it is counted. */
export function PollBudget(props: { draft: PollDraft; setDraft: SetStoreFunction<PollDraft> }) {
  const t = useMessages("polls");
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.draft.spends}
          onChange={(event) => props.setDraft({ spends: event.currentTarget.checked })}
        />
        <span>
          {t("spends")}
          <br />
          <span class="muted small">{t("spendsHint")}</span>
        </span>
      </label>
      <Show when={props.draft.spends}>
        <div class="poll-budget">
          <NumberField
            label={t("budget")}
            value={props.draft.budget}
            least={1}
            most={mostAmount}
            onInput={(budget) => props.setDraft({ budget })}
          />
          <TextField
            label={t("unit")}
            hint={t("unitHint")}
            value={props.draft.unit}
            onInput={(unit) => props.setDraft({ unit })}
            maxLength={longestUnit}
          />
        </div>
        <Show when={props.draft.noneRemoved === undefined}>
          <p class="muted small">{t("noneCosts")}</p>
        </Show>
      </Show>
    </>
  );
}
