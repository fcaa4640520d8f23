import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { usePlace } from "./going-on.ts";
import { useLiveSession } from "./live-session.ts";

/** Asking everybody to look where one is oneself. Who writes is not moved, and who does not wish it is not either. */
export function LeadTogether() {
  const t = useMessages("leading");
  const { led, send } = useLiveSession();
  const place = usePlace();
  const failure = useFailure();
  const ask = (target: string | null) => () => void failure.watch(() => send({ do: "spotlight", target }));
  return (
    <section class="session-part">
      <h3>{t("together")}</h3>
      <p class="muted small">{t("togetherHint")}</p>
      <Show when={led()?.spotlight}>
        {(spotlight) => <p>{t("togetherNow", { where: place.name(spotlight().target) })}</p>}
      </Show>
      <div class="row">
        <button
          type="button"
          class="button lead-long"
          disabled={failure.busy()}
          onClick={ask(place.target())}
        >
          {t("togetherAsk", { where: place.name(place.target()) })}
        </button>
        <Show when={led()?.spotlight}>
          <button type="button" class="button" disabled={failure.busy()} onClick={ask(null)}>
            {t("togetherEnd")}
          </button>
        </Show>
      </div>
      <failure.Text />
    </section>
  );
}
