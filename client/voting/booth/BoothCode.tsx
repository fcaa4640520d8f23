import { createSignal } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { landing } from "#client/ui/landing.ts";
import { TextField } from "#client/ui/TextField.tsx";

/** Asks for a slip's code. `onCode` rejects for a code that opens nothing. */
export function BoothCode(props: { onCode: (code: string) => Promise<unknown> }) {
  const t = useMessages("polls");
  const failure = useFailure();
  const [typed, setTyped] = createSignal("");
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed().trim()) void failure.watch(() => props.onCode(typed().trim()));
  };
  return (
    <form class="stack" onSubmit={enter}>
      <TextField
        label={t("boothCode")}
        hint={t("boothCodeHint")}
        value={typed()}
        onInput={setTyped}
        maxLength={32}
        autocapitalize="characters"
        class="booth-code"
        ref={landing}
      />
      <failure.Text />
      <button type="submit" class="button main" disabled={failure.busy()}>
        {t("boothGo")}
      </button>
    </form>
  );
}
