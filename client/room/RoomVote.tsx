import { For, Match, Show, Switch } from "solid-js";
import type { VoteStage } from "#shared/facilitation/vote-stage.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { RoomPoll } from "#shared/voting/room-poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { ResultOutcome } from "#client/voting/results/ResultOutcome.tsx";
import { ResultPicture } from "#client/voting/results/ResultPicture.tsx";
import { textSize } from "./text-size.ts";
import "./room-vote.css";

const stateWords = {
  draft: "voteDraft",
  registering: "voteRegistering",
  open: "voteOpen",
  closing: "voteClosing",
  closed: "voteClosed",
} as const satisfies Record<RoomPoll["state"], string>;

/** A vote before the whole room: what is asked, what can be chosen, and what came out once everybody may see it. */
export function RoomVote(props: { poll: RoomPoll; stage: VoteStage }) {
  const t = useMessages("room");
  const words = () => {
    if (props.poll.voided) return t("voteVoided");
    return props.poll.result ? t("voteResult") : t(stateWords[props.poll.state]);
  };
  const chosen = () => ("option" in props.stage ? props.stage.option : "");
  const at = () => props.poll.options.findIndex(({ id }) => id === chosen());
  return (
    <div class="room-vote">
      <h2 class="room-question">{props.poll.title}</h2>
      <Switch>
        <Match when={props.stage.show === "poll"}>
          <ol class="room-options">
            <For each={props.poll.options}>
              {(option) => (
                <li>
                  <OptionWords option={option} />
                </li>
              )}
            </For>
          </ol>
          <p class="room-count">{words()}</p>
        </Match>
        <Match when={props.stage.show === "option" && props.poll.options[at()]}>
          {(option) => (
            <>
              <p class={`room-option room-one-${textSize(option().label)}`}>
                <OptionWords option={option()} />
              </p>
              <p class="room-count">{t("optionAt", { n: at() + 1, all: props.poll.options.length })}</p>
            </>
          )}
        </Match>
        <Match when={props.stage.show === "result" && props.poll.result}>
          {(result) => <ResultOutcome poll={props.poll} result={result()} />}
        </Match>
        <Match when={props.stage.show === "numbers" && props.poll.result}>
          {(result) => <ResultPicture poll={props.poll} result={result()} />}
        </Match>
      </Switch>
    </div>
  );
}

function OptionWords(props: { option: PollOption }) {
  const t = useMessages("symbols");
  return (
    <>
      <Show when={props.option.symbol}>{(symbol) => <Symbol name={symbol()} label={t(symbol())} />}</Show>
      <span>{props.option.label}</span>
    </>
  );
}
