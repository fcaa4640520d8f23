import { Show } from "solid-js";
import type { KeysView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { shortPrint } from "../short-print.ts";

/** The key's fingerprint, short and whole, the same on every device: by it people see that all got the same key. */
export function Fingerprint(props: { keys: KeysView | undefined; group: string | undefined }) {
  const t = useMessages("voting");
  const own = () => props.keys?.keys.find(({ group }) => group === props.group)?.fingerprint;
  return (
    <Show when={own()}>
      {(fingerprint) => (
        <details class="fold fingerprint">
          <summary>{t("fingerprint")}</summary>
          <p>{t("fingerprintHow")}</p>
          <p class="fingerprint-code" dir="ltr" translate="no">
            <strong>{shortPrint(fingerprint())}</strong>
          </p>
          <p class="fingerprint-code small" dir="ltr" translate="no">
            {fingerprint().match(/.{4}/g)?.join(" ")}
          </p>
        </details>
      )}
    </Show>
  );
}
