import { createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { keepFocusIn, landing } from "#client/ui/landing.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "../vote/poll-context.ts";
import { OpenPollForm } from "./OpenPollForm.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "#client/ui/fold.css";
import "./lead-poll.css";

const PollForm = lazyPiece(async () => {
  const [{ PollForm }] = await Promise.all([import("./PollForm.tsx"), loadMessages("results", "symbols")]);
  return { default: PollForm };
});
const PaperTools = lazyPiece(async () => {
  const [{ PaperTools }] = await Promise.all([import("../paper/PaperTools.tsx"), loadMessages("symbols")]);
  return { default: PaperTools };
});

/** What those who lead a vote do at each point of its life. While it is open they are told one number only. */
export function LeadPoll() {
  const t = useMessages("polls");
  const { poll, take, view, look, now } = usePoll();
  const failure = useFailure();
  const [editing, setEditing] = createSignal(false);
  const [closing, setClosing] = createSignal(false);
  const act = (call: () => Promise<{ poll: Parameters<typeof take>[0] }>) =>
    failure.watch(async () => {
      try {
        take((await call()).poll);
      } catch (error) {
        await look();
        throw error;
      }
    });
  const removeDraft = () =>
    void failure.watch(async () => {
      await votingApi.remove(poll().id);
      location.assign(`/w/${view.workshop.id}/votes`);
    });
  const isRunning = () => ["registering", "open", "closing"].includes(poll().state);
  const link = () => `${location.origin}/v/${poll().id}`;
  return (
    <section class="panel lead-poll" aria-labelledby="lead-poll-heading" ref={keepFocusIn}>
      <h2 id="lead-poll-heading">{t("leadVote")}</h2>
      <Switch>
        <Match when={editing()}>
          <Suspense fallback={<Waiting />}>
            <PollForm
              view={view}
              poll={poll()}
              onDone={(next) => {
                take(next);
                setEditing(false);
              }}
              onCancel={() => setEditing(false)}
            />
          </Suspense>
        </Match>
        <Match when={poll().state === "draft"}>
          <OpenPollForm />
          <div class="row">
            <button type="button" class="button" onClick={() => setEditing(true)}>
              {t("changeVote")}
            </button>
            <button type="button" class="button danger" disabled={failure.busy()} onClick={removeDraft}>
              {t("removeDraft")}
            </button>
          </div>
        </Match>
        <Match when={poll().state === "registering"}>
          <Show
            when={closing()}
            fallback={
              <>
                <p ref={landing}>{t("registeringHow")}</p>
                <div class="row">
                  <button
                    type="button"
                    class="button main"
                    disabled={failure.busy()}
                    onClick={() => void act(() => votingApi.open(poll().id, { version: poll().version }))}
                  >
                    {t("openCasting")}
                  </button>
                  <button type="button" class="button" onClick={() => setClosing(true)}>
                    {t("callOff")}
                  </button>
                </div>
              </>
            }
          >
            <p ref={landing}>{t("callOffAsk")}</p>
            <CloseNow label={t("callOffNow")} />
          </Show>
        </Match>
        <Match when={poll().state === "open" || poll().state === "closing"}>
          <p class="lead-count" role="status" ref={landing}>
            {t("howManyIn", { n: poll().in ?? 0, all: voters() })}
          </p>
          <p class="muted small">{t("onlyThisNumber")}</p>
          <Show when={poll().handCount !== "none"}>
            <p>{t(`hand-${poll().handCount}`)}</p>
          </Show>
          <Show when={waitsForPaper()}>
            <p>{t("waitsForPaper")}</p>
          </Show>
          <Show
            when={closing()}
            fallback={
              <Show when={poll().state === "open" || waitsForPaper()}>
                <div class="row">
                  <button type="button" class="button" ref={landing} onClick={() => setClosing(true)}>
                    {t(poll().state === "open" ? "close" : "closeWithoutPaper")}
                  </button>
                </div>
              </Show>
            }
          >
            <p ref={landing}>{t(poll().state === "open" ? "closeAsk" : "closeWithoutPaperAsk")}</p>
            <CloseNow label={t("closeNow")} />
          </Show>
        </Match>
        <Match when={poll().state === "closed" && !poll().resultShown && !poll().voided}>
          <div class="row">
            <button
              type="button"
              class="button main"
              disabled={failure.busy()}
              onClick={() => void act(() => votingApi.show(poll().id, poll().version))}
            >
              {t("showResult")}
            </button>
          </div>
        </Match>
      </Switch>
      <failure.Text />
      <Show when={isRunning()}>
        <div class="row">
          <CopyButton text={link()} label={t("copyLink")} failed={t("copyFailed")} />
          <a class="button" href={`/v/${poll().id}?booth`} target="_blank" rel="noopener">
            {t("openBooth")}
          </a>
        </div>
        <p class="muted small">{t("boothHow")}</p>
      </Show>
      <Show when={poll().state !== "closed"}>
        <Suspense>
          <PaperTools poll={poll()} leads />
        </Suspense>
      </Show>
    </section>
  );

  function CloseNow(props: { label: string }) {
    const close = () =>
      void act(() => votingApi.close(poll().id, poll().version)).then(() => setClosing(false));
    return (
      <div class="row">
        <button type="button" class="button main" disabled={failure.busy()} onClick={close}>
          {props.label}
        </button>
        <button type="button" class="button" onClick={() => setClosing(false)}>
          {t("notYet")}
        </button>
      </div>
    );
  }
  function voters(): number {
    const { electors = 0, aside = 0 } = poll().electorate ?? {};
    return electors - aside;
  }
  /** Whether it was time to close and paper is still to come; where all slips were used it closes by itself then. */
  function waitsForPaper(): boolean {
    const { state, handCount, electorate, closesAt } = poll();
    const isOver = closesAt !== null && closesAt <= (now() ?? 0);
    return state === "closing" && isOver && handCount !== "agreed" && (electorate?.paper ?? 0) > 0;
  }
}
