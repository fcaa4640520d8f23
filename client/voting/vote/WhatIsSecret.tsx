import { useMessages } from "#client/i18n/i18n.ts";

/** The two lists: from whom it is secret, and from whom and by what it is not. */
export function WhatIsSecret() {
  const t = useMessages("secrecy");
  return (
    <>
      <h2>{t("secretFrom")}</h2>
      <ul>
        <li>{t("secretFromGroup")}</li>
        <li>{t("secretFromLead")}</li>
        <li>{t("secretFromServer")}</li>
      </ul>
      <h2>{t("notSecretFrom")}</h2>
      <ul>
        <li>{t("notSecretScreen")}</li>
        <li>{t("notSecretWho")}</li>
        <li>{t("notSecretSmall")}</li>
        <li>{t("notSecretProgram")}</li>
      </ul>
    </>
  );
}
