import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { clockText } from "#client/ui/clock-text.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { Prompt } from "#client/ui/Prompt.tsx";
import { useLiveSession } from "./live-session.ts";
import { MissedTurn } from "./MissedTurn.tsx";
import { createOwnTurn, turnLeft } from "./own-turn.ts";

/** Whose turn it is, one's own place, and what one does with one's turn in a round. */
export function OwnTurn() {
  const t = useMessages("turns");
  const bar = useMessages("session");
  const live = useLiveSession();
  const { led, me } = live;
  const own = createOwnTurn(led, () => me().id);
  const failure = useFailure();
  const pass = (later: boolean) => void failure.watch(() => live.send({ do: "pass", later }));

  const news = () => {
    const speaker = led()?.turns?.speaker;
    const who = speaker && !own.isMine() ? t("speaks", { name: speaker.name || bar("somebody") }) : "";
    const speaks = [who, turnWords()].filter(Boolean).join(", ");
    return [speaks, placeWords()].filter(Boolean).join(". ");
  };
  const turnWords = () => {
    const left = turnLeft(led()?.turns, live.now());
    if (left === undefined) return "";
    if (left > 0) return t("turnLeft", { time: clockText(left) });
    return own.isMine() ? bar("turnOver") : t("turnOverOther");
  };
  const placeWords = () => {
    const before = own.before();
    if (before !== undefined) return before === 0 ? t("placeNext") : t("turnAfter", { n: before });
    const place = own.place();
    if (place === undefined) return "";
    return place === 1 ? t("placeNext") : t("place", { n: place });
  };
  const words = () => (
    <>
      <Show when={own.isMine() || news()}>
        <p>
          <Show when={own.isMine()}>
            <strong class="activity-turn">{bar("yourTurn")}</strong>{" "}
          </Show>
          {news()}
        </p>
      </Show>
      <Show when={own.canPass()}>
        <button type="button" class="button" onClick={() => pass(false)}>
          {t(own.isTable() ? "passTable" : "pass")}
        </button>
        <button type="button" class="button" onClick={() => pass(true)}>
          {t("passLater")}
        </button>
      </Show>
      <failure.Text />
    </>
  );

  return (
    <Show when={led()?.turns}>
      <Show when={own.isMissed()}>
        <MissedTurn />
      </Show>
      <Show
        when={own.isMine()}
        fallback={
          <Show when={own.canPass() || news()}>
            <Prompt rank="tells">{words()}</Prompt>
          </Show>
        }
      >
        <Prompt rank="turn">{words()}</Prompt>
      </Show>
    </Show>
  );
}
