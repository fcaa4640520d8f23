import { For, Show } from "solid-js";
import type { PersonInTurn, TurnsView } from "#shared/facilitation/led-session.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { clockText } from "#client/ui/clock-text.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";
import { turnLeft } from "./own-turn.ts";
import { NextRound, speakerIn, spokenOf, usePersonName } from "./SessionTurns.tsx";
import { TurnRules } from "./TurnRules.tsx";

/** Who has the word and for how long, the raised hands, and the round. */
export function LeadTurns(props: { turns: TurnsView }) {
  const t = useMessages("leading");
  const words = useMessages("turns");
  const { me, now, send } = useLiveSession();
  const name = usePersonName();
  const failure = useFailure();
  const act = (command: () => Command) => () => void failure.watch(() => send(command()));
  const waits = () => props.turns.queue.some(({ here }) => here) || props.turns.round !== null;
  const since = () => {
    const at = now();
    const from = props.turns.speakerSince;
    return at === undefined || from === null ? "" : clockText(Math.floor((at - from) / 1000) * 1000);
  };
  const give = (person: PersonInTurn) => (
    <button
      type="button"
      class="button"
      aria-label={t("giveWord", { name: name(person) })}
      onClick={act(() => ({ do: "give-word", member: person.memberId }))}
    >
      {t("give")}
    </button>
  );

  return (
    <section class="session-part">
      <h3>{t("hands")}</h3>
      <Show when={speakerIn(props.turns)}>
        {(speaker) => (
          <p class="session-speaker">
            {speaker().memberId === me().id
              ? t("youSpeakSince", { time: since() })
              : t("speaksSince", { name: name(speaker()), time: since() })}
            <Show when={turnLeft(props.turns, now()) === 0}>: {words("turnOverOther")}</Show>
          </p>
        )}
      </Show>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={!waits()}
          onClick={act(() => ({ do: "next-speaker" }))}
        >
          {t("next")}
        </button>
        <Show when={props.turns.speaker}>
          <button type="button" class="button" onClick={act(() => ({ do: "end-word" }))}>
            {t("endWord")}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          onClick={act(() => ({ do: props.turns.round ? "end-round" : "start-round" }))}
        >
          {t(props.turns.round ? "endRound" : "startRound")}
        </button>
      </div>
      <failure.Text />
      <NextRound turns={props.turns} />
      <Show when={props.turns.round}>
        {(round) => <p class="small">{words("roundCount", spokenOf(round().seats))}</p>}
      </Show>
      <Show when={props.turns.round}>
        {(round) => (
          <ol class="turn-list" aria-label={words("round")}>
            <For each={round().seats}>
              {(seat) => (
                <li class="turn-row" data-state={seat.state}>
                  <span class="turn-name">
                    {name(seat)}{" "}
                    <span class="muted small">
                      {words(`seat-${seat.state}`)}
                      {!seat.here && seat.state !== "absent" ? ` · ${words("notHere")}` : ""}
                    </span>
                  </span>
                  <Show when={seat.state !== "speaking" && seat.here}>{give(seat)}</Show>
                </li>
              )}
            </For>
          </ol>
        )}
      </Show>
      <h4>{words("queue")}</h4>
      <Show when={props.turns.queue.length > 0} fallback={<p class="muted">{words("queueEmpty")}</p>}>
        <ol class="turn-list" aria-label={words("queue")}>
          <For each={props.turns.queue}>
            {(person) => (
              <li class="turn-row">
                <span class="turn-name">
                  {name(person)}{" "}
                  <Show when={!person.here}>
                    <span class="muted small">{words("notHere")}</span>
                  </Show>
                </span>
                {give(person)}
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t("lower", { name: name(person) })}
                  onClick={act(() => ({ do: "lower-hand-of", member: person.memberId }))}
                >
                  {t("lowerShort")}
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <TurnRules turns={props.turns} />
    </section>
  );
}
