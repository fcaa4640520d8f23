import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useLiveSession } from "./live-session.ts";

/** How many of those here say that they are ready, and who. */
export function LeadReady() {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const bar = useMessages("session");
  const { facts, led, current } = useLiveSession();
  const names = () => {
    const marked = led()?.ready?.members ?? [];
    const members = facts.view.members ?? [];
    return marked.flatMap((id) => members.find((member) => member.id === id)?.name || bar("somebody"));
  };
  return (
    <Show when={current() && led()?.ready}>
      {(ready) => (
        <section class="session-part">
          <h3>{t("ready")}</h3>
          <p>{words("readyCount", { n: ready().ready, all: ready().here })}</p>
          <p class="muted">{names().length > 0 ? names().join(", ") : t("readyNobody")}</p>
        </section>
      )}
    </Show>
  );
}
