import { createSignal, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { AgendaStart } from "./AgendaStart.tsx";
import { LeadGroups } from "./breakouts/LeadGroups.tsx";
import { LeadAgenda } from "./LeadAgenda.tsx";
import { LeadNow } from "./LeadNow.tsx";
import { DisturbanceKit } from "./people/DisturbanceKit.tsx";
import { LeadPeople } from "./people/LeadPeople.tsx";
import { Participation } from "./people/Participation.tsx";
import { WithoutDevice } from "./people/WithoutDevice.tsx";
import { LeadProposals } from "./LeadProposals.tsx";
import { LeadReady } from "./LeadReady.tsx";
import { LeadRoom } from "./LeadRoom.tsx";
import { LeadTalk } from "./LeadTalk.tsx";
import { LeadTogether } from "./LeadTogether.tsx";
import { LeadTurns } from "./LeadTurns.tsx";
import { useLiveSession } from "./live-session.ts";

/** Everything that those who lead decide: the step, the time, who speaks, the lock, the agenda. */
export function LeadPanel() {
  const t = useMessages("leading");
  const { led } = useLiveSession();
  const hasAgenda = () => (led()?.agenda.length ?? 0) > 0;
  const [said, setSaid] = createSignal("");
  let voice!: HTMLParagraphElement;
  const begun = (words: string) => {
    setSaid(words);
    // The place where it was chosen is gone: what comes next is to begin.
    if (words) voice.parentElement?.querySelector<HTMLElement>(".lead-now .main")?.focus();
  };
  return (
    <Show when={led()}>
      <p ref={voice} class="visually-hidden" role="status">
        {said()}
      </p>
      <Show when={hasAgenda()} fallback={<AgendaStart onAdded={begun} />}>
        <LeadNow />
        <Show when={led()?.turns}>{(turns) => <LeadTurns turns={turns()} />}</Show>
        <LeadReady />
        <LeadTogether />
        <LeadProposals />
        <LeadAgenda />
        <details class="fold">
          <summary>{t("file")}</summary>
          <AgendaStart onAdded={setSaid} />
        </details>
      </Show>
      <LeadRoom />
      <LeadGroups />
      <DisturbanceKit />
      <LeadPeople />
      <WithoutDevice />
      <Participation />
      <LeadTalk />
    </Show>
  );
}
