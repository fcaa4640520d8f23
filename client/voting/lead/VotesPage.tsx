import { createResource, createSignal, For, Match, Show, Suspense, Switch } from "solid-js";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useSessionFacts } from "#client/facilitation/session-facts.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { landing } from "#client/ui/landing.ts";
import { useErrorText } from "#client/ui/error-text.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { AwayBallots } from "../device/AwayBallots.tsx";
import "./votes-page.css";

const PollForm = lazyPiece(async () => {
  const [{ PollForm }] = await Promise.all([
    import("./PollForm.tsx"),
    loadMessages("polls", "methods", "results", "symbols"),
  ]);
  return { default: PollForm };
});

const BlankTools = lazyPiece(async () => {
  const [{ BlankTools }] = await Promise.all([
    import("../paper/BlankTools.tsx"),
    loadMessages("polls", "symbols"),
  ]);
  return { default: BlankTools };
});

/** A workshop's votes, newest state first, and for those who lead the way to a new one. */
export function VotesPage(props: { workshopId: string }) {
  const common = useMessages("common");
  const errorText = useErrorText();
  const [tries, setTries] = createSignal(0);
  const [view] = createResource(tries, () => api.workshop(props.workshopId));
  return (
    <PageFrame>
      <AwayBallots />
      <Switch fallback={<Waiting />}>
        <Match when={view.error as unknown}>
          {(error) => (
            <div class="panel" role="alert">
              <p>{errorText(error())}</p>
              <button type="button" class="button" onClick={() => setTries((n) => n + 1)}>
                {common("tryAgain")}
              </button>
            </div>
          )}
        </Match>
        <Match when={view()}>{(first) => <Votes first={first()} />}</Match>
      </Switch>
    </PageFrame>
  );
}

/** Fetched where there are votes: it fetches this device's tokens. */
const VoteNotice = lazyPiece(async () => ({
  default: (await import("../device/VoteNotice.tsx")).VoteNotice,
}));

const order = ["open", "registering", "closing", "draft", "closed"] as const;

function Votes(props: { first: WorkshopView }) {
  const t = useMessages("voting");
  const facts = useSessionFacts(props.first);
  const [making, setMaking] = createSignal(false);
  const leads = () => facts.view.me.role === "facilitator";
  const polls = () =>
    [...(facts.view.polls ?? [])].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <header>
        <p class="muted">
          <a href={`/w/${props.first.workshop.id}`} lang={facts.view.workshop.locale}>
            {facts.view.workshop.title}
          </a>
        </p>
        <h1>{t("allVotes")}</h1>
      </header>
      <Show when={polls().length > 0} fallback={<p>{t(leads() ? "noVotesLead" : "noVotes")}</p>}>
        <Suspense>
          <VoteNotice facts={facts} />
        </Suspense>
        <ul class="votes-list">
          <For each={polls()}>
            {(poll) => (
              <li>
                <a class="votes-link" href={`/v/${poll.id}`}>
                  <strong>{poll.title}</strong>
                  <span class="muted small">{t(`state-${poll.state}`)}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={leads()}>
        <Show
          when={making()}
          fallback={
            <p>
              <button type="button" class="button main" ref={landing} onClick={() => setMaking(true)}>
                {t("newVote")}
              </button>
            </p>
          }
        >
          <Suspense fallback={<Waiting />}>
            <PollForm
              view={facts.view}
              onDone={(poll) => location.assign(`/v/${poll.id}`)}
              onCancel={() => setMaking(false)}
            />
          </Suspense>
        </Show>
      </Show>
      <Show when={leads() && !making()}>
        <Suspense>
          <BlankTools />
        </Suspense>
      </Show>
      <Show when={facts.view.boards[0]}>
        {(board) => (
          <p>
            <a class="button" href={`/b/${board().id}`}>
              {t("toBoard")}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}
