import { createSignal } from "solid-js";
import { randomId } from "#shared/boards/random-id.ts";
import type { CodeFate, PaperCodes as Codes, PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { paperApi } from "./paper-api.ts";

/**
 * Beside the box: the code of each strip that is handed in is used up before its folded ballot goes in. Nothing of a ballot
 * is known here, and no code stays on the screen.
 */
export function PaperCodes(props: { poll: PollView; codes: Codes; onChecked: (codes: Codes) => void }) {
  const t = useMessages("polls");
  const failure = useFailure();
  const [typed, setTyped] = createSignal("");
  const [fate, setFate] = createSignal<CodeFate>();
  let field: HTMLElement | undefined;
  /** A try whose answer was lost is made again under its name: the code is not told to be used up then. */
  let attempt: { readonly code: string; readonly name: string } | undefined;

  const type = (text: string) => {
    setTyped(text);
    setFate(undefined);
  };
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    const code = typed().trim();
    if (code === "" || failure.busy()) return;
    setFate(undefined);
    if (attempt?.code !== code) attempt = { code, name: randomId() };
    const { name } = attempt;
    void failure
      .watch(async () => {
        const { code: found, ...codes } = await paperApi.handInCode(props.poll.id, code, name);
        attempt = undefined;
        setTyped("");
        setFate(found);
        props.onChecked(codes);
      })
      .then(() => field?.focus());
  };
  return (
    <form class="stack" aria-labelledby="paper-codes-heading" onSubmit={check}>
      <h3 id="paper-codes-heading">{t("checkCodes")}</h3>
      <p>{t("checkCodesHow")}</p>
      <TextField
        label={t("stripCode")}
        hint={t("boothCodeHint")}
        value={typed()}
        onInput={type}
        maxLength={32}
        autocapitalize="characters"
        ref={(input) => (field = input)}
      />
      <failure.Text />
      <div role="status" class="stack">
        <p>{t("codesChecked", { n: props.codes.checked, all: props.codes.printed })}</p>
        <p classList={{ "own-warning": fate() === "paper" || fate() === "booth" }}>
          {fate() ? t(`code-${fate()!}`) : ""}
        </p>
      </div>
      <div class="row">
        <button type="submit" class="button main" disabled={failure.busy()}>
          {t("checkCode")}
        </button>
      </div>
    </form>
  );
}
