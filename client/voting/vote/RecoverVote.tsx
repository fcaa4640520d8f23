import { createSignal, onMount } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import type { NoToken } from "../device/token.ts";

const reasons: Partial<Record<NoToken, "offline" | "otherKey">> = {
  offline: "offline",
  "other-key": "otherKey",
};

/** Brings a lost device's ballot here by its printed code. `onCode` answers why it could not, if so. */
export function RecoverVote(props: { code: string; onCode: (code: string) => Promise<NoToken | undefined> }) {
  const t = useMessages("secrecy");
  const [typed, setTyped] = createSignal(props.code);
  const [error, setError] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const bring = async () => {
    if (!typed().trim()) return;
    setBusy(true);
    const lacking = await props.onCode(typed()).finally(() => setBusy(false));
    setError(lacking ? t(reasons[lacking] ?? "wrong") : "");
  };
  onMount(() => void bring());
  return (
    <form
      class="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        void bring();
      }}
    >
      <TextField
        label={t("have")}
        hint={t("haveHint")}
        error={error()}
        value={typed()}
        onInput={setTyped}
        maxLength={80}
        autocomplete="off"
        autocapitalize="characters"
      />
      <div class="row">
        <button type="submit" class="button" disabled={busy()}>
          {t("bring")}
        </button>
      </div>
    </form>
  );
}
