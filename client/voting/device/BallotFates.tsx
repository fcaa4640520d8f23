import { createEffect, For, on, onCleanup, onMount, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { BoothWaiting } from "../booth/BoothWaiting.tsx";
import { createBoothPost } from "../booth/booth-post.ts";
import { deviceShelf } from "../booth/booth-shelf.ts";
import { castBallot, votingApi } from "../voting-api.ts";
import { boothLeft } from "./ballot-memory.ts";
import { createBallotSender, type AwayBallot } from "./ballot-sender.ts";
import { sendNamed } from "./named-post.ts";
import { knownPoll } from "./poll-memory.ts";
import { deviceSafe } from "./safe-keeping.ts";
import "./ballot-fates.css";

/** Within how many milliseconds what a booth left on this device leaves from another page: it was to leave at once. */
const boothSpread = 20_000;

/**
 * Sends what waits on this device from whatever page it stands on, and says what became of it until the person puts
 * that away. Not for `here`, the poll whose own page sends and says it; `closing` polls are not waited for.
 */
export function BallotFates(props: { here: string | false; closing: readonly string[] }) {
  const t = useMessages("ballots");
  const sender = createBallotSender({
    calls: { keys: votingApi.keys, cast: castBallot },
    sendNamed,
    hashes: votingApi.hashes,
    safe: deviceSafe,
    sealed: location.protocol === "http:",
    isHere: (pollId) => pollId === props.here,
  });
  const { hashes } = votingApi;
  const booth = createBoothPost({ shelf: deviceShelf, cast: castBallot, hashes, spread: () => boothSpread });
  const look = () => void sender.look();
  const heard = ({ key }: StorageEvent) => {
    if (key === boothLeft) booth.takeUp();
    look();
  };
  createEffect(() => sender.hasten(props.closing));
  createEffect(() => props.closing.forEach((pollId) => booth.hasten(pollId, 0)));
  createEffect(on(() => props.here, look));
  onMount(() => {
    booth.takeUp();
    addEventListener("online", look);
    addEventListener("storage", heard);
  });
  onCleanup(() => {
    removeEventListener("online", look);
    removeEventListener("storage", heard);
    sender.stop();
    booth.stop();
  });
  const title = (pollId: string) => knownPoll(pollId)?.poll.title ?? t("aVote");
  const words = ({ fate, hasEarlier }: AwayBallot) => (fate === "late" && hasEarlier ? "lateEarlier" : fate);
  return (
    <div class="ballot-fates" role="status">
      <For each={sender.ballots()}>
        {(ballot) => (
          <div class="ballot-fate" data-fate={ballot.fate}>
            <p>
              <strong>{title(ballot.pollId)}</strong>
              <span>{t(words(ballot))}</span>
            </p>
            <Show when={ballot.fate !== "waits"}>
              <button type="button" class="button" onClick={() => sender.putAway(ballot)}>
                {t("putAway")}
              </button>
            </Show>
          </div>
        )}
      </For>
      <BoothWaiting post={booth} />
    </div>
  );
}
