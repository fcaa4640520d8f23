import { createSignal, For, Show } from "solid-js";
import { roles } from "#shared/members/roles.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { useLeadPeople } from "./lead-people.ts";
import { PersonUndo } from "./PersonUndo.tsx";

/** Somebody disturbs: everything that helps in one place, each one tap away; nothing here asks twice. */
export function DisturbanceKit() {
  const t = useMessages("people");
  const words = useMessages("leading");
  const { facts, led, send } = useLiveSession();
  const { workshopId, everybody, isMe, change, remove } = useLeadPeople();
  const failure = useFailure();
  const [said, setSaid] = createSignal("");
  const [undoing, setUndoing] = createSignal<Pick<MemberView, "id" | "name">>();
  const [sentAway, setSentAway] = createSignal<Pick<MemberView, "id" | "name">>();
  const others = () => everybody().filter((member) => !isMe(member) && !member.noDevice);
  const act = (run: () => Promise<unknown>, after = "") => {
    setSaid("");
    void failure.watch(run).then((done) => done && after !== "" && setSaid(after));
  };
  const sendAway = (member: Pick<MemberView, "id" | "name">) =>
    act(
      async () => {
        await remove(member);
        setSentAway(member);
      },
      t("wentAway", { name: member.name }),
    );
  const decide = (part: { lobby: boolean } | { doorOpen: boolean }) =>
    act(() => api.changeWorkshop(workshopId(), { ...part, version: facts.view.version }));
  const renewAll = async () => {
    for (const role of roles) await api.rotateInvite(workshopId(), role);
  };
  const switches = () =>
    [
      {
        name: "freeze",
        hint: t("freezeHint"),
        on: led()?.locked === true,
        press: (on: boolean) => act(() => send({ do: "lock", on })),
      },
      {
        name: "closeDoor",
        hint: t("closeDoorHint"),
        on: !facts.view.doorOpen,
        press: (on: boolean) => decide({ doorOpen: !on }),
      },
      {
        name: "lobby",
        hint: words("lobbyHint"),
        on: facts.view.lobby === true,
        press: (on: boolean) => decide({ lobby: on }),
      },
    ] as const;

  return (
    <details class="fold">
      <summary>{t("disturbing")}</summary>
      <div class="session-part">
        <ul class="kit-list">
          <For each={switches()}>
            {(one) => (
              <li class="kit-act">
                <button
                  type="button"
                  class="button lead-long"
                  aria-pressed={one.on}
                  onClick={() => one.press(!one.on)}
                >
                  {one.name === "lobby" ? words("lobby") : t(one.name)}
                </button>
                <span class="muted small">{one.hint}</span>
              </li>
            )}
          </For>
          <li class="kit-act">
            <button
              type="button"
              class="button lead-long"
              disabled={failure.busy()}
              onClick={() => act(renewAll, t("newLinksDone"))}
            >
              {t("newLinks")}
            </button>
            <span class="muted small">{t("newLinksHint")}</span>
          </li>
        </ul>
        <p role="status">{said()}</p>
        <Show when={sentAway()}>
          {(member) => (
            <div class="row">
              <button type="button" class="button" onClick={() => setUndoing(member())}>
                {t("undoAllBy", { name: member().name })}
              </button>
            </div>
          )}
        </Show>
        <failure.Text />
        <ul class="kit-list">
          <For each={others()} fallback={<li class="muted">{t("nobodyElse")}</li>}>
            {(member) => (
              <KitPerson
                member={member}
                onUndo={() => setUndoing({ id: member.id, name: member.name })}
                onMute={() => act(() => change(member, { muted: member.muted !== true }))}
                onSendAway={() => sendAway({ id: member.id, name: member.name })}
              />
            )}
          </For>
        </ul>
        <Show when={undoing()}>
          {(member) => <PersonUndo member={member()} onClose={() => setUndoing(undefined)} />}
        </Show>
      </div>
    </details>
  );
}

function KitPerson(props: {
  member: MemberView;
  onUndo: () => void;
  onMute: () => void;
  onSendAway: () => void;
}) {
  const t = useMessages("people");
  const words = useMessages("leading");
  const session = useMessages("turns");
  return (
    <li class="turn-row kit-person">
      <span class="turn-name">
        {props.member.name}{" "}
        <Show when={!props.member.present}>
          <span class="muted small">{session("notHere")}</span>
        </Show>
      </span>
      <button
        type="button"
        class="button"
        aria-pressed={props.member.muted === true}
        aria-label={t("takePenOf", { name: props.member.name })}
        onClick={() => props.onMute()}
      >
        {t("takePen")}
      </button>
      <button
        type="button"
        class="button"
        aria-label={t("undoAllBy", { name: props.member.name })}
        onClick={() => props.onUndo()}
      >
        {t("undoAll")}
      </button>
      <button
        type="button"
        class="button danger"
        aria-label={t("sendAwayName", { name: props.member.name })}
        onClick={() => props.onSendAway()}
      >
        {words("sendAway")}
      </button>
    </li>
  );
}
