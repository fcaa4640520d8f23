import { createUniqueId, For, Show } from "solid-js";
import {
  firstFramingQuestions,
  framingOutcomes,
  framingQuestions,
  powers,
  type FramingQuestion,
} from "#shared/framings/framing.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetChoice } from "#client/sheets/SheetChoice.tsx";
import { SheetLinks } from "#client/sheets/SheetLinks.tsx";
import { SheetText } from "#client/sheets/SheetText.tsx";
import { useReading } from "#client/sheets/sheet-mode.ts";
import { answeredCount, laterQuestions } from "./framing-progress.ts";
import "#client/ui/fold.css";

const groups = Object.keys(laterQuestions) as (keyof typeof laterQuestions)[];

/** The questions of one framing: four first, the rest one tap away, and where it arrived. */
export function FramingSheet(props: { id: string }) {
  const t = useMessages("framings");
  const here = { root: "framings" } as const;
  const choice = <V extends "inform" | "consult" | "co-decide" | "community-decides" | OutcomeKey>(
    value: V,
  ) => ({
    value,
    label: t(value),
    hint: t(`${value}Hint`),
  });
  return (
    <>
      <SheetText {...here} id={props.id} field="title" label={t("title")} hint={t("titleHint")} />
      <Questions id={props.id} questions={firstFramingQuestions} />
      <LaterQuestions id={props.id} />
      <SheetLinks {...here} id={props.id} to="personas" legend={t("characters")} />
      <SheetChoice
        {...here}
        id={props.id}
        field="power"
        legend={t("power")}
        choices={powers.map(choice)}
        unset={t("powerUnset")}
      />
      <SheetChoice
        {...here}
        id={props.id}
        field="outcome"
        legend={t("outcome")}
        hint={t("outcomeHint")}
        choices={framingOutcomes.map(choice)}
        unset={t("outcomeUnset")}
      />
    </>
  );
}

type OutcomeKey = (typeof framingOutcomes)[number];

function Questions(props: { id: string; questions: readonly FramingQuestion[] }) {
  const t = useMessages("framings");
  return (
    <For each={props.questions}>
      {(question) => (
        <SheetText
          root="framings"
          id={props.id}
          field={question}
          label={t(question)}
          hint={t(`${question}Hint`)}
        />
      )}
    </For>
  );
}

function LaterQuestions(props: { id: string }) {
  const t = useMessages("framings");
  const board = useBoard();
  const reading = useReading();
  const later = framingQuestions.filter((question) => !firstFramingQuestions.includes(question));
  const done = () => answeredCount(board.content.framings[props.id], later);
  const all = () => <For each={groups}>{(group) => <QuestionGroup id={props.id} group={group} />}</For>;
  return (
    <Show when={!reading()} fallback={all()}>
      <details class="fold">
        <summary>{t("more", { done: done(), n: later.length })}</summary>
        <div class="sheet-group">{all()}</div>
      </details>
    </Show>
  );
}

function QuestionGroup(props: { id: string; group: keyof typeof laterQuestions }) {
  const t = useMessages("framings");
  const headingId = createUniqueId();
  return (
    <section class="sheet-group" aria-labelledby={headingId}>
      <h4 id={headingId}>{t(props.group)}</h4>
      <Questions id={props.id} questions={laterQuestions[props.group]} />
    </section>
  );
}
