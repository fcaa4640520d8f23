import { createMemo, Show, type Accessor } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { createRunningPolls } from "../device/keep-tokens.ts";
import { isOnBoard } from "./dot-cards.ts";
import { DotsOpen } from "./DotsOpen.tsx";
import { DotsShown } from "./DotsShown.tsx";
import "./live-dots.css";

/** Dots on this wall: while they are put, and once they were shown. */
export function LiveDots() {
  const board = useBoard();
  const { facts } = useLiveSession();
  const here = () => (facts.view.polls ?? []).filter((poll) => isOnBoard(poll, board.content));
  const running = createRunningPolls(here);
  const open = createMemo(() => running().find(({ state }) => state === "open")?.id);
  const last = createMemo(
    () =>
      here()
        .filter(({ resultShown }) => resultShown)
        .at(-1)?.id,
  );
  return (
    <Show
      when={open()}
      keyed
      fallback={
        <Show when={last()} keyed>
          {(id) => <Shown polls={here} id={id} />}
        </Show>
      }
    >
      {(id) => <Open polls={running} id={id} />}
    </Show>
  );
}

interface Told {
  readonly polls: Accessor<readonly PollView[]>;
  readonly id: string;
}

function Open(props: Told) {
  const poll = pollIn(props);
  return <DotsOpen poll={poll()} />;
}

function Shown(props: Told) {
  const poll = pollIn(props);
  return <DotsShown poll={poll()} />;
}

/** A poll as it was told last, also while it leaves the list. */
function pollIn({ polls, id }: Told): Accessor<PollView> {
  const now = () => polls().find((poll) => poll.id === id);
  return createMemo((before: PollView) => now() ?? before, now()!);
}
