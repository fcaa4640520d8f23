import { createUniqueId, For, Show } from "solid-js";
import { stances, type ConsentChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { ReadAloud } from "../../ballot/ReadAloud.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";

/** Longest reason, in characters. */
const mostReason = 1000;

/** Whether anything speaks against going ahead. Only an objection needs a reason. */
function Ballot(props: BallotProps<ConsentChoices>) {
  const t = useMessages("methods");
  const group = createUniqueId();
  const set = (stance: ConsentChoices["stance"], reason = props.choices?.reason) =>
    props.choose(stance !== "none" && reason?.trim() ? { stance, reason } : { stance });
  const hint = () => {
    const isNeeded = props.choices?.stance === "objection";
    if (props.poll.named) return t(isNeeded ? "reasonNeededNamed" : "reasonFreeNamed");
    return t(isNeeded ? "reasonNeeded" : "reasonFree");
  };
  return (
    <>
      <div class="stack" role="radiogroup" aria-label={props.poll.title}>
        <For each={stances}>
          {(stance) => (
            <div class="row">
              <label class="choice" style={{ flex: "1" }}>
                <input
                  type="radio"
                  name={group}
                  checked={props.choices?.stance === stance}
                  onChange={() => set(stance)}
                />
                <span>
                  <span class="choice-label">{t(`stance-${stance}`)}</span>
                  <br />
                  <span class="muted small">{t(`stance-${stance}-hint`)}</span>
                </span>
              </label>
              <ReadAloud text={t(`stance-${stance}`)} />
            </div>
          )}
        </For>
      </div>
      <Show when={props.choices && props.choices.stance !== "none"}>
        <TextField
          label={t("reason")}
          hint={hint()}
          value={props.choices?.reason ?? ""}
          onInput={(reason) => set(props.choices!.stance, reason)}
          maxLength={mostReason}
          rows={3}
        />
      </Show>
    </>
  );
}

export const consentBallot: BallotScreen<ConsentChoices> = {
  start: () => undefined,
  missing: (choices) => {
    if (!choices) return "missingStance";
    return choices.stance === "objection" && !choices.reason ? "missingReason" : undefined;
  },
  Ballot,
};
