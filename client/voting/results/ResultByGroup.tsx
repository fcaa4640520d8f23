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
  const name = (group: string) => (isRole(group) ? roleName(group) : group);
  return (
    <section class="stack">
      <h3>{t("byGroup")}</h3>
      <p class="muted small">{t("byGroupHow")}</p>
      <div class="result-groups">
        <For each={props.groups}>
          {({ group, cast, counts }) => (
            <section class="stack" aria-label={name(group)}>
              <h4>
                {name(group)} · {t("votedCount", { n: cast })}
              </h4>
              <For each={counts.slice(0, 1)}>
                {(count) => (
                  <OptionScores
                    caption={name(group)}
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
