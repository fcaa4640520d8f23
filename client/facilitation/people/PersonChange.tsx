import { createSignal, For, Show } from "solid-js";
import { mostPeople } from "#shared/members/people-limits.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useLeadPeople } from "./lead-people.ts";
import "#client/members/about-me.css";

/** What those who lead may change of somebody: part, name, number of people, pen; a double; sending away. */
export function PersonChange(props: { member: MemberView; onSaid: (words: string) => void }) {
  const t = useMessages("leading");
  const people = useMessages("people");
  const roleName = useRoleName();
  const { isMe, change, remove } = useLeadPeople();
  const failure = useFailure();
  const [asking, setAsking] = createSignal(false);

  return (
    <div class="session-part person-inside">
      <label class="field">
        <span class="label">{t("role")}</span>
        <select
          class="input"
          onChange={(event) => {
            const field = event.currentTarget;
            const wanted = { role: field.value as Role };
            void failure
              .watch(() => change(props.member, wanted))
              .then(() => (field.value = props.member.role));
          }}
        >
          <For each={roles}>
            {(role) => (
              <option value={role} selected={role === props.member.role}>
                {roleName(role)}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={!isMe(props.member)}>
        <PersonName member={props.member} />
      </Show>
      <label class="field">
        <span class="label">{people("peopleOf")}</span>
        <input
          class="input own-people"
          type="number"
          inputmode="numeric"
          min="1"
          max={mostPeople}
          required
          value={props.member.people ?? 1}
          onChange={({ currentTarget: field }) => {
            if (!field.reportValidity()) return;
            void failure.watch(() => change(props.member, { people: field.valueAsNumber }));
          }}
        />
      </label>
      <Show when={!isMe(props.member)}>
        <PersonDouble member={props.member} onSaid={props.onSaid} />
        <div class="row">
          <Show when={!props.member.noDevice}>
            <button
              type="button"
              class="button"
              aria-pressed={props.member.muted === true}
              onClick={() =>
                void failure.watch(() => change(props.member, { muted: props.member.muted !== true }))
              }
            >
              {t("mute")}
            </button>
          </Show>
          <Show
            when={asking()}
            fallback={
              <button type="button" class="button danger" onClick={() => setAsking(true)}>
                {t("sendAway")}
              </button>
            }
          >
            <span>{t("sendAwaySure", { name: props.member.name })}</span>
            <button
              type="button"
              class="button danger"
              onClick={() => void failure.watch(() => remove(props.member))}
            >
              {t("sendAway")}
            </button>
            <button type="button" class="button quiet" onClick={() => setAsking(false)}>
              {t("notNow")}
            </button>
          </Show>
        </div>
      </Show>
      <failure.Text />
    </div>
  );
}

/** Another name for somebody, where theirs hurts or stands twice. */
function PersonName(props: { member: MemberView }) {
  const t = useMessages("people");
  const { change } = useLeadPeople();
  const failure = useFailure();
  const [name, setName] = createSignal(props.member.name);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void failure.watch(() => change(props.member, { name: name() }));
  };
  return (
    <form class="session-part" onSubmit={save}>
      <TextField
        label={t("nameOf")}
        hint={props.member.noDevice ? undefined : t("nameOfHint")}
        value={name()}
        onInput={setName}
        maxLength={60}
        autocapitalize="words"
      />
      <div class="row">
        <button
          type="submit"
          class="button"
          disabled={name().trim() === "" || name().trim() === props.member.name}
        >
          {t("save")}
        </button>
      </div>
      <failure.Text />
    </form>
  );
}

/** The same person twice. */
function PersonDouble(props: { member: MemberView; onSaid: (words: string) => void }) {
  const t = useMessages("people");
  const { everybody, merge } = useLeadPeople();
  const failure = useFailure();
  const [chosen, setChosen] = createSignal("");
  const others = () => everybody().filter(({ id }) => id !== props.member.id);
  const mergeNow = async () => {
    const name = others().find(({ id }) => id === chosen())?.name ?? "";
    if (await failure.watch(() => merge(props.member, chosen()))) props.onSaid(t("mergedNow", { name }));
  };
  return (
    <div class="session-part">
      <label class="field">
        <span class="label">{t("samePerson")}</span>
        <select class="input" onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("saysChoose")}</option>
          <For each={others()}>{(other) => <option value={other.id}>{other.name}</option>}</For>
        </select>
      </label>
      <Show when={chosen() !== ""}>
        <div class="row">
          <button type="button" class="button" disabled={failure.busy()} onClick={() => void mergeNow()}>
            {t("merge")}
          </button>
        </div>
      </Show>
      <failure.Text />
    </div>
  );
}
