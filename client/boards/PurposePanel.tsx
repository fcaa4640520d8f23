import { For, Show } from "solid-js";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** Whether a purpose says anything. */
export function hasPurpose(purpose: Purpose): boolean {
  return Object.values(purpose).some((value) => value !== undefined && value !== "");
}

/** Why, for whom, what is decided, how far and who carries it out: at each start, and from the menu. */
export function PurposePanel(props: { title: string; purpose: Purpose; onClose: () => void }) {
  const t = useMessages("board");
  const lines = () =>
    [
      ["purposeWhy", props.purpose.why],
      ["purposeForWhom", props.purpose.forWhom],
      ["purposeDecides", props.purpose.decides],
      ["purposePower", props.purpose.power && t(powerWords[props.purpose.power])],
      ["purposeCarriedOut", props.purpose.carriedOutBy],
    ] as const;
  return (
    <Dialog title={t("purposeTitle")} onClose={() => props.onClose()}>
      <p class="purpose-workshop">{props.title}</p>
      <dl class="purpose">
        <For each={lines()}>
          {([word, value]) => (
            <div>
              <dt>{t(word)}</dt>
              <dd>
                <Show when={value} fallback={<span class="muted">{t("purposeOpen")}</span>}>
                  {value}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <form method="dialog">
        <button class="button main" autofocus>
          {t("purposeStart")}
        </button>
      </form>
    </Dialog>
  );
}

const powerWords = {
  inform: "powerInform",
  consult: "powerConsult",
  "co-decide": "powerCo-decide",
  "community-decides": "powerCommunity-decides",
} as const;
