import { For, Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import type { GroupList } from "#shared/members/self-declared.ts";
import { asksAgreement } from "#shared/voting/poll-settings.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ByGroup } from "./ByGroup.tsx";
import { NumberField } from "./NumberField.tsx";
import { choosesSome, paceNames, type Pace, type PollDraft } from "./poll-draft.ts";

/** Minutes and seconds, as a clock shows them. */
function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The terms that a group agrees on before it votes: how many, how much agreement, who has to take part, how long. */
export function PollTerms(props: {
  draft: PollDraft;
  setDraft: SetStoreFunction<PollDraft>;
  /** What people may say of themselves in this workshop. */
  lists: readonly GroupList[];
}) {
  const t = useMessages("polls");
  const isSecret = () => props.draft.secrecy === "secret";
  const paceChoices = (): readonly Pace[] => (props.draft.keptPace ? ["kept", ...paceNames] : paceNames);
  const keptPace = () => {
    const { spread = 0, window = 0 } = props.draft.keptPace ?? {};
    return t("pace-kept", { spread: duration(spread), window: duration(window) });
  };
  const check = (key: "registration" | "showLater") => (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.draft[key]}
        onChange={(event) => props.setDraft({ [key]: event.currentTarget.checked })}
      />
      <span>
        {t(key)}
        <br />
        <span class="muted small">{t(`${key}Hint`)}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="stack">
      <legend>{t("terms")}</legend>
      <Show when={choosesSome(props.draft)}>
        <NumberField
          label={t("winners")}
          value={props.draft.winners}
          least={1}
          most={100}
          onInput={(n) => props.setDraft({ winners: n ?? 1 })}
        />
      </Show>
      <Show when={props.draft.method === "dots"}>
        <NumberField
          label={t("dots")}
          hint={t("dotsHint")}
          value={props.draft.dots}
          least={1}
          most={1000}
          onInput={(dots) => props.setDraft({ dots })}
        />
      </Show>
      <details class="fold">
        <summary>{t("moreTerms")}</summary>
        <div class="stack">
          <Show when={asksAgreement.includes(props.draft.method)}>
            <NumberField
              label={t("agreement")}
              hint={t(props.draft.method === "gradients" ? "agreementSteps" : "agreementHint")}
              value={props.draft.agreement}
              least={1}
              most={100}
              onInput={(agreement) => props.setDraft({ agreement })}
            />
          </Show>
          <NumberField
            label={t("quorum")}
            hint={t("quorumHint")}
            value={props.draft.quorum}
            least={1}
            most={100}
            onInput={(quorum) => props.setDraft({ quorum })}
          />
          <Show when={isSecret()}>
            <fieldset class="stack">
              <legend>{t("pace")}</legend>
              <For each={paceChoices()}>
                {(pace) => (
                  <label class="choice">
                    <input
                      type="radio"
                      name="pace"
                      checked={props.draft.pace === pace}
                      onChange={() => props.setDraft({ pace })}
                    />
                    <span>{pace === "kept" ? keptPace() : t(`pace-${pace}`)}</span>
                  </label>
                )}
              </For>
            </fieldset>
            {check("registration")}
            <ByGroup draft={props.draft} setDraft={props.setDraft} lists={props.lists} />
          </Show>
          {check("showLater")}
        </div>
      </details>
    </fieldset>
  );
}
