import { createUniqueId, For, Show } from "solid-js";
import { longestReason } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { reasonWays, type Reason } from "./reason-way.ts";

/** Why somebody stands where they stand; in a vote with names also without theirs, or through somebody they trust. */
export function ReasonField(props: {
  reason: Reason;
  /** Whether names are shown beside ballots. */
  named: boolean;
  needed: boolean;
  onInput: (reason: Reason) => void;
}) {
  const t = useMessages("reasons");
  const words = useMessages("methods");
  const group = createUniqueId();
  const way = () => props.reason.way ?? "named";
  const hint = () => {
    if (way() === "unnamed") return props.needed ? t("reasonNeededUnnamed") : undefined;
    if (props.named) return t(props.needed ? "reasonNeededNamed" : "reasonFreeNamed");
    return t(props.needed ? "reasonNeeded" : "reasonFree");
  };
  return (
    <>
      <Show when={props.named}>
        <fieldset class="stack">
          <legend>{t("reasonWay")}</legend>
          <For each={reasonWays}>
            {(one) => (
              <label class="choice">
                <input
                  type="radio"
                  name={group}
                  checked={way() === one}
                  onChange={() => props.onInput({ ...props.reason, way: one })}
                />
                <span>
                  {t(`way-${one}`)}
                  <Show when={way() === one && one !== "named"}>
                    <br />
                    <span class="muted small">
                      {t(one === "unnamed" ? "way-unnamed-how" : "way-trusted-how")}
                    </span>
                  </Show>
                </span>
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={way() !== "trusted"}>
        <TextField
          label={words("reason")}
          hint={hint()}
          value={props.reason.reason ?? ""}
          onInput={(reason) => props.onInput({ ...props.reason, reason })}
          maxLength={longestReason}
          rows={3}
        />
      </Show>
    </>
  );
}
