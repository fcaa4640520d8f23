import { createSignal, Show } from "solid-js";
import { looksLikeCode } from "#shared/invites/typed-code.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { keyFrom, type InvitationKey } from "./invitation-key.ts";

/** For who came without a link, or with one that opened nothing: the code can be typed. */
export function JoinCode(props: {
  failed: string;
  onCode: (key: InvitationKey) => void;
  /** Tries the link again, where there was one. */
  again?: (() => void) | undefined;
}) {
  const t = useMessages("join");
  const common = useMessages("common");
  const [code, setCode] = createSignal("");
  const [missing, setMissing] = createSignal(false);
  let field!: HTMLElement;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const whole = looksLikeCode(code());
    setMissing(!whole);
    if (whole) props.onCode(keyFrom(code()));
    else field.focus();
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h1>{t("withCode")}</h1>
      <Show when={props.failed}>
        <div class="panel" role="alert">
          <p>{props.failed}</p>
          <Show when={props.again}>
            <button type="button" class="button" onClick={() => props.again?.()}>
              {common("tryAgain")}
            </button>
          </Show>
        </div>
      </Show>
      <TextField
        ref={(element) => (field = element)}
        label={t("code")}
        hint={t("codeHint")}
        error={missing() ? t("codeMissing") : undefined}
        value={code()}
        onInput={setCode}
        maxLength={32}
        autocapitalize="characters"
        class="join-code"
      />
      <button type="submit" class="button main">
        {t("look")}
      </button>
    </form>
  );
}
