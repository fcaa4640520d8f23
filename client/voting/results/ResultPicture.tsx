import { createResource, Show } from "solid-js";
import { hasNumbers, type ResultView as Result } from "#shared/voting/poll-result.ts";
import { methodScreens } from "../methods/all-methods.ts";
import type { ResultPoll } from "./ResultOutcome.tsx";

/** The method's picture of a result, with its table and its sentences. */
export function ResultPicture(props: { poll: ResultPoll; result: Result }) {
  const [Picture] = createResource(
    () => props.poll.method,
    async (method) => ({
      component: await methodScreens[method].result(),
    }),
  );
  return (
    <Show when={hasNumbers(props.result) && Picture()?.component} keyed>
      {(Shown) => <Shown options={props.poll.options} settings={props.poll.settings} result={props.result} />}
    </Show>
  );
}
