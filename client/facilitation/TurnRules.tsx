import { createUniqueId, For } from "solid-js";
import type { TurnsView } from "#shared/facilitation/led-session.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { lengthText } from "./length-text.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

const minute = 60_000;
/** What a turn may be given, in ms. */
const times = [minute / 2, minute, 2 * minute, 3 * minute, 5 * minute];

/** How the word goes round: who comes first, and how long a turn is meant to take. */
export function TurnRules(props: { turns: TurnsView }) {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const { send } = useLiveSession();
  const failure = useFailure();
  const id = createUniqueId();
  const rules = [
    ["unspokenFirst", "unspoken-first"],
    ["twoOthersFirst", "two-others-first"],
  ] as const;
  const turn = (box: HTMLInputElement, rule: (typeof rules)[number]) =>
    void failure
      .watch(() => send({ do: rule[1], on: box.checked }))
      .then(() => (box.checked = props.turns[rule[0]]));
  const chooseTime = (field: HTMLSelectElement) => {
    const command: Command = { do: "turn-time", ms: field.value === "" ? null : Number(field.value) };
    void failure.watch(() => send(command));
  };
  const timeText = (ms: number) =>
    ms < minute ? words("sec", { n: ms / 1000 }) : lengthText(ms / minute, words);

  return (
    <>
      <For each={rules}>
        {(rule) => (
          <label class="choice">
            <input
              type="checkbox"
              checked={props.turns[rule[0]]}
              onChange={(event) => turn(event.currentTarget, rule)}
            />
            <span>{t(rule[0])}</span>
          </label>
        )}
      </For>
      <div class="field">
        <label for={id}>{t("turnTime")}</label>
        <select id={id} class="input" onChange={(event) => chooseTime(event.currentTarget)}>
          <option value="" selected={props.turns.turnTime === null}>
            {t("turnTimeFree")}
          </option>
          <For each={times}>
            {(ms) => (
              <option value={ms} selected={props.turns.turnTime === ms}>
                {timeText(ms)}
              </option>
            )}
          </For>
        </select>
      </div>
      <failure.Text />
    </>
  );
}
