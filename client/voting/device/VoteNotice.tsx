import { createEffect, For } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import type { SessionFacts } from "#client/facilitation/session-facts.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { deviceBallots } from "./ballot-memory.ts";
import { createRunningPolls, keepTokens } from "./keep-tokens.ts";

/** Says on the board that a vote is open, until one has voted in it; its token comes meanwhile. Dots are on the wall. */
export function VoteNotice(props: { facts: SessionFacts }) {
  const t = useMessages("voting");
  const { say } = useLiveSession();
  const me = () => props.facts.view.me;
  const polls = createRunningPolls(() =>
    (props.facts.view.polls ?? []).filter(({ settings }) => !settings.live),
  );
  keepTokens(polls, me);
  const isAsked = ({ id, state, mine }: PollView) =>
    (state === "open" || state === "closing") &&
    mine?.elector === true &&
    mine.channel === "device" &&
    deviceBallots(me().id, id).read().inBox === 0;
  const asked = () => polls().filter(isAsked);
  const told = new Set<string>();
  createEffect(() => {
    for (const { id, title } of asked().filter((poll) => !told.has(poll.id))) {
      told.add(id);
      say(t("voteOpen", { title }));
    }
  });
  return (
    <For each={asked()}>
      {(poll) => (
        <Prompt class="board-notice">
          <p>{t("voteOpen", { title: poll.title })}</p>
          <a class="button" href={`/v/${poll.id}`}>
            {t("voteGo")}
          </a>
        </Prompt>
      )}
    </For>
  );
}
