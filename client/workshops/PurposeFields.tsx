import { For } from "solid-js";
import { powers } from "#shared/framings/framing.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ChoiceField } from "#client/ui/ChoiceField.tsx";
import { TextField } from "#client/ui/TextField.tsx";

const before = [
  { part: "why", hint: "whyHint", max: 1000 },
  { part: "forWhom", hint: "forWhomHint", max: 500 },
  { part: "decides", hint: "decidesHint", max: 1000 },
] as const;

/** The questions about a workshop's purpose, for who starts or leads it. Empty answers stay "not said yet". */
export function PurposeFields(props: { purpose: Purpose; onChange: (purpose: Purpose) => void }) {
  const t = useMessages("purpose");
  const change = (part: keyof Purpose, value: string | undefined) => {
    const { [part]: _, ...others } = props.purpose;
    props.onChange(value ? { ...others, [part]: value } : others);
  };
  return (
    <>
      <For each={before}>
        {({ part, hint, max }) => (
          <TextField
            label={t(part)}
            hint={t(hint)}
            value={props.purpose[part] ?? ""}
            onInput={(value) => change(part, value)}
            maxLength={max}
            rows={2}
          />
        )}
      </For>
      <ChoiceField
        legend={t("power")}
        choices={powers.map((power) => ({ value: power, label: t(power), hint: t(`${power}Means`) }))}
        unset={t("notSaid")}
        value={props.purpose.power}
        onPick={(power) => change("power", power)}
      />
      <TextField
        label={t("carriedOutBy")}
        hint={t("carriedOutByHint")}
        value={props.purpose.carriedOutBy ?? ""}
        onInput={(value) => change("carriedOutBy", value)}
        maxLength={500}
      />
    </>
  );
}
