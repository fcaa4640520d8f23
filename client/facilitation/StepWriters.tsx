import type { WriterRole } from "#shared/facilitation/activity.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { writerChoiceOf, writerChoices, type WriterChoice } from "./step-choices.ts";

/** Who writes in a step; another set of roles that it came with can be kept. */
export function StepWriters(props: {
  given: readonly WriterRole[] | undefined;
  value: readonly WriterRole[];
  onPick: (writers: readonly WriterRole[]) => void;
}) {
  const t = useMessages("leading");
  const roleName = useRoleName();
  const given = () => (props.given && writerChoiceOf(props.given) === "given" ? props.given : undefined);
  const named = Object.keys(writerChoices) as (keyof typeof writerChoices)[];
  const choices = () => [
    ...named.map((value) => ({ value, label: t(value) })),
    ...[given() ?? []]
      .filter((roles) => roles.length > 0)
      .map((roles) => ({
        value: "given" as const,
        label: new Intl.ListFormat(locale()).format(roles.map(roleName)),
      })),
  ];
  const pick = (choice: WriterChoice) =>
    props.onPick(choice === "given" ? (given() ?? props.value) : writerChoices[choice]);
  return (
    <SelectField
      label={t("stepWriters")}
      choices={choices()}
      value={writerChoiceOf(props.value)}
      onPick={pick}
    />
  );
}
