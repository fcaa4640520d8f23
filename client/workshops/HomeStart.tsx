import { createSignal, createUniqueId, For } from "solid-js";
import { createStore } from "solid-js/store";
import { localeNames, locales, type Locale } from "#shared/i18n/locales.ts";
import { templateNames, type TemplateName } from "#shared/templates/templates.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { rememberDevice, startTab } from "#client/members/device.ts";
import { DeviceQuestion } from "#client/members/DeviceQuestion.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { HomeFormFoot } from "./HomeFormFoot.tsx";
import { PurposeFields } from "./PurposeFields.tsx";

/**
 * Starting a workshop: what it is, what it is for, who asks. Only title, name and the answer about the device are
 * needed; what the purpose leaves open is shown as open. Leads straight to the page with the links.
 */
export function HomeStart(props: { go?: (url: string) => void }) {
  const t = useMessages("home");
  const errorText = useErrorText();
  const languageId = createUniqueId();
  const [draft, setDraft] = createStore({
    title: "",
    locale: locale() as Locale,
    template: "blank" as TemplateName,
    name: "",
  });
  const [purpose, setPurpose] = createSignal<Purpose>({});
  const [own, setOwn] = createSignal<boolean>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal("");
  let titleField!: HTMLElement;
  let nameField!: HTMLElement;
  let firstAnswer!: HTMLElement;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const answer = own();
    if (!draft.title.trim()) return titleField.focus();
    if (!draft.name.trim()) return nameField.focus();
    if (answer === undefined) return firstAnswer.focus();
    setBusy(true);
    setFailed("");
    try {
      const { workshop } = await api.createWorkshop({ ...draft, purpose: purpose(), ownDevice: answer });
      rememberDevice(answer);
      await startTab();
      const go = props.go ?? ((url: string) => location.assign(url));
      go(`/w/${workshop.id}?new=1`);
    } catch (error) {
      setFailed(errorText(error));
      setBusy(false);
    }
  };

  return (
    <form class="stack home-start" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{t("start")}</h1>

      <section class="panel">
        <h2>{t("theWorkshop")}</h2>
        <TextField
          ref={(element) => (titleField = element)}
          label={t("title")}
          hint={t("titleHint")}
          error={tried() && !draft.title.trim() ? t("titleMissing") : undefined}
          value={draft.title}
          onInput={(title) => setDraft({ title })}
          maxLength={120}
        />
        <div class="field">
          <label for={languageId}>{t("language")}</label>
          <p class="hint" id={`${languageId}-hint`}>
            {t("languageHint")}
          </p>
          <select
            id={languageId}
            class="input"
            aria-describedby={`${languageId}-hint`}
            value={draft.locale}
            onChange={(event) => setDraft({ locale: event.currentTarget.value as Locale })}
          >
            <For each={locales}>
              {(each) => (
                <option value={each} lang={each}>
                  {localeNames[each]}
                </option>
              )}
            </For>
          </select>
        </div>
        <TemplateChoice template={draft.template} onPick={(template) => setDraft({ template })} />
      </section>

      <section class="panel">
        <h2>{t("whatItIsFor")}</h2>
        <p class="muted">{t("whatItIsForHint")}</p>
        <PurposeFields purpose={purpose()} onChange={setPurpose} />
      </section>

      <section class="panel">
        <h2>{t("you")}</h2>
        <TextField
          ref={(element) => (nameField = element)}
          label={t("yourName")}
          hint={t("yourNameHint")}
          error={tried() && !draft.name.trim() ? t("nameMissing") : undefined}
          value={draft.name}
          onInput={(name) => setDraft({ name })}
          maxLength={60}
          autocapitalize="words"
        />
        <DeviceQuestion
          ask="askDevice"
          answer={own()}
          onAnswer={setOwn}
          missing={tried() && own() === undefined}
          ref={(element) => (firstAnswer = element)}
        />
      </section>

      <HomeFormFoot failed={failed()} busy={busy()} label={t("create")} busyLabel={t("working")} />
    </form>
  );
}

function TemplateChoice(props: { template: TemplateName; onPick: (template: TemplateName) => void }) {
  const t = useMessages("templates");
  const group = createUniqueId();
  return (
    <fieldset class="choice-field">
      <legend>{t("legend")}</legend>
      <div class="choice-list">
        <For each={templateNames}>
          {(name) => (
            <label class="choice">
              <input
                type="radio"
                name={group}
                checked={props.template === name}
                onChange={() => props.onPick(name)}
              />
              <span>
                <span class="choice-label">{t(name)}</span>
                <span class="muted small choice-hint">{t(`${name}Text`)}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
