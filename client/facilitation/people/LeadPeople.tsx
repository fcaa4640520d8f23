import { createSignal, For } from "solid-js";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { useLeadPeople } from "./lead-people.ts";
import { PersonRow } from "./PersonRow.tsx";

/** Who is in and who waits at the door: admitting, changing a part, taking the pen, sending away. */
export function LeadPeople() {
  const t = useMessages("leading");
  const { facts } = useLiveSession();
  const { workshopId, everybody } = useLeadPeople();
  const failure = useFailure();
  const [said, setSaid] = createSignal("");
  const setLobby = (box: HTMLInputElement) =>
    void failure
      .watch(() => api.changeWorkshop(workshopId(), { version: facts.view.version, lobby: box.checked }))
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
        <p role="status">{said()}</p>
        <ul class="turn-list">
          <For each={everybody()}>{(member) => <PersonRow member={member} onSaid={setSaid} />}</For>
        </ul>
      </div>
    </details>
  );
}
