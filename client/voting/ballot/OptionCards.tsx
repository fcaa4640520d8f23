import { createSignal, createUniqueId, For, Show, Suspense, type JSX } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import type { BallotOption } from "../methods/method-screens.ts";
import { ReadAloud } from "./ReadAloud.tsx";
import "./option-cards.css";

/** All pictures come together, and most ballots have none. */
const Symbol = lazyPiece(async () => ({ default: (await import("#client/ui/Symbol.tsx")).Symbol }));

/**
 * The options of a ballot with what one does with each: as a list, or one card at a time. `children` gets the id of
 * the element that names the option, and how to go on to the next card.
 */
export function OptionCards(props: {
  options: readonly BallotOption[];
  oneByOne: boolean;
  children: (option: BallotOption, nameId: string, goOn: () => void) => JSX.Element;
}) {
  const t = useMessages("methods");
  const [at, setAt] = createSignal(0);
  const shown = () => (props.oneByOne ? props.options.slice(at(), at() + 1) : props.options);
  const go = (by: number) => setAt((n) => Math.min(Math.max(n + by, 0), props.options.length - 1));
  return (
    <div class="option-cards" classList={{ "one-by-one": props.oneByOne }}>
      <Show when={props.oneByOne}>
        <p class="option-place muted" role="status">
          {t("place", { n: at() + 1, all: props.options.length })}
        </p>
      </Show>
      <ul class="option-list">
        <For each={shown()}>
          {(option) => (
            <OptionCard option={option}>{(nameId) => props.children(option, nameId, () => go(1))}</OptionCard>
          )}
        </For>
      </ul>
      <Show when={props.oneByOne && props.options.length > 1}>
        {/* Not `disabled`: whoever comes to the last card by keyboard keeps the focus. */}
        <div class="row option-turn">
          <button type="button" class="button" aria-disabled={at() === 0} onClick={() => go(-1)}>
            {t("previous")}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={at() === props.options.length - 1}
            onClick={() => go(1)}
          >
            {t("next")}
          </button>
        </div>
      </Show>
    </div>
  );
}

/** One option: its symbol, its words, read aloud if wanted, and what one does with it. */
export function OptionCard(props: { option: BallotOption; children: (nameId: string) => JSX.Element }) {
  const t = useMessages("methods");
  const nameId = createUniqueId();
  const cost = () => props.option.cost && t("costs", { amount: props.option.cost });
  return (
    <li class="option-card">
      <div class="option-head">
        <Show when={props.option.symbol}>
          {(name) => (
            <Suspense fallback={<span class="option-symbol-place" />}>
              <Symbol name={name()} />
            </Suspense>
          )}
        </Show>
        <span class="option-name" id={nameId}>
          {props.option.label}
        </span>
        <ReadAloud text={[props.option.label, cost()].filter(Boolean).join(". ")} />
      </div>
      <Show when={cost()}>
        <p class="option-cost">{cost()}</p>
      </Show>
      {props.children(nameId)}
    </li>
  );
}
