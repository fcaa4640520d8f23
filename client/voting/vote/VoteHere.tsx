import { Match, Show, Suspense, Switch } from "solid-js";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { usePoll } from "./poll-context.ts";
import { StandAside } from "./StandAside.tsx";
import { KeepSecret } from "./KeepSecret.tsx";
import { landing } from "#client/ui/landing.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";

const SecretVote = lazyPiece(async () => {
  const [{ SecretVote }] = await Promise.all([import("./SecretVote.tsx"), loadMessages("methods")]);
  return { default: SecretVote };
});
const OpenBallot = lazyPiece(async () => {
  const [{ OpenBallot }] = await Promise.all([import("./OpenBallot.tsx"), loadMessages("methods")]);
  return { default: OpenBallot };
});

/** What one may do in a vote that is not closed, by one's own part in it. */
export function VoteHere() {
  const t = useMessages("voting");
  const { poll } = usePoll();
  const channel = () => poll().mine?.channel;
  const isElector = () => poll().mine?.elector === true;
  return (
    <Switch>
      <Match when={!isElector() && poll().state === "draft"}>
        <p>{t("notEligible")}</p>
      </Match>
      <Match when={!isElector()}>
        <p>{t("notOnList")}</p>
      </Match>
      <Match when={channel() === "aside"}>
        <p ref={landing}>{t("youStandAside")}</p>
        <StandAside />
      </Match>
      <Match when={poll().state === "draft"}>
        <p ref={landing}>{t("opensLater")}</p>
        <Show when={poll().secrecy === "open"}>
          <KeepSecret />
        </Show>
        <StandAside />
      </Match>
      <Match when={channel() === "paper"}>
        <p ref={landing}>{t("youVoteOnPaper")}</p>
      </Match>
      <Match when={poll().secrecy === "open"}>
        <Suspense fallback={<Waiting />}>
          <OpenBallot />
        </Suspense>
      </Match>
      <Match when={true}>
        <Suspense fallback={<Waiting />}>
          <SecretVote />
        </Suspense>
      </Match>
    </Switch>
  );
}
