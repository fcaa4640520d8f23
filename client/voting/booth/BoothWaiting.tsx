import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import type { BoothPost } from "./booth-post.ts";

/** What of a booth has not reached the box, for whoever looks after it: how many wait, and how many came too late. */
export function BoothWaiting(props: { post: Pick<BoothPost, "waits" | "lost"> }) {
  const t = useMessages("ballots");
  const waits = () => props.post.waits();
  return (
    <div class="booth-waiting">
      <Show when={waits().n > 0}>
        <p>{t(waits().isKept ? "boothKept" : "boothWaits", { n: waits().n })}</p>
      </Show>
      <Show when={props.post.lost() > 0}>
        <p class="error">{t("boothLost", { n: props.post.lost() })}</p>
      </Show>
    </div>
  );
}
