import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

/** What the group wishes for: into the agenda after the present step, or not now. */
export function LeadProposals() {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const bar = useMessages("session");
  const { led, send } = useLiveSession();
  const failure = useFailure();
  const act = (command: () => Command) => () => void failure.watch(() => send(command()));
  const afterNow = () => {
    const agenda = led()?.agenda ?? [];
    const at = agenda.findIndex(({ state }) => state === "current");
    return at < 0 ? agenda.length : at + 1;
  };
  return (
    <Show when={(led()?.proposals.length ?? 0) > 0}>
      <section class="session-part">
        <h3>{t("proposals")}</h3>
        <ul class="turn-list">
          <For each={led()?.proposals}>
            {(wish) => (
              <li class="turn-row">
                <span class="turn-name">
                  {wish.title}{" "}
                  <span class="muted small">
                    {words("proposedBy", {
                      minutes: words("min", { n: wish.minutes }),
                      name: wish.name || bar("somebody"),
                    })}
                  </span>
                </span>
                <button
                  type="button"
                  class="button"
                  onClick={act(() => ({ do: "accept-proposal", proposal: wish.id, at: afterNow() }))}
                >
                  {t("takeUp")}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  onClick={act(() => ({ do: "decline-proposal", proposal: wish.id }))}
                >
                  {t("decline")}
                </button>
              </li>
            )}
          </For>
        </ul>
        <failure.Text />
      </section>
    </Show>
  );
}
