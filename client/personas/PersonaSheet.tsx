import { For } from "solid-js";
import { personaQuestions, personaRelations } from "#shared/personas/persona.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { SheetChoice, SheetScale } from "#client/sheets/SheetChoice.tsx";
import { SheetText } from "#client/sheets/SheetText.tsx";
import { personaSteps } from "./persona-scale.ts";

/** The questions of one character. */
export function PersonaSheet(props: { id: string }) {
  const t = useMessages("personas");
  const sheets = useMessages("sheets");
  const here = { root: "personas" } as const;
  return (
    <>
      <SheetText
        {...here}
        id={props.id}
        field="name"
        label={t("name")}
        hint={t("nameHint")}
        multiline={false}
      />
      <SheetChoice
        {...here}
        id={props.id}
        field="relation"
        legend={t("relation")}
        choices={personaRelations.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        unset={t("relationUnset")}
      />
      <For each={personaQuestions}>
        {(question) => (
          <SheetText
            {...here}
            id={props.id}
            field={question}
            label={t(question)}
            hint={t(`${question}Hint`)}
          />
        )}
      </For>
      <For each={["influence", "interest"] as const}>
        {(field) => (
          <SheetScale
            {...here}
            id={props.id}
            field={field}
            legend={t(field)}
            steps={personaSteps(t)}
            unset={sheets("notSaid")}
          />
        )}
      </For>
    </>
  );
}
