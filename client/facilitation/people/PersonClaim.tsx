import { createSignal, For, Show } from "solid-js";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { nameKey, useLeadPeople } from "./lead-people.ts";

/** Somebody says that they were here before under a name; whoever has that name is proposed. */
export function PersonClaim(props: { member: MemberView; name: string; onSaid: (words: string) => void }) {
  const t = useMessages("people");
  const roleName = useRoleName();
  const { everybody, change, merge } = useLeadPeople();
  const failure = useFailure();
  const others = () => everybody().filter(({ id }) => id !== props.member.id);
  const namesake = () => others().find(({ name }) => nameKey(name) === nameKey(props.name));
  const [chosen, setChosen] = createSignal<string>();
  const who = () => others().find(({ id }) => id === (chosen() ?? namesake()?.id));
  const confirm = async () => {
    const one = who();
    if (!one) return;
    if (await failure.watch(() => merge(props.member, one.id)))
      props.onSaid(t("mergedNow", { name: one.name }));
  };
  return (
    <div class="session-part person-inside">
      <p>{t("saysWasHere", { now: props.member.name, name: props.name })}</p>
      <label class="field">
        <span class="label">{t("saysWhom")}</span>
        <select class="input" onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("saysChoose")}</option>
          <For each={others()}>
            {(other) => (
              <option value={other.id} selected={other.id === who()?.id}>
                {other.name}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={who()}>
        {(one) => (
          <>
            <p class="small">{t("takesRole", { name: one().name, role: roleName(one().role) })}</p>
            <Show when={one().present && !one().noDevice}>
              <p class="small lead-behind">{t("isHereNow", { name: one().name })}</p>
            </Show>
          </>
        )}
      </Show>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={!who() || failure.busy()}
          onClick={() => void confirm()}
        >
          {t("saysYes")}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void failure.watch(() => change(props.member, { wasHere: null }))}
        >
          {t("saysNo")}
        </button>
      </div>
      <failure.Text />
    </div>
  );
}
