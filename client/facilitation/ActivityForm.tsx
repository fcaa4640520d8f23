import { createSignal, createUniqueId, onMount } from "solid-js";
import {
  writerRoles,
  type Activity,
  type ActivityDraft,
  type Grouping,
  type SpeakingMode,
  type WriterRole,
} from "#shared/facilitation/activity.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { MomentField } from "./MomentField.tsx";
import { MinutesField } from "./MinutesField.tsx";
import {
  groupingNames,
  groupingWords,
  mayWriteAloneAt,
  seenChoices,
  seenNames,
  seenOf,
  speakingNames,
  speakingWords,
} from "./step-choices.ts";
import { StepTarget } from "./StepTarget.tsx";
import { StepWriters } from "./StepWriters.tsx";

/** What is written down of a step; it is given whole when the form is. `onSave` answers whether it went well. */
export function ActivityForm(props: {
  activity?: Activity | undefined;
  onSave: (draft: ActivityDraft) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useMessages("leading");
  const common = useMessages("common");
  const given = props.activity;
  const [title, setTitle] = createSignal(given?.title ?? "");
  const [instructions, setInstructions] = createSignal(given?.instructions ?? "");
  const [note, setNote] = createSignal(given?.note ?? "");
  const [minutes, setMinutes] = createSignal(given?.minutes ?? 10);
  const [minutesGiven, setMinutesGiven] = createSignal(true);
  const [shortest, setShortest] = createSignal(given?.shortest);
  const [target, setTarget] = createSignal(given?.target ?? "");
  const [writers, setWriters] = createSignal<readonly WriterRole[]>(given?.writers ?? writerRoles);
  const [speaking, setSpeaking] = createSignal<SpeakingMode>(given?.speaking ?? "open");
  const [seen, setSeen] = createSignal(seenOf(given));
  const [grouping, setGrouping] = createSignal<Grouping | "">(given?.grouping ?? "");
  const [opensAt, setOpensAt] = createSignal(given?.opensAt);
  const [closesAt, setClosesAt] = createSignal(given?.closesAt);
  const [wrong, setWrong] = createSignal<"title" | "minutes" | "shortest" | "days">();
  const id = createUniqueId();
  if (!given) onMount(() => document.getElementById(id)?.querySelector("input")?.focus());

  const seenHint = () => {
    if (seen() === "seenShared") return t("seenSharedHint");
    return mayWriteAloneAt(target()) ? t("seenAloneHint") : `${t("seenAloneOnWall")} ${t("seenAloneHint")}`;
  };
  const mistake = () => {
    if (title().trim() === "") return "title";
    if (!minutesGiven() || !Number.isInteger(minutes()) || minutes() < 1) return "minutes";
    const least = shortest();
    if (least !== undefined && (!Number.isInteger(least) || least < 1 || least > minutes()))
      return "shortest";
    const [opens, closes] = [opensAt(), closesAt()];
    if (opens !== undefined && closes !== undefined && closes <= opens) return "days";
    return undefined;
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(mistake());
    if (wrong()) {
      document.getElementById(id)?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    const least = shortest();
    const draft: ActivityDraft = {
      title: title().trim(),
      instructions: instructions().trim(),
      target: target() || null,
      writers: [...writers()],
      minutes: minutes(),
      shortest: least ?? null,
      speaking: speaking(),
      ...seenChoices[seen()],
      grouping: grouping() || null,
      note: note().trim(),
      opensAt: opensAt() ?? null,
      closesAt: closesAt() ?? null,
    };
    if (await props.onSave(draft)) props.onCancel();
  };

  return (
    <form class="session-part activity-form" id={id} onSubmit={(event) => void save(event)}>
      <TextField
        label={t("stepTitle")}
        value={title()}
        onInput={setTitle}
        maxLength={120}
        error={wrong() === "title" ? t("titleMissing") : undefined}
      />
      <TextField
        label={t("stepInstructions")}
        value={instructions()}
        onInput={setInstructions}
        maxLength={1000}
        rows={2}
      />
      <div class="row minutes-row">
        <MinutesField
          label={t("stepMinutes")}
          value={minutesGiven() ? minutes() : undefined}
          onInput={(value) => {
            setMinutesGiven(value !== undefined);
            if (value !== undefined) setMinutes(value);
          }}
          error={wrong() === "minutes" ? t("minutesWrong") : undefined}
        />
        <MinutesField
          label={t("stepShortest")}
          value={shortest()}
          onInput={setShortest}
          error={wrong() === "shortest" ? t("shortestWrong") : undefined}
        />
      </div>
      <StepTarget given={given?.target} value={target()} onPick={setTarget} />
      <StepWriters given={given?.writers} value={writers()} onPick={setWriters} />
      <SelectField
        label={t("stepSeen")}
        hint={seenHint()}
        choices={seenNames.map((value) => ({ value, label: t(value) }))}
        value={seen()}
        onPick={setSeen}
      />
      <SelectField
        label={t("stepSpeaking")}
        choices={speakingNames.map((value) => ({ value, label: t(speakingWords[value]) }))}
        value={speaking()}
        onPick={setSpeaking}
      />
      <SelectField
        label={t("stepGrouping")}
        hint={grouping() && t("groupingHint")}
        choices={groupingNames.map((value) => ({ value, label: t(groupingWords[value]) }))}
        value={grouping()}
        onPick={setGrouping}
      />
      <details
        class="fold"
        open={given?.opensAt !== undefined || given?.closesAt !== undefined || wrong() === "days"}
      >
        <summary>{t("stepDays")}</summary>
        <div class="session-part">
          <p class="hint">{t("stepDaysHint")}</p>
          <MomentField label={t("stepOpens")} value={given?.opensAt} onInput={setOpensAt} />
          <MomentField
            label={t("stepCloses")}
            value={given?.closesAt}
            onInput={setClosesAt}
            error={wrong() === "days" ? t("daysWrong") : undefined}
          />
        </div>
      </details>
      <TextField label={t("stepNote")} value={note()} onInput={setNote} maxLength={2000} rows={2} />
      <div class="row">
        <button type="submit" class="button main">
          {t("stepSave")}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onCancel()}>
          {common("cancel")}
        </button>
      </div>
    </form>
  );
}
