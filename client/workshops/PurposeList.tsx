import { For, Show } from "solid-js";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import "./purpose-list.css";

const order = ["why", "forWhom", "decides", "power", "carriedOutBy"] as const;

/** Why a workshop is held and how far it can decide; what nobody said yet is named as such, never hidden. */
export function PurposeList(props: { purpose: Purpose }) {
  const t = useMessages("purpose");
  return (
    <dl class="purpose-list">
      <For each={order}>
        {(part) => (
          <div>
            <dt>{t(part)}</dt>
            <Show when={props.purpose[part]} fallback={<dd class="muted">{t("notSaid")}</dd>}>
              {(said) => (
                <dd>
                  <Show when={part === "power" && props.purpose.power} fallback={said()}>
                    {(power) => (
                      <>
                        <strong>{t(power())}.</strong> {t(`${power()}Means`)}
                      </>
                    )}
                  </Show>
                </dd>
              )}
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}
