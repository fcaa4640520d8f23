import { Match, Show, Switch } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ownDevice } from "#client/members/device.ts";
import type { OwnVote } from "../device/voter.ts";

/** Where one's vote is, in words, and what to do now. */
export function OwnVoteText(props: { vote: OwnVote; poll: PollView }) {
  const t = useMessages("voting");
  const none = () => (props.vote.kind === "none" ? props.vote.why : undefined);
  const spread = () => Math.ceil(props.poll.settings.spread / 60);
  return (
    <Switch>
      <Match when={none()}>{(why) => <p class="error">{t(`none-${why()}`)}</p>}</Match>
      <Match when={props.vote.kind === "preparing"}>
        <p>{t("preparing")}</p>
      </Match>
      <Match when={props.vote.kind === "ready"}>
        <p>{t(props.poll.state === "registering" ? "readyRegistered" : "ready")}</p>
      </Match>
      <Match when={props.vote.kind === "sealed"}>
        <p class="own-vote-head">{t("sealed")}</p>
        <p>{t("sealedHow", { n: spread() })}</p>
      </Match>
      <Match when={props.vote.kind === "kept"}>
        <p class="own-vote-head">{t("kept")}</p>
        <p>{t(ownDevice() ? "keptHow" : "keptShared")}</p>
      </Match>
      <Match when={props.vote.kind === "in-box"}>
        <p class="own-vote-head">{t("inBox")}</p>
        <Show when={props.poll.state !== "closing"}>
          <p>{t("inBoxHow")}</p>
        </Show>
      </Match>
      <Match when={props.vote.kind === "too-late"}>
        <p class="error">{t("tooLate")}</p>
      </Match>
      <Match when={props.vote.kind === "unsure"}>
        <p>{t("unsure")}</p>
      </Match>
      <Match when={props.vote.kind === "refused"}>
        <p class="error">{t("castRefused")}</p>
      </Match>
    </Switch>
  );
}
