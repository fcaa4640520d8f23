import { createMemo, createSignal, For, Show } from "solid-js";
import type { PairwiseChoices } from "#shared/voting/choices.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { ReadAloud } from "../../ballot/ReadAloud.tsx";
import { shuffled } from "../../ballot/shuffle.ts";
import type { BallotPoll, BallotProps, BallotScreen } from "../method-screens.ts";
import "./pairwise-ballot.css";

/** A ballot holds no more pairs. */
const mostPairs = 200;

/** Which of two matters more, pair after pair in a drawn order, as often as one likes. */
function Ballot(props: BallotProps<PairwiseChoices>) {
  const t = useMessages("methods");
  const order = createMemo(() => shuffled(pairsOf(props.poll)));
  const [at, setAt] = createSignal(0);
  const [said, setSaid] = createSignal("");
  const pairs = () => props.choices?.pairs ?? [];
  const isOver = () => at() >= order().length || pairs().length >= mostPairs;
  let two: HTMLDivElement | undefined;
  const choose = (winner: PollOption, loser: PollOption) => {
    props.choose({ pairs: [...pairs(), [winner.id, loser.id]] });
    setAt(at() + 1);
    setSaid(t("saidChosen", { option: winner.label }));
    // The next pair stands where this one stood; whoever uses the keyboard goes on there.
    queueMicrotask(() => two?.querySelector<HTMLElement>(".pairwise-choice")?.focus());
  };
  const takeBack = () => {
    const last = pairs().at(-1)!;
    props.choose({ pairs: pairs().slice(0, -1) });
    const before = order().findIndex((pair) => last.every((id) => pair.some((option) => option.id === id)));
    setAt(Math.max(before, 0));
    setSaid(t("saidTakenBack"));
  };
  return (
    <div class="pairwise">
      <p class="muted">{t("pairsDone", { n: pairs().length })}</p>
      <Show when={!isOver()} fallback={<p>{t("pairsOver")}</p>}>
        <div class="pairwise-two" ref={two} role="group" aria-label={t("whichMatters")}>
          <For each={order()[at()]}>
            {(option, i) => (
              <div class="pairwise-one">
                <button
                  type="button"
                  class="button pairwise-choice"
                  onClick={() => choose(option, order()[at()]![1 - i()]!)}
                >
                  <Show when={option.symbol}>{(name) => <Symbol name={name()} />}</Show>
                  <span>{option.label}</span>
                </button>
                <ReadAloud text={option.label} />
              </div>
            )}
          </For>
        </div>
      </Show>
      <div class="row">
        <Show when={!isOver()}>
          <button type="button" class="button" onClick={() => setAt(at() + 1)}>
            {t("skipPair")}
          </button>
        </Show>
        <Show when={pairs().length > 0}>
          <button type="button" class="button" onClick={takeBack}>
            {t("takeBack")}
          </button>
        </Show>
      </div>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </div>
  );
}

function pairsOf({ options }: BallotPoll): (readonly [PollOption, PollOption])[] {
  return options.flatMap((one, i) => options.slice(i + 1).map((other) => [one, other] as const));
}

export const pairwiseBallot: BallotScreen<PairwiseChoices> = {
  start: () => ({ pairs: [] }),
  missing: () => undefined,
  Ballot,
};
