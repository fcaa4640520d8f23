import { useMessages } from "../i18n/i18n.ts";
import { useLeadActs, type LeadActs } from "../realtime/lead-acts.ts";
import { useFailure } from "../ui/Failure.tsx";

/** For those who lead: bring everybody to a note, or show it alone on the projector. */
export function NoteShow(props: { note: string; onDone: () => void }) {
  const t = useMessages("notes");
  const common = useMessages("common");
  const leadActs = useLeadActs();
  const failure = useFailure();
  const act = (run: (acts: LeadActs) => Promise<void>) => async () => {
    const acts = leadActs();
    if (acts && (await failure.watch(() => run(acts)))) props.onDone();
  };
  return (
    <div class="stack note-turns" role="group" aria-label={t("showLong")}>
      <button type="button" class="button" onClick={act(({ bring }) => bring(`notes/${props.note}`))}>
        {t("showBring")}
      </button>
      <button
        type="button"
        class="button"
        onClick={act(({ stage }) => stage({ show: "note", id: props.note }))}
      >
        {t("showProjector")}
      </button>
      <failure.Text />
      <button type="button" class="button quiet" onClick={() => props.onDone()}>
        {common("cancel")}
      </button>
    </div>
  );
}
