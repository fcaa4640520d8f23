import { Show } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import "#client/ui/fold.css";

/** From whom the vote is secret and from whom not, in plain words; what a small group and a plain network give away. */
export function SecretFromWhom(props: { poll: PollView; plainHttp: boolean }) {
  const t = useMessages("voting");
  return (
    <>
      <Show when={props.poll.thin}>
        <p class="own-warning">{t("thin")}</p>
      </Show>
      <Show when={props.plainHttp}>
        <p class="own-warning">{t(props.poll.settings.sensitive ? "plainHttpSensitive" : "plainHttp")}</p>
      </Show>
      <details class="fold">
        <summary>{t("fromWhom")}</summary>
        <h3>{t("secretFrom")}</h3>
        <ul>
          <li>{t("secretFromGroup")}</li>
          <li>{t("secretFromLead")}</li>
          <li>{t("secretFromServer")}</li>
        </ul>
        <h3>{t("notSecretFrom")}</h3>
        <ul>
          <li>{t("notSecretScreen")}</li>
          <li>{t("notSecretWho")}</li>
          <li>{t("notSecretSmall")}</li>
          <li>{t("notSecretProgram")}</li>
        </ul>
      </details>
    </>
  );
}
