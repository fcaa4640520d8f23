import { createSignal, onCleanup, onMount, Show, Suspense } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { boothLeft, keepsBoothBallots, unsettledBallots } from "./ballot-memory.ts";

const BallotFates = lazyPiece(async () => {
  const [{ BallotFates }] = await Promise.all([import("./BallotFates.tsx"), loadMessages("ballots")]);
  return { default: BallotFates };
});

/**
 * Where a ballot waits on this device, now or once another tab has kept one, it leaves from this page too. What sends
 * it is fetched only then: few ever need it. What a booth's page left here goes the same way; while that page may still be
 * open in another tab, its ballots are its own.
 */
export function AwayBallots(props: { here?: string | false; polls?: readonly PollView[] }) {
  const closing = () => (props.polls ?? []).flatMap(({ id, state }) => (state === "closing" ? [id] : []));
  const isAny = () => unsettledBallots().length > 0;
  const [isNeeded, setNeeded] = createSignal(isAny() || keepsBoothBallots());
  const look = ({ key }: StorageEvent) => (key === boothLeft || isAny()) && setNeeded(true);
  onMount(() => addEventListener("storage", look));
  onCleanup(() => removeEventListener("storage", look));
  return (
    <Show when={isNeeded() || (props.here === false && isAny())}>
      <Suspense>
        <BallotFates here={props.here ?? false} closing={closing()} />
      </Suspense>
    </Show>
  );
}
