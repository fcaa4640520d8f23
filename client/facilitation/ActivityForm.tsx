import { createSignal, createUniqueId, For } from "solid-js";
import { boardViews, type BoardView } from "#shared/boards/board-shape.ts";
import {
  speakingModes,
  writerRoles,
  type Activity,
  type ActivityDraft,
  type SpeakingMode,
  type WriterRole,
} from "#shared/facilitation/activity.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { MomentField } from "./MomentField.tsx";
import { MinutesField } from "./MinutesField.tsx";

/** Who may write, as a choice of few words; anything else that a file says stays as it is. */
const writerChoices = {
  writersAll: writerRoles,
  writersAdvisory: ["facilitator", "advisory"],
  writersLead: ["facilitator"],
  writersNobody: [],
} as const satisfies Record<string, readonly WriterRole[]>;
type WriterChoice = keyof typeof writerChoices;
const choices = Object.keys(writerChoices) as WriterChoice[];

/** Who sees what is written, and whether names stand beside it: names can be left out only of what was private. */
const seenChoices = {
  seenShared: { visibility: "shared", names: "shown" },
  seenNamed: { visibility: "private", names: "shown" },
  seenNameless: { visibility: "private", names: "hidden" },
} as const satisfies Record<string, Pick<ActivityDraft, "visibility" | "names">>;
type SeenChoice = keyof typeof seenChoices;

function seenOf(given: Activity | undefined): SeenChoice {
  if (given?.visibility !== "private") return "seenShared";
  return given.names === "hidden" ? "seenNameless" : "seenNamed";
}

const speakingWords = {
  open: "speakingOpen",
  queue: "speakingQueue",
  round: "speakingRound",
} as const satisfies Record<SpeakingMode, string>;
const viewWords = {
  wall: "viewWall",
  framings: "viewFramings",
  personas: "viewPersonas",
  needs: "viewNeeds",
} as const;

/** What is written down of a step; it is sent whole when the form is. `onSave` answers whether it went well. */
export function ActivityForm(props: {
  activity?: Activity | undefined;
  onSave: (draft: ActivityDraft) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useMessages("leading");
  const board = useMessages("board");
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
  const [seen, setSeen] = createSignal<SeenChoice>(seenOf(given));
  const [opensAt, setOpensAt] = createSignal(given?.opensAt);
  const [closesAt, setClosesAt] = createSignal(given?.closesAt);
  const [wrong, setWrong] = createSignal<"title" | "minutes" | "shortest" | "days">();
  const id = createUniqueId();
  const targets = () => [...boardViews, ...(given?.target?.includes("/") ? [given.target] : [])];
  const isWriters = (choice: WriterChoice) => {
    const wanted: readonly WriterRole[] = writerChoices[choice];
    return wanted.length === writers().length && wanted.every((role) => writers().includes(role));
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
      ...(least === undefined ? {} : { shortest: least }),
      speaking: speaking(),
      ...seenChoices[seen()],
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
      <div class="field">
        <label for={`${id}-target`}>{t("stepTarget")}</label>
        <select id={`${id}-target`} class="input" onChange={(event) => setTarget(event.currentTarget.value)}>
          <option value="" selected={target() === ""}>
            {t("targetNone")}
          </option>
          <For each={targets()}>
            {(place) => (
              <option value={place} selected={target() === place}>
                {place in viewWords ? board(viewWords[place as BoardView]) : t("targetCard")}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="field">
        <label for={`${id}-writers`}>{t("stepWriters")}</label>
        <select
          id={`${id}-writers`}
          class="input"
          onChange={(event) => setWriters(writerChoices[event.currentTarget.value as WriterChoice])}
        >
          <For each={choices}>
            {(choice) => (
              <option value={choice} selected={isWriters(choice)}>
                {t(choice)}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="field">
        <label for={`${id}-seen`}>{t("stepSeen")}</label>
        <select
          id={`${id}-seen`}
          class="input"
          aria-describedby={`${id}-seen-hint`}
          onChange={(event) => setSeen(event.currentTarget.value as SeenChoice)}
        >
          <For each={Object.keys(seenChoices) as SeenChoice[]}>
            {(choice) => (
              <option value={choice} selected={seen() === choice}>
                {t(choice)}
              </option>
            )}
          </For>
        </select>
        <p id={`${id}-seen-hint`} class="muted small">
          {t(seen() === "seenShared" ? "seenSharedHint" : "seenAloneHint")}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-speaking`}>{t("stepSpeaking")}</label>
        <select
          id={`${id}-speaking`}
          class="input"
          onChange={(event) => setSpeaking(event.currentTarget.value as SpeakingMode)}
        >
          <For each={speakingModes}>
            {(mode) => (
              <option value={mode} selected={speaking() === mode}>
                {t(speakingWords[mode])}
              </option>
            )}
          </For>
        </select>
      </div>
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
