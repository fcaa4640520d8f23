import { useMessages } from "#client/i18n/i18n.ts";
import { Distribution } from "../../results/Distribution.tsx";
import { HowCounted } from "../../results/HowCounted.tsx";
import type { ResultProps } from "../method-screens.ts";
import { gradeText, grades } from "./grades.ts";

/** Where people stand, all eight steps and *not sure*; never a mean. */
export function GradientsResult(props: ResultProps) {
  const t = useMessages("results");
  const words = useMessages("methods");
  const places = () => [
    ...grades.map((level) => ({ key: String(level), words: gradeText(words, props.settings, level) })),
    { key: "null", words: words("notSure") },
  ];
  return (
    <>
      <Distribution caption={t("whereStand")} places={places()} counts={props.result.scores} />
      <HowCounted count={{ ...props.result, rule: "distribution" }} options={props.options} />
    </>
  );
}
