import { createSignal, Match, Show, Switch } from "solid-js";
import type { Activity, ActivityDraft } from "#shared/facilitation/activity.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { ActivityForm } from "./ActivityForm.tsx";
import { changesOf, outruns, wordsOf } from "./step-edit.ts";
import { StepDays } from "./StepDays.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

/** One step of the agenda opened: what it asks, and what can be done with it. */
export function LeadStep(props: { step: Activity; onAddAfter: () => void }) {
  const t = useMessages("leading");
  const { send } = useLiveSession();
  const failure = useFailure();
  const [editing, setEditing] = createSignal(false);
  /** The step as it stood when the form was opened, and as its editor last heard of it. */
  let opened = wordsOf(props.step);
  let seen = opened;
  let toEdit: HTMLButtonElement | undefined;
  const edit = () => {
    seen = opened = wordsOf(props.step);
    setEditing(true);
  };
  const leave = () => {
    setEditing(false);
    toEdit?.focus();
  };
  const act = (name: "start" | "skip" | "reopen" | "remove") => () => {
    const command: Command = { do: name, activity: props.step.id };
    void failure.watch(() => send(command));
  };
  const save = async (draft: ActivityDraft): Promise<boolean> => {
    const change = changesOf(opened, draft);
    const now = wordsOf(props.step);
    if (outruns(seen, now, change)) {
      seen = now;
      failure.say(t("stepOutrun"));
      return false;
    }
    if (Object.keys(change).length === 0) return true;
    return failure.watch(() => send({ do: "edit", activity: props.step.id, change }));
  };

  return (
    <div class="session-part step-inside">
      <Show
        when={!editing()}
        fallback={<ActivityForm activity={props.step} onSave={save} onCancel={leave} />}
      >
        <Show when={props.step.instructions}>
          <p>{props.step.instructions}</p>
        </Show>
        <StepDays step={props.step} />
        <Show when={props.step.note}>
          <p class="lead-note">
            <span class="muted small">{t("note")}</span>
            {props.step.note}
          </p>
        </Show>
        <div class="row">
          <Switch>
            <Match when={props.step.state === "planned"}>
              <button type="button" class="button" onClick={act("start")}>
                {t("startThis")}
              </button>
              <button type="button" class="button" onClick={act("skip")}>
                {t("skip")}
              </button>
            </Match>
            <Match when={props.step.state === "done" || props.step.state === "skipped"}>
              <button type="button" class="button" onClick={act("reopen")}>
                {t("reopen")}
              </button>
              <button type="button" class="button" onClick={act("start")}>
                {t("startThis")}
              </button>
            </Match>
          </Switch>
          <button ref={toEdit} type="button" class="button" onClick={edit}>
            {t("edit")}
          </button>
          <button type="button" class="button" onClick={() => props.onAddAfter()}>
            {t("addAfter")}
          </button>
          <Show when={props.step.state !== "current"}>
            <button type="button" class="button danger" onClick={act("remove")}>
              {t("remove")}
            </button>
          </Show>
        </div>
      </Show>
      <failure.Text />
    </div>
  );
}
