import { createResource, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "../vote/poll-context.ts";
import { Decision } from "./Decision.tsx";
import { openTablesOnPaper } from "./open-tables.ts";
import { OwnCounted } from "./OwnCounted.tsx";
import { RecountLinks } from "./RecountLinks.tsx";
import { ResultView } from "./ResultView.tsx";

/** A poll's result as the server tells it, whether one's own vote is in it, and how to count it oneself. */
export function PollResult() {
  const common = useMessages("common");
  const errorText = useErrorText();
  const { poll } = usePoll();
  const [result] = createResource(() => poll().id, votingApi.result);
  const [recount] = createResource(() => poll().id, votingApi.ballots);
  openTablesOnPaper();
  return (
    <Show
      when={!result.error}
      fallback={
        <p class="error" role="alert">
          {errorText(result.error)}
        </p>
      }
    >
      <Show when={result()} fallback={<Waiting />}>
        {(shown) => (
          <>
            <ResultView poll={poll()} result={shown()} />
            <Decision />
            <Show when={!recount.error && recount()}>
              {(published) => (
                <>
                  <Show when={poll().secrecy === "secret"}>
                    <OwnCounted hashes={published().hashes} />
                  </Show>
                  <RecountLinks recount={published()} title={poll().title} options={poll().options} />
                </>
              )}
            </Show>
            <p class="no-print">
              <button type="button" class="button" onClick={() => print()}>
                {common("print")}
              </button>
            </p>
          </>
        )}
      </Show>
    </Show>
  );
}
