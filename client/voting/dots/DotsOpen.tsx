import { createEffect, createResource, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { RondaError } from "#shared/errors.ts";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { keepChoice, keptChoice } from "#client/members/device.ts";
import { layOverWall } from "#client/notes/wall-overlay.ts";
import { land, landing } from "#client/ui/landing.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { votingApi } from "../voting-api.ts";
import { DotsLayer } from "./DotsLayer.tsx";
import { DotsOn } from "./DotsOn.tsx";
import { createOwnDots } from "./own-dots.ts";

/** How often those who lead are told how many have put dots, in milliseconds. */
const countEvery = 4000;

/** Dots are being put: what is asked, how many are left, all cards as a list, and for those who lead, showing them. */
export function DotsOpen(props: { poll: PollView }) {
  const t = useMessages("dots");
  const { leads } = useLiveSession();
  const { id } = props.poll;
  const kept = `dots/${id}`;
  const [listed, setListed] = createSignal(false);
  const [wasIn] = createSignal(keptChoice(kept) !== null);
  const own = createOwnDots({
    dots: props.poll.settings.dots ?? 1,
    cast: async (dots) => {
      try {
        await votingApi.openBallot(id, { choices: { dots } });
      } catch (error) {
        if (!(error instanceof RondaError) || error.code === "internal" || error.code === "draining")
          throw error;
        return false;
      }
      keepChoice(kept, "in");
      return true;
    },
  });
  const votes = () => props.poll.mine?.elector === true && props.poll.mine.channel === "device";
  const send = () => void own.send();
  onMount(() => addEventListener("online", send));
  onCleanup(() => {
    removeEventListener("online", send);
    send();
    own.stop();
  });
  layOverWall(() => (
    <Show when={votes()}>
      <DotsLayer options={props.poll.options}>
        {(option, isNarrow) => <DotsOn option={option} own={own} isNarrow={isNarrow()} />}
      </DotsLayer>
    </Show>
  ));
  const asked = () => (votes() ? t("put", { n: own.left() }) : t("othersPut"));
  const said = () => {
    if (!votes()) return t("hidden");
    if (own.state() === "none" && wasIn()) return t("wasIn");
    if (own.state() === "refused") return t("refused");
    return t(own.state() === "in" ? "areIn" : "hidden");
  };
  return (
    <div class="board-notice dots-strip" role="region" aria-label={t("title")}>
      <p role="status">
        <strong>{asked()}</strong> {said()}
      </p>
      <Show when={votes()}>
        <button type="button" class="button" onClick={() => setListed(true)}>
          {t("asList")}
        </button>
      </Show>
      <Show when={leads()}>
        <ShowDots poll={props.poll} beforehand={own.send} />
      </Show>
      <Show when={listed()}>
        <Dialog title={t("title")} onClose={() => setListed(false)}>
          <p role="status">
            {asked()} {said()}
          </p>
          <ul class="dots-list">
            <For each={props.poll.options}>
              {(option) => (
                <li>
                  <span>{option.label}</span>
                  <DotsOn option={option} own={own} />
                </li>
              )}
            </For>
          </ul>
        </Dialog>
      </Show>
    </div>
  );
}

/** How many have put dots, and showing all of them to everybody: asked twice, because it ends the putting. */
function ShowDots(props: { poll: PollView; beforehand: () => Promise<void> }) {
  const t = useMessages("dots");
  const failure = useFailure();
  const [sure, setSure] = createSignal(false);
  const [now, { refetch }] = createResource(() => votingApi.poll(props.poll.id).catch(() => undefined));
  createEffect(() => {
    const timer = setInterval(() => void refetch(), countEvery);
    onCleanup(() => clearInterval(timer));
  });
  let count: HTMLSpanElement | undefined;
  const ask = () => {
    setSure(true);
    // Not on what shows them: whoever holds Enter down would show them at once.
    land(count);
  };
  const all = () => props.poll.electorate?.electors ?? 0;
  const show = () =>
    failure.watch(async () => {
      await props.beforehand();
      await votingApi.close(props.poll.id, (await votingApi.poll(props.poll.id)).poll.version);
    });
  return (
    <>
      <span class="muted small" ref={count}>
        {t("howMany", { n: now.latest?.poll.in ?? 0, all: all() })}
      </span>
      <Show
        when={sure()}
        fallback={
          <button type="button" class="button main" ref={landing} onClick={ask}>
            {t("show")}
          </button>
        }
      >
        <button type="button" class="button main" disabled={failure.busy()} onClick={() => void show()}>
          {t("showNow")}
        </button>
        <button type="button" class="button" onClick={() => setSure(false)}>
          {t("wait")}
        </button>
      </Show>
      <failure.Text />
    </>
  );
}
