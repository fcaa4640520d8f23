import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { Activity, ActivityDraft } from "#shared/facilitation/activity.ts";
import { agendaFile, readAgendaFile } from "#shared/facilitation/agenda-file.ts";
import {
  presetActivities,
  presetMinutes,
  presetNames,
  type PresetName,
} from "#shared/facilitation/presets.ts";
import { messagesIn, useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { ActivityForm } from "./ActivityForm.tsx";
import { useLiveSession } from "./live-session.ts";
import { lengthText } from "./length-text.ts";

/** An agenda from a ready-made one, from a file, or step by step by hand; and into a file. `onAdded` is told what to say. */
export function AgendaStart(props: { onAdded: (said: string) => void }) {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const presets = useMessages("presets");
  const { facts, led, send } = useLiveSession();
  const failure = useFailure();
  const [chosen, setChosen] = createSignal<PresetName>("light");
  const [byHand, setByHand] = createSignal(false);
  const [added, setAdded] = createSignal(0);
  const id = createUniqueId();
  const agenda = () => (led()?.agenda ?? []) as readonly Activity[];
  const isEmpty = () => agenda().length === 0;

  const add = async (activities: readonly ActivityDraft[]) => {
    setAdded(0);
    props.onAdded("");
    const isDone = await failure.watch(() => send({ do: "add", activities: [...activities] }));
    if (isDone) {
      setAdded(activities.length);
      props.onAdded(t("fileAdded", { n: activities.length }));
    }
    return isDone;
  };
  const usePreset = async () => {
    // What the group reads speaks the group's language, whatever the screen of who leads.
    const inGroup = await messagesIn("presets", facts.view.workshop.locale);
    await add(presetActivities(chosen(), inGroup));
  };
  const openFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    const read = readAgendaFile(await file.text());
    if (read) await add(read.activities);
    else failure.say(t("fileWrong"));
  };
  const saveFile = (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    const { title, locale } = facts.view.workshop;
    const text = JSON.stringify(agendaFile(title, locale, agenda()), null, 2);
    const link = event.currentTarget;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  return (
    <section class="session-part">
      <Show when={isEmpty()}>
        <h3>{t("start")}</h3>
      </Show>
      <div class="field">
        <label for={`${id}-preset`}>{t("fromPreset")}</label>
        <select
          id={`${id}-preset`}
          class="input"
          onChange={(event) => setChosen(event.currentTarget.value as PresetName)}
        >
          <For each={presetNames}>
            {(name) => (
              <option value={name} selected={name === chosen()}>
                {presets(`${name}.name`)} · {lengthText(presetMinutes(name), words)}
              </option>
            )}
          </For>
        </select>
        <p class="hint">{presets(`${chosen()}.about`)}</p>
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          classList={{ main: isEmpty() }}
          disabled={failure.busy()}
          onClick={() => void usePreset()}
        >
          {t("usePreset")}
        </button>
      </div>
      <Show when={isEmpty()}>
        <Show
          when={byHand()}
          fallback={
            <div class="row">
              <button type="button" class="button" onClick={() => setByHand(true)}>
                {t("addStep")}
              </button>
            </div>
          }
        >
          <ActivityForm onSave={(draft) => add([draft])} onCancel={() => setByHand(false)} />
        </Show>
      </Show>
      <div class="row">
        <label class="button file-button" for={`${id}-file`}>
          {t("openFile")}
        </label>
        <input
          id={`${id}-file`}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void openFile(event.currentTarget)}
        />
        <Show when={!isEmpty()}>
          <a class="button" href="#agenda" download="ronda-agenda.json" onClick={saveFile}>
            {t("saveFile")}
          </a>
        </Show>
      </div>
      <Show when={added() > 0}>
        <p>{t("fileAdded", { n: added() })}</p>
      </Show>
      <failure.Text />
    </section>
  );
}
