import { Show, Suspense } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useOwnLayer } from "#client/realtime/own-layer.ts";
import { createGoingOn, createIdle, createSpotlight, type OwnPlace } from "./going-on.ts";
import { useLiveSession } from "./live-session.ts";
import { HandAndReady } from "./HandAndReady.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import "./activity-bar.css";

const Reactions = lazyPiece(
  withWords(async () => ({ default: (await import("./Reactions.tsx")).Reactions }), "turns"),
);
const OwnTurn = lazyPiece(
  withWords(async () => ({ default: (await import("./OwnTurn.tsx")).OwnTurn }), "turns"),
);
const LeadPrompts = lazyPiece(
  withWords(async () => ({ default: (await import("./LeadPrompts.tsx")).LeadPrompts }), "steps"),
);
const StepDays = lazyPiece(
  withWords(async () => ({ default: (await import("./StepDays.tsx")).StepDays }), "steps"),
);
const ReactionCounts = lazyPiece(
  withWords(async () => ({ default: (await import("./Reactions.tsx")).ReactionCounts }), "turns"),
);

/** Fetched where the group talks by a call or a telephone. */
const TalkLink = lazyPiece(
  withWords(async () => ({ default: (await import("./TalkLink.tsx")).TalkLink }), "turns"),
);

/** Fetched where people write for themselves. */
const PrivateWords = lazyPiece(
  withWords(async () => ({ default: (await import("./PrivateWords.tsx")).PrivateWords }), "steps"),
);
const PrivateCounts = lazyPiece(
  withWords(
    async () => ({
      default: (await import("./PrivateWords.tsx")).PrivateCounts,
    }),
    "steps",
  ),
);

/**
 * Where the group is, how much time is left, what is asked of oneself and where one talks. Shown once there is
 * something of a session to show; to those who lead always, because they begin one here.
 */
export function ActivityBar(props: { place: OwnPlace; panelOpen: boolean; onPanel: () => void }) {
  const t = useMessages("session");
  const live = useLiveSession();
  const { led, current, leads } = live;
  const own = useOwnLayer();
  const isStill = createIdle();
  const goesAlong = () => live.along() && isStill();
  const elsewhere = createGoingOn(current, props.place, goesAlong);
  const spotlight = createSpotlight(() => led()?.spotlight, props.place, goesAlong);

  const agenda = () => led()?.agenda ?? [];
  const isShown = () => {
    const session = led();
    if (!session) return false;
    const { turns } = session;
    const someTurns = turns && (turns.speaker || turns.round || turns.queue.length > 0);
    const isCalled = session.spotlight !== null || session.locked || session.talk;
    return leads() || live.me().muted || agenda().length > 0 || isCalled || someTurns;
  };
  const title = () => {
    const step = current();
    if (step) return step.title;
    if (agenda().length === 0) return leads() ? t("agendaEmpty") : "";
    const isOpen = (state: string) => agenda().some((one) => one.state === state);
    if (!isOpen("planned")) return t("over");
    return t(isOpen("done") ? "between" : "notBegun");
  };
  const closedWords = () => {
    if (led()?.locked) return t(leads() ? "lockedLead" : "locked");
    return live.me().muted ? t("muted") : "";
  };
  /** Whether the step itself, and nothing else, keeps one from writing. */
  const readsOnly = () => {
    const step = current();
    const { role } = live.me();
    if (!step || role === "observer" || closedWords()) return false;
    return !(step.writers as readonly string[]).includes(role);
  };

  const alone = () => led()?.drafts?.now || own.session();

  return (
    <>
      <Show when={isShown()}>
        <section aria-label={t("now")}>
          <div class="activity-bar">
            <div class="activity-head">
              <Show when={title()}>
                <h2 class="activity-title" dir="auto">
                  {title()}
                </h2>
              </Show>
              <TimeLeft />
            </div>
            <div class="activity-acts">
              <button
                type="button"
                class="button activity-open"
                aria-expanded={props.panelOpen}
                onClick={() => props.onPanel()}
              >
                {t(leads() ? "lead" : "details")}
              </button>
              <HandAndReady />
              <Show when={led()?.turns && current()}>
                <Suspense>
                  <Reactions />
                </Suspense>
              </Show>
              <Show when={led()?.talk}>
                <Suspense>
                  <TalkLink />
                </Suspense>
              </Show>
            </div>
            <Show when={current()?.instructions || alone() || readsOnly()}>
              <Prompt rank="holds" class="activity-ask">
                <Show when={current()?.instructions}>
                  {(instructions) => (
                    <p class="activity-asked" dir="auto">
                      {instructions()}
                    </p>
                  )}
                </Show>
                <Show when={alone()}>
                  <Suspense>
                    <PrivateWords />
                  </Suspense>
                </Show>
                <Show when={readsOnly()}>
                  <p class="activity-closed">{t("notWriting")}</p>
                </Show>
              </Prompt>
            </Show>
            <Show when={current()?.closesAt !== undefined && current()}>
              {(step) => (
                <Suspense>
                  <Prompt rank="holds">
                    <StepDays step={{ closesAt: step().closesAt }} />
                  </Prompt>
                </Suspense>
              )}
            </Show>
            <Show when={alone()}>
              <Suspense>
                <PrivateCounts />
              </Suspense>
            </Show>
            <Show when={closedWords()}>
              <Prompt rank="tells">
                <p class="activity-closed">{closedWords()}</p>
              </Prompt>
            </Show>
            <Suspense>
              <OwnTurn />
            </Suspense>
            <Show when={leads()}>
              <Suspense>
                <LeadPrompts />
              </Suspense>
            </Show>
            <Show
              when={spotlight.calls()}
              fallback={
                <Show when={elsewhere()}>
                  {(step) => (
                    <Prompt>
                      <p>{t("elsewhere", { where: props.place.name(step().target!) })}</p>
                      <Show when={props.place.reach(step().target!) !== "closed"}>
                        <button type="button" class="button" onClick={() => props.place.go(step().target!)}>
                          {t("join")}
                        </button>
                      </Show>
                    </Prompt>
                  )}
                </Show>
              }
            >
              {(called) => (
                <Prompt>
                  <p>{t("looksAt", { where: props.place.name(called().target) })}</p>
                  <Show when={props.place.reach(called().target) !== "closed"}>
                    <button type="button" class="button" onClick={() => props.place.go(called().target)}>
                      {t("join")}
                    </button>
                  </Show>
                  <button type="button" class="button quiet" onClick={spotlight.putAway}>
                    {t("notNow")}
                  </button>
                </Prompt>
              )}
            </Show>
          </div>
          <Show when={led()?.turns && current()}>
            <Suspense>
              <ReactionCounts />
            </Suspense>
          </Show>
        </section>
      </Show>
      <p class="visually-hidden" role="status">
        {live.said()}
      </p>
    </>
  );
}
