import { useMessages } from "#client/i18n/i18n.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

/** Somebody was away when their turn in a round came: they may have it now, later, or not at all. */
export function MissedTurn() {
  const t = useMessages("turns");
  const bar = useMessages("session");
  const { send } = useLiveSession();
  const failure = useFailure();
  const act = (command: () => Command) => () => void failure.watch(() => send(command()));
  return (
    <Prompt>
      <p>
        <strong>{bar("missedTurn")}</strong>
      </p>
      <button type="button" class="button" onClick={act(() => ({ do: "take-turn" }))}>
        {t("takeTurn")}
      </button>
      <button type="button" class="button" onClick={act(() => ({ do: "pass", later: true }))}>
        {t("passLater")}
      </button>
      <button type="button" class="button" onClick={act(() => ({ do: "pass", later: false }))}>
        {t("pass")}
      </button>
      <failure.Text />
    </Prompt>
  );
}
