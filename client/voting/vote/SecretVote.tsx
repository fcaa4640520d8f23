import { createEffect, createResource, createSignal, onCleanup, onMount, Show, Suspense } from "solid-js";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { ownDevice } from "#client/members/device.ts";
import { BallotForm } from "../ballot/BallotForm.tsx";
import { deviceBallots } from "../device/ballot-memory.ts";
import { deviceSafe } from "../device/safe-keeping.ts";
import { createVoter } from "../device/voter.ts";
import { whenPageGoes } from "../device/when-page-goes.ts";
import { castBallot, votingApi } from "../voting-api.ts";
import { Fingerprint } from "./Fingerprint.tsx";
import { OwnVoteText } from "./OwnVoteText.tsx";
import { usePoll } from "./poll-context.ts";
import { takeLinkCode } from "./recovery-link.ts";
import { SecretFromWhom } from "./SecretFromWhom.tsx";
import { StandAside } from "./StandAside.tsx";
import { ToPaper } from "./ToPaper.tsx";

const LostPhone = lazyPiece(async () => {
  const [{ LostPhone }] = await Promise.all([import("./LostPhone.tsx"), loadMessages("secrecy")]);
  return { default: LostPhone };
});
const RecoverVote = lazyPiece(async () => {
  const [{ RecoverVote }] = await Promise.all([import("./RecoverVote.tsx"), loadMessages("secrecy")]);
  return { default: RecoverVote };
});

/** A secret ballot on this device: its token comes by itself, the ballot leaves at a moment that nobody knows. */
export function SecretVote() {
  const t = useMessages("voting");
  const { poll, me, now } = usePoll();
  const [keys, { refetch }] = createResource(() => votingApi.keys(poll().id).catch(() => undefined));
  const plainHttp = location.protocol === "http:";
  const memory = deviceBallots(me().id, poll().id);
  const linkCode = takeLinkCode();
  const voter = createVoter(poll(), {
    memory,
    calls: { keys: votingApi.keys, sign: votingApi.sign, cast: castBallot, hashes: votingApi.hashes },
    safe: ownDevice() ? deviceSafe : undefined,
    sealed: plainHttp,
  });
  const [losing, setLosing] = createSignal(false);
  const [again, setAgain] = createSignal(false);
  const mayCast = () => ["open", "closing"].includes(poll().state);
  const isWaiting = () => ["sealed", "kept"].includes(voter.vote().kind);
  const showsBallot = () => {
    const { kind } = voter.vote();
    return mayCast() && (kind === "ready" || (again() && kind !== "none" && kind !== "preparing"));
  };
  const tryAgain = () => {
    if (!keys.latest) void refetch();
    void voter.prepare();
  };
  const mayRecover = () => {
    const vote = voter.vote();
    return vote.kind === "none" && (vote.why === "given-elsewhere" || vote.why === "too-late");
  };
  const recover = async (code: string) => {
    const lacking = await voter.recover(code);
    if (!lacking) document.getElementById("own-vote")?.focus();
    return lacking;
  };
  /** What was sealed cannot be taken out again, and what a code brought here may have been cast elsewhere. */
  const mayStandAside = () => {
    const { kind } = voter.vote();
    const { seq, recovered } = memory.read();
    return poll().state !== "closing" && (kind === "none" || (kind === "ready" && seq === 0 && !recovered));
  };
  /** Only paper is left where this device gets nothing: then the people who lead can make a slip for it. */
  const needsPaper = () => {
    const vote = voter.vote();
    return vote.kind === "none" && vote.why === "other-channel" && poll().state !== "closing";
  };

  createEffect(() => voter.hear(poll(), now()));
  whenPageGoes(() => voter.leave());
  onMount(() => {
    tryAgain();
    addEventListener("online", tryAgain);
  });
  onCleanup(() => {
    removeEventListener("online", tryAgain);
    voter.leave();
    voter.stop();
  });

  const cast = async (choices: unknown) => {
    await voter.cast(choices);
    setAgain(false);
    document.getElementById("own-vote")?.focus();
    return true;
  };

  return (
    <>
      <div id="own-vote" class="own-vote" data-vote={voter.vote().kind} tabindex="-1" role="status">
        <OwnVoteText vote={voter.vote()} poll={poll()} />
      </div>
      <Show when={voter.vote().kind === "none" && poll().state !== "closed"}>
        <div class="row">
          <button type="button" class="button" onClick={tryAgain}>
            {t("askAgain")}
          </button>
        </div>
      </Show>
      <Show when={needsPaper()}>
        <ToPaper />
      </Show>
      <SecretFromWhom poll={poll()} plainHttp={plainHttp} />
      <Show when={showsBallot()}>
        <BallotForm poll={poll()} castWords={t("seal")} onCast={cast} />
        <p class="muted small">{t("mayRevote")}</p>
      </Show>
      <Show when={mayCast() && !showsBallot() && (isWaiting() || voter.vote().kind === "in-box")}>
        <div class="row">
          <button type="button" class="button" onClick={() => setAgain(true)}>
            {t("voteAgain")}
          </button>
        </div>
      </Show>
      <Show when={mayRecover()}>
        <Suspense>
          <RecoverVote code={linkCode} onCode={recover} />
        </Suspense>
      </Show>
      <details class="fold" onToggle={(event) => setLosing(event.currentTarget.open)}>
        <summary>{t("lostPhone")}</summary>
        <Show when={losing()}>
          <Suspense fallback={<Waiting />}>
            <LostPhone
              poll={poll()}
              memory={memory}
              has={!["none", "preparing"].includes(voter.vote().kind)}
            />
          </Suspense>
        </Show>
      </details>
      <Fingerprint keys={keys.latest} group={poll().mine?.group} />
      <Show when={mayStandAside()}>
        <StandAside />
      </Show>
    </>
  );
}
