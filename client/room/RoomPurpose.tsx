import { Show } from "solid-js";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";

/** Why the group is here and how far it decides, in the largest words of the page. */
export function RoomPurpose(props: { title: string; purpose: Purpose }) {
  const t = useMessages("purpose");
  return (
    <header class="room-purpose">
      <h1>{props.title}</h1>
      <Show when={props.purpose.why}>{(why) => <p class="room-why">{why()}</p>}</Show>
      <dl>
        <Show when={props.purpose.decides}>
          {(decides) => (
            <div>
              <dt>{t("decides")}</dt>
              <dd>{decides()}</dd>
            </div>
          )}
        </Show>
        <Show when={props.purpose.power}>
          {(power) => (
            <div>
              <dt>{t("power")}</dt>
              <dd>
                {t(power())}. {t(`${power()}Means`)}
              </dd>
            </div>
          )}
        </Show>
      </dl>
    </header>
  );
}
