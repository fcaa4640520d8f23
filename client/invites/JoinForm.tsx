import { createSignal, Match, Show, Switch } from "solid-js";
import { mostPeople } from "#shared/members/people-limits.ts";
import type { Entered, JoinPreview, JoinRequest, Me } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { ownDevice, rememberDevice, startTab } from "#client/members/device.ts";
import { DeviceQuestion } from "#client/members/DeviceQuestion.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { TextField } from "#client/ui/TextField.tsx";
import type { InvitationKey } from "./invitation-key.ts";
import { JoinInvitation } from "./JoinInvitation.tsx";

/** The invitation, and below it a name and whose device this is; or going on as who this browser already is. */
export function JoinForm(props: {
  invitation: InvitationKey;
  preview: JoinPreview;
  onEntered: (entered: Entered) => void;
  onOtherCode: () => void;
}) {
  const t = useMessages("join");
  const errorText = useErrorText();
  const [name, setName] = createSignal("");
  const [people, setPeople] = createSignal(1);
  const [own, setOwn] = createSignal<boolean>();
  const [other, setOther] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal("");
  let nameField!: HTMLElement;
  let peopleField!: HTMLInputElement;
  let firstAnswer!: HTMLElement;

  const join = async (
    whose: Pick<JoinRequest, "name" | "other" | "ownDevice" | "people"> & { ownDevice: boolean },
  ) => {
    setBusy(true);
    setFailed("");
    try {
      const entered = await api.join({ ...props.invitation, ...whose, locale: locale() });
      rememberDevice(whose.ownDevice);
      await startTab();
      props.onEntered(entered);
    } catch (error) {
      setFailed(errorText(error));
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const answer = own();
    if (!name().trim()) return nameField.focus();
    if (!peopleField.checkValidity()) return void peopleField.reportValidity();
    if (answer === undefined) return firstAnswer.focus();
    const as = other() ? { other: true as const } : {};
    const many = people() > 1 ? { people: people() } : {};
    void join({ name: name().trim(), ownDevice: answer, ...as, ...many });
  };
  const asBefore = () => (other() ? null : props.preview.me);

  return (
    <div class="stack">
      <JoinInvitation preview={props.preview} />
      <Switch>
        <Match when={asBefore()}>
          {(me: () => Me) => (
            <section class="panel">
              <p>{t("already")}</p>
              <button
                type="button"
                class="button main"
                disabled={busy()}
                onClick={() => void join({ ownDevice: ownDevice() })}
              >
                {t("goOnAs", { name: me().name })}
              </button>
              <button type="button" class="button" onClick={() => setOther(true)}>
                {t("other")}
              </button>
              <Failure text={failed()} />
            </section>
          )}
        </Match>
        <Match when={true}>
          <form class="panel join-form" onSubmit={submit} noValidate>
            <TextField
              ref={(element) => (nameField = element)}
              label={t("name")}
              hint={t("nameHint")}
              error={tried() && !name().trim() ? t("nameMissing") : undefined}
              value={name()}
              onInput={setName}
              maxLength={60}
              autocapitalize="words"
            />
            <div class="field">
              <label for="join-people">{t("people")}</label>
              <input
                ref={peopleField}
                id="join-people"
                class="input join-people"
                type="number"
                inputmode="numeric"
                min="1"
                max={mostPeople}
                required
                value="1"
                onInput={(event) => setPeople(event.currentTarget.valueAsNumber)}
              />
            </div>
            <DeviceQuestion
              ask="askPhone"
              answer={own()}
              onAnswer={setOwn}
              missing={tried() && own() === undefined}
              ref={(element) => (firstAnswer = element)}
            />
            <Failure text={failed()} />
            <button type="submit" class="button main" disabled={busy()}>
              {busy() ? t("entering") : t("enter")}
            </button>
          </form>
        </Match>
      </Switch>
      <div>
        <button type="button" class="button quiet" onClick={() => props.onOtherCode()}>
          {t("otherCode")}
        </button>
      </div>
    </div>
  );
}

function Failure(props: { text: string }) {
  return (
    <Show when={props.text}>
      <p class="error" role="alert">
        {props.text}
      </p>
    </Show>
  );
}
