import { createResource, Show } from "solid-js";
import { loadMessages } from "#client/i18n/i18n.ts";
import { LeadPanel } from "./LeadPanel.tsx";
import { useLiveSession } from "./live-session.ts";
import { OwnNotesFile } from "./OwnNotesFile.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { SessionSettings } from "./SessionSettings.tsx";
import { SessionSteps } from "./SessionSteps.tsx";
import { SessionTurns } from "./SessionTurns.tsx";
import "#client/ui/fold.css";
import "./session-panel.css";

/** A session in full: for those who lead with everything that they decide, for others as it stands. */
export function SessionPanel() {
  const { leads } = useLiveSession();
  const [ready] = createResource(leads, (leading) =>
    loadMessages(...(leading ? (["leading", "groups", "people", "presets", "board"] as const) : [])).then(
      () => true,
    ),
  );
  return (
    <div class="session-panel">
      <Show when={leads()} fallback={<Following />}>
        <Show when={ready()}>
          <LeadPanel />
        </Show>
      </Show>
      <OwnNotesFile />
      <SessionSettings />
    </div>
  );
}

/** What people who do not lead find here: who speaks, what comes, and a wish of their own. */
function Following() {
  const { led } = useLiveSession();
  return (
    <>
      <Show when={led()?.turns}>{(turns) => <SessionTurns turns={turns()} />}</Show>
      <SessionSteps />
      <Show when={led()?.turns}>
        <ProposalForm />
      </Show>
    </>
  );
}
