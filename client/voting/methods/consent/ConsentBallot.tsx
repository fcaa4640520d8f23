import { createUniqueId, For, Show } from "solid-js";
import { stances, type ConsentChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ReasonField } from "../../ballot/ReasonField.tsx";
import { reasonParts, type Reason } from "../../ballot/reason-way.ts";
import { ReadAloud } from "../../ballot/ReadAloud.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";

type Filled = ConsentChoices & Reason;

/** Whether anything speaks against going ahead. Only an objection needs a reason. */
function Ballot(props: BallotProps<Filled>) {
  const t = useMessages("methods");
  const group = createUniqueId();
  const set = (stance: ConsentChoices["stance"], reason: Reason = props.choices ?? {}) =>
    props.choose(stance === "none" ? { stance } : { stance, ...reasonParts(reason) });
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
        <ReasonField
          reason={props.choices!}
          named={props.poll.named}
          needed={props.choices!.stance === "objection"}
          onInput={(reason) => set(props.choices!.stance, reason)}
        />
      </Show>
    </>
  );
}

export const consentBallot: BallotScreen<Filled> = {
  start: () => undefined,
  missing: (choices) => {
    if (!choices) return "missingStance";
    const isLacking = !choices.reason && choices.way !== "trusted";
    return choices.stance === "objection" && isLacking ? "missingReason" : undefined;
  },
  Ballot,
};
