import { createSignal, For, Show } from "solid-js";
import type { RankingChoices } from "#shared/voting/choices.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { OptionCard } from "../../ballot/OptionCards.tsx";
import type { BallotPoll } from "../method-screens.ts";
import {
  choicesOf,
  placeBefore,
  placeOf,
  step,
  tiersIn,
  toggleTie,
  without,
  type Tiers,
} from "./tiers-edit.ts";

/**
 * Placed options in their order, each with buttons to move it, and below them those that have no place yet: a tap puts
 * one behind the others. After each move the new place is said.
 */
export function RankingList(props: {
  poll: BallotPoll;
  choices: RankingChoices | undefined;
  choose: (choices: RankingChoices) => void;
}) {
  const t = useMessages("methods");
  const [said, setSaid] = createSignal("");
  const tiers = () => tiersIn(props.choices);
  const optionOf = (id: string) => props.poll.options.find((option) => option.id === id)!;
  const placed = () => tiers().flat().map(optionOf);
  const unplaced = () => props.poll.options.filter(({ id }) => placeOf(tiers(), id) < 0);
  let list!: HTMLOListElement;
  /** A card that moves in the page loses the focus: it is given back, to the same button or to the card's first. */
  const keepFocus = (option: PollOption) => {
    const focused = document.activeElement;
    queueMicrotask(() => {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
      else list.querySelector<HTMLElement>(`[data-option="${option.id}"] button`)?.focus();
    });
  };
  const set = (next: Tiers, option: PollOption) => {
    keepFocus(option);
    props.choose(choicesOf(next));
    const place = placeOf(next, option.id);
    setSaid(
      place < 0
        ? t("saidUnplaced", { option: option.label })
        : t("saidPlaced", { option: option.label, n: place + 1 }),
    );
  };
  return (
    <>
      <ol class="ranking-placed" ref={list} aria-label={t("yourOrder")}>
        <For each={placed()}>
          {(option) => {
            const at = () => placeOf(tiers(), option.id);
            const isShared = () => (tiers()[at()]?.length ?? 0) > 1;
            return (
              <OptionCard option={option}>
                {(nameId) => (
                  <div class="ranking-row" role="group" data-option={option.id} aria-labelledby={nameId}>
                    <span class="ranking-place">
                      {t(isShared() ? "placedTogether" : "placed", { n: at() + 1 })}
                    </span>
                    <Move
                      words={t("moveUp")}
                      sign="↑"
                      off={at() === 0 && !isShared()}
                      act={() => set(step(tiers(), option.id, -1), option)}
                    />
                    <Move
                      words={t("moveDown")}
                      sign="↓"
                      off={at() === tiers().length - 1 && !isShared()}
                      act={() => set(step(tiers(), option.id, 1), option)}
                    />
                    <Move
                      words={t(isShared() ? "untie" : "tie")}
                      sign={isShared() ? "≠" : "="}
                      off={at() === 0 && !isShared()}
                      act={() => set(toggleTie(tiers(), option.id), option)}
                    />
                    <Move
                      words={t("takeOut")}
                      sign="✕"
                      off={false}
                      act={() => set(without(tiers(), option.id), option)}
                    />
                  </div>
                )}
              </OptionCard>
            );
          }}
        </For>
      </ol>
      <Show when={unplaced().length > 0}>
        <h3 class="ranking-heading">{t(placed().length > 0 ? "comesNext" : "comesFirst")}</h3>
        <ul class="option-list">
          <For each={unplaced()}>
            {(option) => (
              <OptionCard option={option}>
                {(nameId) => (
                  <button
                    type="button"
                    class="button"
                    aria-labelledby={`${nameId}-put ${nameId}`}
                    onClick={() => set(placeBefore(tiers(), option.id, tiers().length), option)}
                  >
                    <span id={`${nameId}-put`}>{t("putNext", { n: tiers().length + 1 })}</span>
                  </button>
                )}
              </OptionCard>
            )}
          </For>
        </ul>
      </Show>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </>
  );
}

function Move(props: { words: string; sign: string; off: boolean; act: () => void }) {
  return (
    <button
      type="button"
      class="button icon"
      aria-label={props.words}
      title={props.words}
      // Not `disabled`: whoever moves a card to the end by keyboard keeps the focus.
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.act();
      }}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}
