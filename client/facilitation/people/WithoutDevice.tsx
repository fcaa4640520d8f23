import { createSignal, For, Show } from "solid-js";
import { mostPeople } from "#shared/members/people-limits.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useLiveSession } from "../live-session.ts";
import { useLeadPeople } from "./lead-people.ts";
import { NoteOnBehalf } from "./NoteOnBehalf.tsx";
import "#client/members/about-me.css";

/** People in the room who have no device: those who lead raise their hand and write their notes, marked as such. */
export function WithoutDevice() {
  const t = useMessages("people");
  const { everybody } = useLeadPeople();
  const people = () => everybody().filter(({ noDevice }) => noDevice);
  return (
    <details class="fold">
      <summary>{t("noDevice")}</summary>
      <div class="session-part">
        <p class="muted small">{t("noDeviceHint")}</p>
        <ul class="kit-list">
          <For each={people()}>{(member) => <RoomPerson member={member} />}</For>
        </ul>
        <AddPerson />
      </div>
    </details>
  );
}

function RoomPerson(props: { member: MemberView }) {
  const t = useMessages("people");
  const words = useMessages("turns");
  const { led, send } = useLiveSession();
  const failure = useFailure();
  const [writing, setWriting] = createSignal(false);
  const isUp = () => led()?.turns?.queue.some(({ memberId }) => memberId === props.member.id) ?? false;
  const hand = () =>
    failure.watch(() =>
      send(
        isUp()
          ? { do: "lower-hand-of", member: props.member.id }
          : { do: "raise-hand-of", member: props.member.id },
      ),
    );
  return (
    <li class="turn-row">
      <span class="turn-name">
        {props.member.name}{" "}
        <Show when={props.member.people}>
          {(n) => <span class="muted small">{words("forPeople", { n: n() })}</span>}
        </Show>
      </span>
      <button
        type="button"
        class="button"
        aria-pressed={isUp()}
        aria-label={t("handOf", { name: props.member.name })}
        onClick={() => void hand()}
      >
        {t("hand")}
      </button>
      <button
        type="button"
        class="button"
        aria-expanded={writing()}
        aria-label={t("noteFor", { name: props.member.name })}
        onClick={() => setWriting((now) => !now)}
      >
        {t("write")}
      </button>
      <failure.Text />
      <Show when={writing()}>
        <NoteOnBehalf name={props.member.name} />
      </Show>
    </li>
  );
}

function AddPerson() {
  const t = useMessages("people");
  const { workshopId } = useLeadPeople();
  const failure = useFailure();
  const [name, setName] = createSignal("");
  const [count, setCount] = createSignal(1);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const member = { name: name(), people: count() };
    if (!(await failure.watch(() => api.addMember(workshopId(), member)))) return;
    setName("");
    setCount(1);
  };
  return (
    <form class="session-part" onSubmit={(event) => void add(event)}>
      <TextField
        label={t("noDeviceName")}
        hint={t("noDeviceNameHint")}
        value={name()}
        onInput={setName}
        maxLength={60}
      />
      <label class="field">
        <span class="label">{t("peopleOf")}</span>
        <input
          class="input own-people"
          type="number"
          inputmode="numeric"
          min="1"
          max={mostPeople}
          required
          value={count()}
          onInput={({ currentTarget: field }) => {
            if (field.validity.valid) setCount(field.valueAsNumber);
          }}
        />
      </label>
      <div class="row">
        <button type="submit" class="button" disabled={failure.busy() || name().trim() === ""}>
          {t("noDeviceAdd")}
        </button>
      </div>
      <failure.Text />
    </form>
  );
}
