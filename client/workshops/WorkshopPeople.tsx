import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useWorkshop } from "./workshop-context.ts";

/** Who is in the workshop, for those who lead it; looked at anew each time it is opened. */
export function WorkshopPeople() {
  const t = useMessages("workshop");
  const roleName = useRoleName();
  const { view, refresh } = useWorkshop();
  const failure = useFailure();
  const look = () => void failure.watch(refresh);
  return (
    <Disclosure name={t("people")} onOpen={look}>
      <p>{t("memberCount", { n: view().memberCount })}</p>
      <ul class="people">
        <For each={view().members}>
          {(member) => (
            <li>
              <strong>{member.name}</strong>
              <span class="muted">
                {roleName(member.role)}
                <Show when={member.id === view().me.id}> · {t("you")}</Show>
                <Show when={member.state === "waiting"}> · {t("waitingAtDoor")}</Show>
                <Show when={member.present}> · {t("hereNow")}</Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <failure.Text />
      <div class="row">
        <button type="button" class="button" onClick={look}>
          {t("refresh")}
        </button>
      </div>
    </Disclosure>
  );
}
