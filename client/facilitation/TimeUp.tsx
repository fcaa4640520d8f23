import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "./live-session.ts";

/** Minutes that are offered at the end of a timebox. */
const more = 2;

/** At the end of a timebox those who lead decide: nothing moves by itself. */
export function TimeUp() {
  const t = useMessages("steps");
  const { send, current } = useLiveSession();
  const failure = useFailure();
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => void failure.watch(() => send({ do: "timer-add", ms: more * 60_000 }))}
      >
        {t("moreMinutes", { n: more })}
      </button>
      <button
        type="button"
        class="button"
        disabled={!current()}
        onClick={() => void failure.watch(() => send({ do: "advance" }))}
      >
        {t("goOn")}
      </button>
      <failure.Text />
    </>
  );
}
