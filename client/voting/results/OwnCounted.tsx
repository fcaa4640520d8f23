import { createResource, For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { deviceBallots } from "../device/ballot-memory.ts";
import "#client/ui/fold.css";
import { usePoll } from "../vote/poll-context.ts";

/** Whether what this device cast is in the published list; the device looks by itself. */
export function OwnCounted(props: { hashes: readonly string[] }) {
  const t = useMessages("results");
  const { poll, me } = usePoll();
  const { credential, inBox, seq } = deviceBallots(me().id, poll().id).read();
  const [own] = createResource(async () => {
    if (!credential || seq === 0) return "";
    return (await import("../crypto/ballot-key.ts")).ownHash(credential);
  });
  const isCounted = () => props.hashes.includes(own() ?? "");
  /** What was sealed here is in the box only once the box said so, or the list does. */
  const words = () => {
    if (own() === "") return "ownUnknown";
    if (!isCounted()) return inBox > 0 ? "ownMissing" : "ownNotArrived";
    return inBox < seq && seq > 1 ? "ownCountedOne" : "ownCounted";
  };
  return (
    <section class="stack no-print" aria-labelledby="own-counted">
      <h3 id="own-counted">{t("checkTitle")}</h3>
      <Show when={own.state === "ready"}>
        <p role="status" classList={{ error: own() !== "" && !isCounted() }}>
          {t(words())}
        </p>
      </Show>
      <details class="fold">
        <summary>{t("hashes")}</summary>
        <p class="muted small">{t("hashesHow")}</p>
        <ul class="hash-list" dir="ltr" translate="no">
          <For each={props.hashes}>
            {(hash) => <li>{hash === own() ? <strong>{hash} ←</strong> : hash}</li>}
          </For>
        </ul>
      </details>
    </section>
  );
}
