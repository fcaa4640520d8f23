import { createSignal, For, Show } from "solid-js";
import { roles, type Role } from "#shared/members/roles.ts";
import type { MemberChange } from "#shared/members/member-change.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "./live-session.ts";

/** Who is in and who waits at the door: admitting, changing a part, taking the pen, sending away. */
export function LeadPeople() {
  const t = useMessages("leading");
  const { facts } = useLiveSession();
  const failure = useFailure();
  const id = () => facts.view.workshop.id;
  const rank = (member: MemberView) => (member.state === "waiting" ? 0 : member.present ? 1 : 2);
  const people = () =>
    [...(facts.view.members ?? [])].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const setLobby = (box: HTMLInputElement) =>
    void failure
      .watch(() => api.changeWorkshop(id(), { version: facts.view.version, lobby: box.checked }))
      .then(() => (box.checked = facts.view.lobby ?? false));

  return (
    <details class="fold">
      <summary>{t("people")}</summary>
      <div class="session-part">
        <label class="choice">
          <input
            type="checkbox"
            checked={facts.view.lobby ?? false}
            onChange={(event) => setLobby(event.currentTarget)}
          />
          <span>
            {t("lobby")}
            <br />
            <span class="muted small">{t("lobbyHint")}</span>
          </span>
        </label>
        <failure.Text />
        <ul class="turn-list">
          <For each={people()}>{(member) => <PersonRow member={member} />}</For>
        </ul>
      </div>
    </details>
  );
}

function PersonRow(props: { member: MemberView }) {
  const t = useMessages("leading");
  const words = useMessages("session");
  const roleName = useRoleName();
  const { facts, me } = useLiveSession();
  const failure = useFailure();
  const [open, setOpen] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const isMe = () => props.member.id === me().id;
  const workshopId = () => facts.view.workshop.id;
  const change = (part: Omit<MemberChange, "version">) =>
    failure.watch(() =>
      api.changeMember(workshopId(), props.member.id, { ...part, version: facts.view.version }),
    );
  const about = () =>
    [
      roleName(props.member.role),
      isMe() ? words("you") : "",
      props.member.state === "waiting" ? t("waits") : props.member.present ? "" : words("notHere"),
      props.member.muted ? t("isMuted") : "",
    ]
      .filter(Boolean)
      .join(" · ");

  return (
    <li class="turn-row">
      <span class="turn-name">
        {props.member.name} <span class="muted small">{about()}</span>
      </span>
      <Show when={props.member.state === "waiting"}>
        <button
          type="button"
          class="button"
          aria-label={t("admitName", { name: props.member.name })}
          onClick={() => void change({ state: "in" })}
        >
          {t("admit")}
        </button>
      </Show>
      <button
        type="button"
        class="button quiet"
        aria-expanded={open()}
        aria-label={t("changeName", { name: props.member.name })}
        onClick={() => setOpen((now) => !now)}
      >
        {t("edit")}
      </button>
      <Show when={open()}>
        <div class="session-part person-inside">
          <label class="field">
            <span class="label">{t("role")}</span>
            <select
              class="input"
              onChange={(event) => {
                const field = event.currentTarget;
                void change({ role: field.value as Role }).then(() => (field.value = props.member.role));
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
          <Show when={!isMe()}>
            <div class="row">
              <button
                type="button"
                class="button"
                aria-pressed={props.member.muted === true}
                onClick={() => void change({ muted: props.member.muted !== true })}
              >
                {t("mute")}
              </button>
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
                  onClick={() => void failure.watch(() => api.removeMember(workshopId(), props.member.id))}
                >
                  {t("sendAway")}
                </button>
                <button type="button" class="button quiet" onClick={() => setAsking(false)}>
                  {t("notNow")}
                </button>
              </Show>
            </div>
          </Show>
        </div>
      </Show>
      <failure.Text />
    </li>
  );
}
