import { For, Show } from "solid-js";
import type { SessionView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";

/** The workshops of this browser, each with the way to its board. */
export function HomeWorkshops(props: { workshops: SessionView["workshops"] }) {
  const t = useMessages("home");
  const roleName = useRoleName();
  return (
    <section class="stack">
      <h1>{t("yours")}</h1>
      <ul class="home-list">
        <For each={props.workshops}>
          {(each) => (
            <li class="panel">
              <div>
                <h2 lang={each.locale}>{each.title}</h2>
                <p class="muted">
                  {each.me.name} · {roleName(each.me.role)}
                </p>
              </div>
              <div class="row">
                <Show when={each.boards[0]} fallback={<p class="muted">{t("waiting")}</p>}>
                  {(board) => (
                    <a
                      class="button main"
                      href={`/b/${board().id}`}
                      aria-label={`${t("openBoard")}: ${each.title}`}
                    >
                      {t("openBoard")}
                    </a>
                  )}
                </Show>
                <Show when={each.me.role === "facilitator"}>
                  <a class="button" href={`/w/${each.id}`} aria-label={`${t("openWorkshop")}: ${each.title}`}>
                    {t("openWorkshop")}
                  </a>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
