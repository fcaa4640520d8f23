import { createSignal } from "solid-js";
import type { SessionView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { rememberDevice, startTab } from "#client/members/device.ts";
import { DeviceQuestion } from "#client/members/DeviceQuestion.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { HomeFormFoot } from "./HomeFormFoot.tsx";

/** Goes on, on this device, as the person whose return code is typed in. */
export function HomeReturn(props: { onReturned: (view: SessionView) => void }) {
  const t = useMessages("home");
  const errorText = useErrorText();
  const [code, setCode] = createSignal("");
  const [own, setOwn] = createSignal<boolean>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal("");
  let codeField!: HTMLElement;
  let firstAnswer!: HTMLElement;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!code().trim()) return codeField.focus();
    const answer = own();
    if (answer === undefined) return firstAnswer.focus();
    setBusy(true);
    setFailed("");
    try {
      const view = await api.continueHere(code().trim(), answer);
      rememberDevice(answer);
      await startTab();
      props.onReturned(view);
    } catch (error) {
      setFailed(errorText(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{t("return")}</h1>
      <p>{t("returnHint")}</p>
      <TextField
        ref={(element) => (codeField = element)}
        label={t("returnCode")}
        error={tried() && !code().trim() ? t("returnMissing") : undefined}
        value={code()}
        onInput={setCode}
        maxLength={64}
        autocapitalize="characters"
        class="code-input"
      />
      <DeviceQuestion
        ask="askDevice"
        answer={own()}
        onAnswer={setOwn}
        missing={tried() && own() === undefined}
        ref={(element) => (firstAnswer = element)}
      />
      <HomeFormFoot failed={failed()} busy={busy()} label={t("goOn")} busyLabel={t("working")} />
    </form>
  );
}
