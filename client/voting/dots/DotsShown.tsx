import { createEffect, createResource, createSignal, Show } from "solid-js";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { hasNumbers } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { land, landing } from "#client/ui/landing.ts";
import { keepChoice, keptChoice } from "#client/members/device.ts";
import { layOverWall } from "#client/notes/wall-overlay.ts";
import { votingApi } from "../voting-api.ts";
import { DotsLayer } from "./DotsLayer.tsx";

/** Everybody's dots on the cards, as sums, until one puts them away on this device. */
export function DotsShown(props: { poll: PollView }) {
  const t = useMessages("dots");
  const { say } = useLiveSession();
  const methods = useMessages("methods");
  const kept = `dots-away/${props.poll.id}`;
  const [away, setAway] = createSignal(keptChoice(kept) !== null);
  const [result] = createResource(() => votingApi.result(props.poll.id).catch(() => undefined));
  const sumOf = (id: string) => result.latest?.scores[id] ?? 0;
  /** Of few people no sum may be told: what came out has a dot alone. */
  const isFew = () => result.latest !== undefined && result.latest.cast > 0 && !hasNumbers(result.latest);
  const cameOut = (id: string) => isFew() && result.latest!.winners.includes(id);
  const words = () => {
    const { cast = 0, electors = 0 } = result.latest ?? {};
    return `${t("shownBy", { n: cast, all: electors })} ${isFew() ? t("fewPut") : ""}`.trim();
  };
  createEffect(() => {
    if (!away() && result.latest) say(`${t("shown")} ${words()}`);
  });
  layOverWall(() => (
    <Show when={!away() && result.latest}>
      <DotsLayer options={props.poll.options}>
        {(option) => (
          <Show when={sumOf(option.id) > 0 || cameOut(option.id)}>
            <span class="wall-dots-sum">
              <span aria-hidden="true">● {isFew() ? "" : sumOf(option.id)}</span>
              <span class="visually-hidden">
                {option.label}: {isFew() ? t("cameOut") : methods("dotsOn", { n: sumOf(option.id) })}
              </span>
            </span>
          </Show>
        )}
      </DotsLayer>
    </Show>
  ));
  return (
    <Show when={!away() && result.latest}>
      <div class="board-notice dots-strip" role="region" aria-label={t("title")}>
        <p ref={landing}>
          <strong>{t("shown")}</strong> {words()}
        </p>
        <a class="button" href={`/v/${props.poll.id}`}>
          {t("asTable")}
        </a>
        <button
          type="button"
          class="button"
          onClick={() => {
            keepChoice(kept, "away");
            setAway(true);
            land(document.getElementById("board-content"));
          }}
        >
          {t("putAway")}
        </button>
      </div>
    </Show>
  );
}
