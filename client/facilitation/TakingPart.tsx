import { Show, Suspense } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { clockText } from "#client/ui/clock-text.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";
import { createOwnTurn, turnLeft } from "./own-turn.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";

/** Seldom asked, so fetched when it is. */
const MissedTurn = lazyPiece(async () => ({ default: (await import("./MissedTurn.tsx")).MissedTurn }));

/** What somebody who takes part does in a session: raise a hand, take or pass a turn, say that they are ready. */
export function TakingPart() {
  const t = useMessages("session");
  const live = useLiveSession();
  const { led, me, leads, current } = live;
  const own = createOwnTurn(led, () => me().id);
  const failure = useFailure();
  const act = (command: () => Command) => () => void failure.watch(() => live.send(command()));
  const ready = () => (current() ? led()?.ready : undefined);
  const isHandUp = () => own.place() !== undefined;

  const news = () => {
    const speaker = led()?.turns?.speaker;
    const who = speaker && !own.isMine() ? t("speaks", { name: speaker.name || t("somebody") }) : "";
    const speaks = [who, turnWords()].filter(Boolean).join(", ");
    return [speaks, placeWords()].filter(Boolean).join(". ");
  };
  const turnWords = () => {
    const left = turnLeft(led()?.turns, live.now());
    if (left === undefined) return "";
    if (left > 0) return t("turnLeft", { time: clockText(left) });
    return t(own.isMine() ? "turnOver" : "turnOverOther");
  };
  const placeWords = () => {
    const before = own.before();
    if (before !== undefined) return before === 0 ? t("placeNext") : t("turnAfter", { n: before });
    const place = own.place();
    if (place === undefined) return "";
    return place === 1 ? t("placeNext") : t("place", { n: place });
  };

  return (
    <Show when={led()?.turns}>
      <Show when={own.isMine()}>
        <strong class="activity-turn">{t("yourTurn")}</strong>
      </Show>
      <Show when={own.isMissed()}>
        <Suspense>
          <MissedTurn />
        </Suspense>
      </Show>
      <Show when={own.canPass()}>
        <button type="button" class="button" onClick={act(() => ({ do: "pass", later: false }))}>
          {t(own.isTable() ? "passTable" : "pass")}
        </button>
        <button type="button" class="button" onClick={act(() => ({ do: "pass", later: true }))}>
          {t("passLater")}
        </button>
      </Show>
      <Show when={!own.isMine() && !leads() && (isHandUp() || !own.canPass())}>
        <button
          type="button"
          class="button"
          aria-pressed={isHandUp()}
          onClick={act(() => ({ do: isHandUp() ? "lower-hand" : "raise-hand" }))}
        >
          {t(isHandUp() ? "handUp" : "hand")}
        </button>
      </Show>
      <Show when={ready() && !leads() && !own.canPass()}>
        <button
          type="button"
          class="button"
          aria-pressed={ready()?.mine === true}
          onClick={act(() => ({ do: "ready", on: ready()?.mine !== true }))}
        >
          {t("ready")}
        </button>
      </Show>
      <Show when={news()}>
        <span class="activity-place small">{news()}</span>
      </Show>
      <failure.Text />
    </Show>
  );
}
