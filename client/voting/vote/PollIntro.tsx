import { Show } from "solid-js";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { amountText } from "../amount-text.ts";
import { usePoll } from "./poll-context.ts";

/** What stands above every ballot: why a vote is needed, what power its result has, who carries it out. */
export function PollIntro() {
  const t = useMessages("voting");
  const purpose = useMessages("purpose");
  const { poll, view } = usePoll();
  /** Which votes the level of agreement counts: everybody has to know before. */
  const behind = () => {
    const { method } = poll();
    if (method === "gradients") return "behindSteps";
    return method === "consent" ? "behindConsent" : "behindChosen";
  };
  const noneRemoved = () => {
    const { none } = poll().settings;
    return typeof none === "object" ? none.removed : undefined;
  };
  const listTitle = () => {
    const { byGroup } = poll().settings;
    if (typeof byGroup !== "object") return undefined;
    return view.groupLists?.find(({ id }) => id === byGroup.list)?.title ?? "";
  };
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
        <Show when={poll().keptSecret}>
          <dt>{t("secrecy")}</dt>
          <dd>{t("keptSecret")}</dd>
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
              <dd>
                {t("percentOfVotes", { n: n() })} {t(behind())}
              </dd>
            </>
          )}
        </Show>
        <Show when={poll().settings.budget}>
          {(budget) => (
            <>
              <dt>{t("budget")}</dt>
              <dd>{t("budgetHow", { amount: amountText(budget(), poll().settings.unit, locale()) })}</dd>
            </>
          )}
        </Show>
        <Show when={noneRemoved()}>
          {(reason) => (
            <>
              <dt>{t("noneRemoved")}</dt>
              <dd>{reason()}</dd>
            </>
          )}
        </Show>
        <Show when={poll().settings.byGroup}>
          <dt>{t("byGroup")}</dt>
          <dd>
            {listTitle() === undefined ? t("byGroupHow") : t("byListHow", { list: listTitle()! })}{" "}
            {t("groupOnBallot")}
          </dd>
        </Show>
      </dl>
    </section>
  );
}
