import { createSignal, For, Show } from "solid-js";
import type { GroupParticipation, Participation as Seen } from "#shared/members/participation.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { GroupListsForm } from "./GroupListsForm.tsx";
import { useLeadPeople } from "./lead-people.ts";

const parts = ["present", "wrote", "spoke"] as const;

/** Who has not been heard, by what people say of themselves; looked at anew each time it is opened. Never names. */
export function Participation() {
  const t = useMessages("people");
  const { workshopId } = useLeadPeople();
  const failure = useFailure();
  const [seen, setSeen] = createSignal<Seen>();
  const look = () => void failure.watch(async () => setSeen(await api.participation(workshopId())));
  return (
    <details
      class="fold"
      onToggle={(event) => {
        if (event.currentTarget.open) look();
      }}
    >
      <summary>{t("heard")}</summary>
      <div class="session-part">
        <p class="muted small">{t("heardHint")}</p>
        <Show when={seen()}>
          {(now) => (
            <>
              <For each={now().lists}>
                {(list) => (
                  <section class="session-part">
                    <h4>{list.title}</h4>
                    <Show when={list.groups.length > 0} fallback={<p class="muted">{t("heardTooFew")}</p>}>
                      <Groups title={list.title} groups={list.groups} />
                    </Show>
                  </section>
                )}
              </For>
              <section class="session-part">
                <h4>{t("heardLanguages")}</h4>
                <ul class="kit-list">
                  <For each={now().languages}>
                    {({ label, people }) => (
                      <li>
                        {label}: {people === null ? t("heardFewSpeak") : people}
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </>
          )}
        </Show>
        <failure.Text />
        <div class="row">
          <button type="button" class="button" disabled={failure.busy()} onClick={look}>
            {t("heardAgain")}
          </button>
        </div>
        <GroupListsForm />
      </div>
    </details>
  );
}

function Groups(props: { title: string; groups: readonly GroupParticipation[] }) {
  const t = useMessages("people");
  return (
    <table class="heard">
      <caption class="visually-hidden">{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("heardGroup")}</th>
          <For each={parts}>{(part) => <th scope="col">{t(`heard-${part}`)}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.groups}>
          {(group) => (
            <tr>
              <th scope="row">
                {group.label || t("heardOthers")} <span class="muted small">{group.people}</span>
              </th>
              <For each={parts}>
                {(part) => (
                  <td data-share={group[part] ?? ""}>
                    {t(group[part] ? `share-${group[part]}` : "share-none")}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
