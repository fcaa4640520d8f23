import { Show } from "solid-js";
import { localeNames } from "#shared/i18n/locales.ts";
import type { JoinPreview } from "#shared/workshops/workshop.ts";
import { locale, setLocale, useMessages } from "#client/i18n/i18n.ts";
import { longDate } from "#client/i18n/long-date.ts";
import { PurposeList } from "#client/workshops/PurposeList.tsx";

const roleSentences = {
  facilitator: "asFacilitator",
  advisory: "asAdvisory",
  observer: "asObserver",
} as const;

/** Everything that one is told before giving a name: who invites, what for, who will see what, until when. */
export function JoinInvitation(props: { preview: JoinPreview }) {
  const t = useMessages("join");
  const invitedBy = () => {
    const names = props.preview.invitedBy;
    if (names.length === 0) return t("invited");
    const list = new Intl.ListFormat(locale()).format(names);
    return t(names.length > 1 ? "inviteTogether" : "invites", { names: list });
  };
  const roleSentence = () => {
    const role = props.preview.role;
    return role === "participant" ? undefined : t(roleSentences[role]);
  };
  const held = () => props.preview.workshop.locale;

  return (
    <>
      <header>
        <p class="muted">{invitedBy()}</p>
        <h1 lang={held()}>{props.preview.workshop.title}</h1>
        <Show when={roleSentence()}>{(sentence) => <p>{sentence()}</p>}</Show>
        <Show when={held() !== locale()}>
          <p class="join-language">
            {t("heldIn", { language: localeNames[held()] })}{" "}
            <button type="button" class="button" lang={held()} onClick={() => void setLocale(held())}>
              {localeNames[held()]}
            </button>
          </p>
        </Show>
      </header>

      <section class="panel">
        <PurposeList purpose={props.preview.purpose} />
      </section>

      <section>
        <h2>{t("whoSees")}</h2>
        <ul class="join-promises">
          <Show when={props.preview.role !== "observer"}>
            <li>{t("seesWords")}</li>
          </Show>
          <li>{t(props.preview.namesSeenBy === "present" ? "seesNamePresent" : "seesNameNumber")}</li>
          <li>
            <Show when={props.preview.operator} fallback={t("operatorUnsaid")}>
              {(operator) => t("operator", { operator: operator() })}
            </Show>
          </li>
          <li>{t("review", { date: longDate(props.preview.reviewOn, locale()) })}</li>
        </ul>
      </section>
    </>
  );
}
