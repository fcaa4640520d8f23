import { createSignal } from "solid-js";
import { looksLikeCode, plainTypedCode } from "#shared/invites/typed-code.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";

/** The way in for who read a code from a poster. The code travels behind the `#`, which no server log sees. */
export function HomeCode(props: { main: boolean; go?: (url: string) => void }) {
  const t = useMessages("home");
  const join = useMessages("join");
  const [code, setCode] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  let field!: HTMLElement;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const whole = looksLikeCode(code());
    setMissing(!whole);
    if (!whole) return field.focus();
    const go = props.go ?? ((url: string) => location.assign(url));
    go(`/join#${plainTypedCode(code())}`);
  };

  return (
    <form class="panel" onSubmit={submit} noValidate>
      <h2>{t("join")}</h2>
      <p class="muted">{t("joinHint")}</p>
      <TextField
        ref={(element) => (field = element)}
        label={t("code")}
        error={missing() ? join("codeMissing") : undefined}
        value={code()}
        onInput={setCode}
        maxLength={32}
        autocapitalize="characters"
        class="code-input"
      />
      <button type="submit" class="button" classList={{ main: props.main }}>
        {t("goOn")}
      </button>
    </form>
  );
}
