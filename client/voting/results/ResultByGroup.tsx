import { For } from "solid-js";
import { roles, type Role } from "#shared/members/roles.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { OptionScores } from "./OptionScores.tsx";

/** The deciding count of each group beside the others, so that it can be seen where they differ. */
export function ResultByGroup(props: {
  groups: NonNullable<ResultView["byGroup"]>;
  options: readonly PollOption[];
}) {
  const t = useMessages("results");
  const roleName = useRoleName();
  const isRole = (group: string): group is Role => (roles as readonly string[]).includes(group);
  const name = ({ group, label }: { readonly group: string; readonly label?: string }) =>
    label ?? (isRole(group) ? roleName(group) : t("noGroup"));
  return (
    <section class="stack">
      <h3>{t("byGroup")}</h3>
      <p class="muted small">{t("byGroupHow")}</p>
      <div class="result-groups">
        <For each={props.groups}>
          {(one) => (
            <section class="stack" aria-label={name(one)}>
              <h4>
                {name(one)} · {t("votedCount", { n: one.cast })}
              </h4>
              <For each={one.counts.slice(0, 1)}>
                {(count) => (
                  <OptionScores
                    caption={name(one)}
                    unit={t("points")}
                    options={props.options}
                    count={count}
                  />
                )}
              </For>
            </section>
          )}
        </For>
      </div>
    </section>
  );
}
