import {
  createEffect,
  createResource,
  createSignal,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
  type Accessor,
} from "solid-js";
import { onOneProposal } from "#shared/voting/choices.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { keepsBallots, ownDevice } from "#client/members/device.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { rememberPoll } from "../device/poll-memory.ts";
import { openPoll, type OpenedPoll } from "./open-poll.ts";
import { PollProvider, usePollFacts } from "./poll-context.ts";
import { PollIntro } from "./PollIntro.tsx";
import { VoteHere } from "./VoteHere.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "./vote-page.css";

const Booth = lazyPiece(async () => {
  const [{ Booth }] = await Promise.all([
    import("../booth/Booth.tsx"),
    loadMessages("polls", "methods", "ballots"),
  ]);
  return { default: Booth };
});
const LeadPoll = lazyPiece(async () => {
  const [{ LeadPoll }] = await Promise.all([
    import("../lead/LeadPoll.tsx"),
    loadMessages("polls", "methods"),
  ]);
  return { default: LeadPoll };
});
const PaperTools = lazyPiece(async () => {
  const [{ PaperTools }] = await Promise.all([
    import("../paper/PaperTools.tsx"),
    loadMessages("polls", "methods", "symbols"),
  ]);
  return { default: PaperTools };
});
const PassOn = lazyPiece(async () => {
  const [{ PassOn }] = await Promise.all([import("./PassOn.tsx"), loadMessages("reasons")]);
  return { default: PassOn };
});
const PollResult = lazyPiece(async () => {
  const [{ PollResult }] = await Promise.all([
    import("../results/PollResult.tsx"),
    loadMessages("results", "methods", "refusals"),
  ]);
  return { default: PollResult };
});

/** Fetched where this device has a part in a vote: ballots that wait leave from here too. */
const AwayBallots = lazyPiece(async () => ({
  default: (await import("../device/AwayBallots.tsx")).AwayBallots,
}));

/** How long after the start, in ms, an own device fetches what the page needs to open without a connection. */
const fetchAheadAfter = 3000;

/** A vote's page: why and with what power, one's ballot, what becomes of it, and at last the result. */
export function VotePage(props: { id: string; booth: boolean }) {
  const common = useMessages("common");
  const t = useMessages("voting");
  const errorText = useErrorText();
  const [tries, setTries] = createSignal(0);
  const [found] = createResource(tries, () => openPoll(props.id));
  const again = () => setTries((n) => n + 1);
  const askAgain = () => (found.error || found.latest?.isKept) && again();
  onMount(() => addEventListener("online", askAgain));
  onCleanup(() => removeEventListener("online", askAgain));
  return (
    <Switch fallback={<PageFrame children={<Waiting />} />}>
      <Match when={found.error as unknown}>
        {(error) => (
          <PageFrame>
            <Suspense>
              <AwayBallots />
            </Suspense>
            <div class="panel" role="alert">
              <p>{errorText(error())}</p>
              <div class="row">
                <button type="button" class="button" onClick={again}>
                  {common("tryAgain")}
                </button>
                <a class="button" href="/">
                  {t("home")}
                </a>
              </div>
            </div>
          </PageFrame>
        )}
      </Match>
      <Match when={found()}>
        {(first) => (
          <Show
            when={!props.booth}
            fallback={
              <Suspense fallback={<Waiting />}>
                <BoothHere first={first} />
              </Suspense>
            }
          >
            <PageFrame wide>
              <OpenVote first={first} />
            </PageFrame>
          </Show>
        )}
      </Match>
    </Switch>
  );
}

/** Keeps the page for a start without connection; what cannot be had now is fetched when it is needed. */
async function keepPage(poll: PollView): Promise<void> {
  const piece = await import("./fetch-ahead.ts").catch(() => undefined);
  await piece?.fetchAhead(poll);
}

function BoothHere(props: { first: Accessor<OpenedPoll> }) {
  return <Booth facts={usePollFacts(props.first)} />;
}

function OpenVote(props: { first: Accessor<OpenedPoll> }) {
  const t = useMessages("voting");
  const facts = usePollFacts(props.first);
  const leads = () => facts.me().role === "facilitator" && facts.isHeard();
  const takesReasons = () => {
    const { secrecy, method, state, mine } = facts.poll();
    const isRunning = state === "open" || state === "closing";
    return (
      secrecy === "open" && isRunning && onOneProposal.includes(method) && (leads() || mine?.elector === true)
    );
  };
  const runs = () => !facts.poll().voided && !["draft", "closed"].includes(facts.poll().state);
  createEffect(() => rememberPoll(facts.poll(), facts.view));
  onMount(() => ownDevice() && setTimeout(() => void keepPage(facts.poll()), fetchAheadAfter));
  return (
    <PollProvider value={facts}>
      <Show when={!runs() || keepsBallots()}>
        <Suspense>
          <AwayBallots here={runs() && facts.poll().id} />
        </Suspense>
      </Show>
      <header>
        <p class="muted">
          <a href={`/w/${facts.workshopId}/votes`}>{t("allVotes")}</a>
        </p>
        <h1>{facts.poll().title}</h1>
        <p class="poll-state" role="status">
          {t(`state-${facts.poll().state}`)}
        </p>
      </header>
      <Show when={leads() && !(facts.poll().state === "closed" && facts.poll().resultShown)}>
        <Suspense fallback={<Waiting />}>
          <LeadPoll />
        </Suspense>
      </Show>
      <PollIntro />
      <Show when={facts.poll().voided}>
        <p class="panel error" role="alert">
          {t("voided")}
        </p>
      </Show>
      <Show when={!facts.poll().voided && facts.poll().state !== "closed"}>
        <VoteHere />
        <Show when={takesReasons()}>
          <Suspense>
            <PassOn />
          </Suspense>
        </Show>
        <Show when={!leads() && facts.me().role !== "observer" && (facts.poll().electorate?.paper ?? 0) > 0}>
          <Suspense>
            <PaperTools poll={facts.poll()} />
          </Suspense>
        </Show>
      </Show>
      <Show when={!facts.poll().voided && facts.poll().state === "closed"}>
        <Show when={facts.poll().resultShown} fallback={<p>{t("resultLater")}</p>}>
          <Suspense fallback={<Waiting />}>
            <PollResult />
          </Suspense>
        </Show>
      </Show>
    </PollProvider>
  );
}
