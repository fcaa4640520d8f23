import { Show } from "solid-js";
import type { ResultView as Result } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { landing } from "#client/ui/landing.ts";
import { ResultByGroup } from "./ResultByGroup.tsx";
import { ResultNamed } from "./ResultNamed.tsx";
import { ResultOutcome, type ResultPoll } from "./ResultOutcome.tsx";
import { ResultReasons } from "./ResultReasons.tsx";
import { ResultPicture } from "./ResultPicture.tsx";
import "./result-view.css";

/**
 * A result: what came out, who took part, what has to be known about it, the method's picture with its table, reasons,
 * groups. Where the server keeps numbers back because few voted, only the outcome stands here.
 */
export function ResultView(props: { poll: ResultPoll; result: Result }) {
  const t = useMessages("results");
  return (
    <section class="result stack" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={landing}>
        {t("title")}
      </h2>
      <ResultOutcome poll={props.poll} result={props.result} />
      <ResultPicture poll={props.poll} result={props.result} />
      <ResultReasons result={props.result} />
      <Show when={props.result.byGroup}>
        {(groups) => <ResultByGroup groups={groups()} options={props.poll.options} />}
      </Show>
      <ResultNamed poll={props.poll} result={props.result} />
    </section>
  );
}
