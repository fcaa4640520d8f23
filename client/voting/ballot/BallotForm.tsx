import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  createUniqueId,
  on,
  Show,
  Suspense,
} from "solid-js";
import type { PollOption, PollView } from "#shared/voting/poll.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { land, landing } from "#client/ui/landing.ts";
import { amountText } from "../amount-text.ts";
import type { BallotOption } from "../methods/method-screens.ts";
import { methodScreens } from "../methods/all-methods.ts";
import { ReadAloud } from "./ReadAloud.tsx";
import { shuffled } from "./shuffle.ts";
import "./ballot-form.css";

/** How many options still read well in one list on a phone. */
const listLength = 12;

/**
 * An empty ballot of the poll's method, in an order of this voter's own. `onCast` gets the choices; after it the ballot
 * is empty again: no page shows an earlier choice.
 */
export function BallotForm(props: {
  poll: PollView;
  castWords: string;
  disabled?: boolean;
  /** In the published order, for whoever types what stands on paper: perhaps beside their own ballot. */
  inOrder?: boolean;
  /** Paper carries no name, in votes with names neither. */
  nameless?: boolean;
  onCast: (choices: unknown) => Promise<boolean>;
}) {
  const t = useMessages("methods");
  const words = useMessages("voting");
  const headingId = createUniqueId();
  const rapid = () => props.poll.method === "score" && props.poll.settings.levels === 3;
  const [oneByOne, setOneByOne] = createSignal(rapid());
  const [screen] = createResource(
    () => props.poll.method,
    (method) => methodScreens[method].ballot(),
  );
  const optionIds = createMemo(() => props.poll.options.map(({ id }) => id).join());
  const poll = createMemo(
    on(optionIds, () => ({
      title: props.poll.title,
      options: (props.inOrder ? props.poll.options : shuffled(props.poll.options)).map(withCost),
      settings: props.poll.settings,
      named: props.poll.secrecy === "open" && !props.nameless && !props.poll.settings.live,
    })),
  );
  function withCost(option: PollOption): BallotOption {
    const { costs, unit } = props.poll.settings;
    const cost = costs?.[option.id];
    return cost === undefined ? option : { ...option, cost: amountText(cost, unit, locale()) };
  }
  const [choices, setChoices] = createSignal<unknown>();
  const [missing, setMissing] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const clear = () => {
    setChoices(() => screen()?.start(poll()));
    setMissing("");
  };
  createEffect(on(screen, clear));
  const cast = async () => {
    const lacking = screen()!.missing(choices());
    setMissing(lacking ? t(lacking) : "");
    if (lacking) return;
    const at = document.activeElement as HTMLElement | null;
    setBusy(true);
    const taken = await props.onCast(choices()).finally(() => setBusy(false));
    if (taken) clear();
    // Its button loses the focus while it is disabled.
    if (document.activeElement === document.body) land(at);
  };
  const canTurn = () => props.poll.options.length > 1 && props.poll.method !== "pairwise";
  return (
    // Of its own, so that what stands around the ballot stays there while its method is fetched.
    <Suspense fallback={<Waiting />}>
      <Show when={screen()} fallback={<Waiting />}>
        {(method) => (
          <section class="ballot" aria-labelledby={props.inOrder ? undefined : headingId}>
            <div class="ballot-head">
              <h2 id={headingId} aria-level={props.inOrder ? 4 : 2} ref={landing}>
                {t(`ask-${props.poll.method}`)}
              </h2>
              <ReadAloud text={`${props.poll.title}. ${t(`ask-${props.poll.method}`)}`} />
            </div>
            <Show when={canTurn()}>
              <label class="choice ballot-turn">
                <input
                  type="checkbox"
                  checked={oneByOne()}
                  onChange={(event) => setOneByOne(event.currentTarget.checked)}
                />
                <span>{words("oneByOne")}</span>
              </label>
              <Show when={!oneByOne() && props.poll.options.length > listLength}>
                <p class="muted small">{words("manyOptions", { n: props.poll.options.length })}</p>
              </Show>
            </Show>
            <Show when={method().Ballot} keyed>
              {(Ballot) => (
                <Ballot
                  poll={poll()}
                  choices={choices()}
                  choose={(next: unknown) => {
                    setChoices(() => next);
                    setMissing("");
                  }}
                  oneByOne={canTurn() && oneByOne()}
                />
              )}
            </Show>
            <Show when={missing()}>
              <p class="error" role="alert">
                {missing()}
              </p>
            </Show>
            <p class="ballot-go">
              <button
                type="button"
                class="button main"
                disabled={busy() || props.disabled === true}
                onClick={() => void cast()}
              >
                {props.castWords}
              </button>
            </p>
          </section>
        )}
      </Show>
    </Suspense>
  );
}
