import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";
import { createOwnTurn } from "./own-turn.ts";
import { Prompt } from "#client/ui/Prompt.tsx";

/** How long a refusal stays at least, in ms. */
const refusalStays = 4000;

/** What somebody who takes part can do at any moment: ask for the word, and say that they are ready. */
export function HandAndReady() {
  const t = useMessages("session");
  const common = useMessages("common");
  const live = useLiveSession();
  const { led, me, leads, current } = live;
  const own = createOwnTurn(led, () => me().id);
  const failure = useFailure();
  const [isRefused, setRefused] = createSignal(false);
  // It goes with the step that it was said in, unless that very change is what was said.
  const step = createMemo(() => current()?.id);
  let saidAt = 0;
  createEffect(on(step, () => Date.now() - saidAt > refusalStays && setRefused(false), { defer: true }));
  const act = (command: () => Command) => () =>
    void failure
      .watch(() => live.send(command()))
      .then((went) => {
        saidAt = Date.now();
        setRefused(!went);
      });
  const ready = () => (current() ? led()?.ready : undefined);
  const isHandUp = () => own.place() !== undefined;

  return (
    <Show when={led()?.turns && !leads()}>
      <Show when={!own.isMine() && (isHandUp() || !own.canPass())}>
        <button
          type="button"
          class="button activity-act"
          aria-pressed={isHandUp()}
          title={t(isHandUp() ? "handUp" : "hand")}
          onClick={act(() => ({ do: isHandUp() ? "lower-hand" : "raise-hand" }))}
        >
          <ActMark path={handMark} />
          <span>{t(isHandUp() ? "handUp" : "hand")}</span>
        </button>
      </Show>
      <Show when={ready() && !own.canPass()}>
        <button
          type="button"
          class="button activity-act"
          aria-pressed={ready()?.mine === true}
          title={t("ready")}
          onClick={act(() => ({ do: "ready", on: ready()?.mine !== true }))}
        >
          <ActMark path={readyMark} />
          <span>{t("ready")}</span>
        </button>
      </Show>
      <Show when={isRefused()}>
        <Prompt rank="urgent">
          <failure.Text />
          <button
            type="button"
            class="button quiet icon"
            aria-label={common("close")}
            onClick={() => setRefused(false)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </Prompt>
      </Show>
    </Show>
  );
}

const handMark =
  "M7 12V6.2a1.4 1.4 0 0 1 2.8 0V11 4.4a1.4 1.4 0 0 1 2.8 0V11 5.2a1.4 1.4 0 0 1 2.8 0V12 8a1.4 1.4 0 0 1 2.8 0v6.5c0 4-2.6 6.5-6 6.5-2.7 0-4.3-1.3-5.6-3.7L4 13.2c-.8-1.4 1-2.7 2.100-1.5z";
const readyMark = "M4 12.5 9.500 18 20 6.5";

/** A drawing beside a button's words, and in their place where a bar is narrow. */
function ActMark(props: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={props.path} />
    </svg>
  );
}
