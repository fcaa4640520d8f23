import { createEffect, createSignal, createUniqueId, For, on, onCleanup, Show } from "solid-js";
import { reactions, type Reaction, type ReactionCounts } from "#shared/facilitation/reactions.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "./live-session.ts";
import "./reactions.css";

/** Drawings on a 24 × 24 grid, stroked in the colour of the words beside them. */
const drawings: Record<Reaction, string> = {
  agree: "M4 12.5 9.5 18 20 6.5",
  thanks: "M12 20C6 15.5 3.5 12.5 3.5 9.2A4.2 4.2 0 0 1 12 7.6a4.2 4.2 0 0 1 8.5 1.6c0 3.3-2.5 6.3-8.5 10.8z",
  slower: "M7 3.5h10M7 20.5h10M8 3.5c0 4.5 8 4 8 8.5s-8 4-8 8.5M16 3.5c0 4.5-8 4-8 8.5s8 4 8 8.5",
  "cannot-hear": "M3.5 9.5v5h4l5 4v-13l-5 4zM16 9.5l5 5M21 9.5l-5 5",
};

const smile = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14.5c2 2 5 2 7 0M9 9.5v.5M15 9.5v.5";

/** At most one notice in this time, in ms. */
const saidEvery = 6000;

/** What one shows without taking the word. It makes no sound. */
export function Reactions() {
  const t = useMessages("turns");
  const live = useLiveSession();
  const [isOpen, setOpen] = createSignal(false);
  const failure = useFailure();
  const id = createUniqueId();
  const react = (reaction: Reaction) => {
    setOpen(false);
    void failure.watch(() => api.react(live.facts.view.workshop.id, reaction));
  };

  return (
    <>
      <button
        type="button"
        class="button reaction-open"
        aria-label={t("react")}
        title={t("react")}
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={() => setOpen((open) => !open)}
      >
        <svg class="reaction-drawing" viewBox="0 0 24 24" aria-hidden="true">
          <path d={smile} />
        </svg>
      </button>
      <div id={id} class="reaction-row" hidden={!isOpen()}>
        <For each={reactions}>
          {(one) => (
            <button type="button" class="button" onClick={() => react(one)}>
              <Drawing of={one} />
              {t(`react-${one}`)}
            </button>
          )}
        </For>
        <p class="muted small">{t("reactHint")}</p>
      </div>
      <failure.Text />
    </>
  );
}

/** How many show what now. It lies over the board's edge, so that nothing below moves when it comes and goes. */
export function ReactionCounts() {
  const t = useMessages("turns");
  const live = useLiveSession();
  const counts = () => live.facts.reactions();
  const shown = () => reactions.filter((one) => counts()[one] !== undefined);
  const words = (one: Reaction, n: number) => t("reactCount", { n, what: t(`react-${one}`) });
  const said = createSaidCounts(counts, () => live.leads() && live.aloud(), words);
  return (
    <>
      <Show when={shown().length > 0}>
        <p class="reaction-counts small">
          <For each={shown()}>
            {(one) => (
              <span class="reaction-count">
                <Drawing of={one} />
                {words(one, counts()[one] ?? 0)}
              </span>
            )}
          </For>
        </p>
      </Show>
      <Show when={live.leads()}>
        <span class="visually-hidden" role="status">
          {said()}
        </span>
      </Show>
    </>
  );
}

function Drawing(props: { of: Reaction }) {
  return (
    <svg class="reaction-drawing" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[props.of]} />
    </svg>
  );
}

/** Says what grew, now and then, to those who lead: what goes away is no news. */
function createSaidCounts(
  counts: () => ReactionCounts,
  isOn: () => boolean,
  words: (reaction: Reaction, n: number) => string,
): () => string {
  const [said, setSaid] = createSignal("");
  let told: ReactionCounts = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const now = counts();
    const grown = reactions.filter((one) => (now[one] ?? 0) > (told[one] ?? 0));
    told = now;
    if (grown.length === 0) return;
    setSaid(isOn() ? grown.map((one) => words(one, now[one] ?? 0)).join(". ") : "");
    timer = setTimeout(tell, saidEvery);
  };
  createEffect(
    on(counts, (now) => {
      if (Object.keys(now).length === 0) told = {};
      if (timer === undefined) tell();
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return said;
}
