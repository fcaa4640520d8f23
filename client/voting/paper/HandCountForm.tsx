import { createSignal, For, Match, Show, Switch } from "solid-js";
import { stances } from "#shared/voting/choices.ts";
import type { HandCount, PollView } from "#shared/voting/poll.ts";
import { mayCountSums, totalsFit } from "#shared/voting/sums-by-hand.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { land } from "#client/ui/landing.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { BallotForm } from "../ballot/BallotForm.tsx";
import { NumberField } from "../lead/NumberField.tsx";
import { gradeText, grades } from "../methods/gradients/grades.ts";
import { paperApi } from "./paper-api.ts";

type How = HandCount["how"];

/** One number to type: its words, and the ballot that so many people cast. */
interface NumberOf {
  readonly key: string;
  readonly words: string;
  readonly choices: unknown;
}

/**
 * What was counted by hand: paper ballots one by one, or hands and beans as a number for each option. Two people type
 * it, each on their own device, one of them leading; it counts when both typed the same.
 */
export function HandCountForm(props: { poll: PollView }) {
  const t = useMessages("polls");
  const words = useMessages("methods");
  const failure = useFailure();
  const [how, setHow] = createSignal<How>("paper");
  const [seen, setSeen] = createSignal(false);
  const [people, setPeople] = createSignal<number>();
  const [numbers, setNumbers] = createSignal<Readonly<Record<string, number | undefined>>>({});
  const [ballots, setBallots] = createSignal<readonly unknown[]>([]);
  const [sent, setSent] = createSignal(false);

  /** What can be said as one number each; other methods need every ballot. */
  const countable = (): readonly NumberOf[] | undefined => {
    const { method, options, settings } = props.poll;
    if (method === "gradients") {
      return [
        ...grades.map((level) => ({
          key: String(level),
          words: `${level}. ${gradeText(words, settings, level)}`,
          choices: { level },
        })),
        { key: "null", words: words("notSure"), choices: { level: null } },
      ];
    }
    if (method === "consent") {
      return stances.map((stance) => ({
        key: stance,
        words: words(`stance-${stance}`),
        choices: { stance },
      }));
    }
    if (!mayCountSums(method, settings.rule)) return undefined;
    const one = (id: string) => (method === "dots" ? { dots: { [id]: 1 } } : { approve: [id] });
    return options.map(({ id, label }) => ({ key: id, words: label, choices: one(id) }));
  };
  const isSums = () => how() !== "paper" && mayCountSums(props.poll.method, props.poll.settings.rule);
  const fits = () => {
    const { method, settings } = props.poll;
    const { people: counted, ballots: totals } = body();
    return !isSums() || totalsFit(method, counted, settings.dots ?? 0, totals);
  };
  /** Raised hands are seen, unless somebody says that all eyes were closed. */
  const pick = (one: How) => {
    setHow(one);
    setSeen(one === "hands");
  };
  const byNumbers = () => how() !== "paper" && countable() !== undefined;
  const body = (): HandCount => {
    const counted = byNumbers()
      ? countable()!.flatMap(({ key, choices }) => {
          const count = numbers()[key] ?? 0;
          return count > 0 ? [{ choices, count }] : [];
        })
      : ballots().map((choices) => ({ choices, count: 1 }));
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    return {
      how: how(),
      seen: how() !== "paper" && seen(),
      people: isSums() ? (people() ?? 0) : total,
      ...(isSums() ? { sums: true } : {}),
      ballots: counted,
    };
  };
  let soFar: HTMLParagraphElement | undefined;
  const takeBack = () => {
    setBallots(ballots().slice(0, -1));
    // With the last ballot the button that took it back is gone.
    if (ballots().length === 0) land(soFar);
  };
  const send = () =>
    void failure.watch(async () => {
      await paperApi.count(props.poll.id, body());
      setSent(true);
    });

  return (
    <section class="stack" aria-labelledby="hand-count-heading">
      <h3 id="hand-count-heading">{t("handCount")}</h3>
      <p>{t("handCountHow")}</p>
      <p role="status">{sent() ? t(`typed-${props.poll.handCount}`) : ""}</p>
      <fieldset class="stack">
        <legend>{t("countedHow")}</legend>
        <For each={countable() ? (["paper", "hands", "beans"] as const) : (["paper"] as const)}>
          {(one) => (
            <label class="choice">
              <input type="radio" name="counted-how" checked={how() === one} onChange={() => pick(one)} />
              <span>{t(`counted-${one}`)}</span>
            </label>
          )}
        </For>
      </fieldset>
      <Switch>
        <Match when={byNumbers()}>
          <label class="choice">
            <input
              type="checkbox"
              checked={seen()}
              onChange={(event) => setSeen(event.currentTarget.checked)}
            />
            <span>{t("everybodySaw")}</span>
          </label>
          <Show when={isSums()}>
            <NumberField
              label={t("peopleVoted")}
              value={people()}
              least={0}
              most={5000}
              onInput={setPeople}
            />
          </Show>
          <For each={countable()}>
            {({ key, words: label }) => (
              <NumberField
                label={label}
                value={numbers()[key]}
                least={0}
                most={100_000}
                onInput={(n) => setNumbers({ ...numbers(), [key]: n })}
              />
            )}
          </For>
        </Match>
        <Match when={true}>
          <p role="status" ref={soFar}>
            {t("typedSoFar", { n: ballots().length })}
          </p>
          <Show when={ballots().length > 0}>
            <div class="row">
              <button type="button" class="button" onClick={takeBack}>
                {t("takeBackLast")}
              </button>
            </div>
          </Show>
          <BallotForm
            poll={props.poll}
            castWords={t("addBallot")}
            inOrder
            nameless
            onCast={async (choices) => {
              setBallots([...ballots(), choices]);
              return true;
            }}
          />
        </Match>
      </Switch>
      <failure.Text />
      <p role="status">{fits() ? "" : t("totalsTooHigh")}</p>
      <div class="row">
        <button type="button" class="button main" disabled={failure.busy() || !fits()} onClick={send}>
          {t("sendCount", { n: body().people })}
        </button>
      </div>
    </section>
  );
}
