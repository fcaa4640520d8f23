import { boardViews } from "#shared/boards/board-shape.ts";
import { pollTarget } from "#shared/facilitation/poll-target.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { usePlace } from "./going-on.ts";
import { useLiveSession } from "./live-session.ts";

/** Where a step is held: a view, the card that it has or that one is at oneself, or a vote. */
export function StepTarget(props: {
  given: string | null | undefined;
  value: string;
  onPick: (target: string) => void;
}) {
  const t = useMessages("leading");
  const place = usePlace();
  const { facts } = useLiveSession();
  const polls = () => facts.view.polls ?? [];
  const isOther = (target: string | null | undefined) =>
    typeof target === "string" &&
    target.includes("/") &&
    !polls().some(({ id }) => target === pollTarget(id));
  const cards = () => [...new Set([props.given, place.target()])].filter(isOther) as string[];
  const choices = () => [
    { value: "", label: t("targetNone") },
    ...boardViews.map((value) => ({ value, label: place.name(value) })),
    ...cards().map((value) => ({ value, label: t("targetCard", { where: place.name(value) }) })),
    ...polls().map(({ id, title }) => ({ value: pollTarget(id), label: t("targetPoll", { title }) })),
  ];
  return (
    <SelectField
      label={t("stepTarget")}
      hint={t("targetHint")}
      choices={choices()}
      value={props.value}
      onPick={props.onPick}
    />
  );
}
