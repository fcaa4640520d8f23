import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { usePoll } from "./poll-context.ts";

/** What stands above every ballot: why a vote is needed, what power its result has, who carries it out. */
export function PollIntro() {
  const t = useMessages("voting");
  const purpose = useMessages("purpose");
  const { poll } = usePoll();
  return (
    <section class="panel poll-intro" aria-label={t("about")}>
      <dl>
        <Show when={poll().why}>
          <dt>{t("why")}</dt>
          <dd>{poll().why}</dd>
        </Show>
        <Show when={poll().power}>
          {(power) => (
            <>
              <dt>{purpose("power")}</dt>
              <dd>
                <strong>{purpose(power())}.</strong> {purpose(`${power()}Means`)}
              </dd>
            </>
          )}
        </Show>
        <Show when={poll().carriedOutBy}>
          <dt>{t("carriedOutBy")}</dt>
          <dd>{poll().carriedOutBy}</dd>
        </Show>
        <Show when={poll().settings.narrowing}>
          <dt>{t("narrowing")}</dt>
          <dd>{t("narrowingHow")}</dd>
        </Show>
        <Show when={poll().settings.quorum}>
          {(n) => (
            <>
              <dt>{t("quorum")}</dt>
              <dd>{t("percentOfElectors", { n: n() })}</dd>
            </>
          )}
        </Show>
        <Show when={poll().settings.agreement}>
          {(n) => (
            <>
              <dt>{t("agreement")}</dt>
              <dd>{t("percentOfVotes", { n: n() })}</dd>
            </>
          )}
        </Show>
        <Show when={poll().settings.byGroup}>
          <dt>{t("byGroup")}</dt>
          <dd>{t("byGroupHow")}</dd>
        </Show>
      </dl>
    </section>
  );
}
