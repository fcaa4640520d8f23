import { createSignal, Show, Suspense } from "solid-js";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { longDate } from "#client/i18n/long-date.ts";
import { land } from "#client/ui/landing.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { usePoll } from "../vote/poll-context.ts";

const DecisionForm = lazyPiece(async () => ({
  default: (await import("./DecisionForm.tsx")).DecisionForm,
}));

/** What was decided after the vote, by whom and why; those who lead write it down. */
export function Decision() {
  const t = useMessages("results");
  const { poll, me } = usePoll();
  const leads = () => me().role === "facilitator";
  const [writing, setWriting] = createSignal(false);
  let heading: HTMLHeadingElement | undefined;
  const done = () => {
    setWriting(false);
    land(heading);
  };
  return (
    <Show when={poll().decision || leads()}>
      <section class="panel stack poll-intro" aria-labelledby="decision-heading">
        <h3 id="decision-heading" ref={heading}>
          {t("decision")}
        </h3>
        <Show
          when={!writing()}
          fallback={
            <Suspense>
              <DecisionForm onDone={done} />
            </Suspense>
          }
        >
          <Show when={poll().decision} fallback={<p>{t("decisionNone")}</p>}>
            {(decision) => (
              <dl>
                <dt>{t("decided")}</dt>
                <dd>
                  <strong>{decision().decided}</strong>
                </dd>
                <dt>{t("decidedBy")}</dt>
                <dd>{decision().by}</dd>
                <dt>{t("decidedWhy")}</dt>
                <dd>{decision().why}</dd>
                <Show when={decision().next}>
                  <dt>{t("decidedNext")}</dt>
                  <dd>{decision().next}</dd>
                </Show>
                <Show when={decision().reviewOn}>
                  {(day) => (
                    <>
                      <dt>{t("decidedReview")}</dt>
                      <dd>{longDate(day(), locale())}</dd>
                    </>
                  )}
                </Show>
              </dl>
            )}
          </Show>
          <Show when={leads()}>
            <div class="row no-print">
              <button type="button" class="button" onClick={() => setWriting(true)}>
                {t(poll().decision ? "decisionChange" : "decisionWrite")}
              </button>
            </div>
          </Show>
        </Show>
      </section>
    </Show>
  );
}
