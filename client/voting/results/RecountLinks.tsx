import { Show } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import type { RecountView } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { recountFile } from "../recount/recount-file.ts";

/** The published ballots as a file, and where to count them; or why there are none. */
export function RecountLinks(props: { recount: RecountView; title: string; options: readonly PollOption[] }) {
  const t = useMessages("results");
  const save = () => {
    const text = recountFile(props.recount, props.title, props.options);
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "ronda-vote.json";
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section class="stack no-print" aria-labelledby="recount-heading">
      <h3 id="recount-heading">{t("recount")}</h3>
      <Show when={props.recount.ballots} fallback={<p>{t("recountNone")}</p>}>
        <p>{t("recountHow")}</p>
        <div class="row">
          <button type="button" class="button" onClick={save}>
            {t("saveFile")}
          </button>
          <a class="button" href="/recount">
            {t("recountPage")}
          </a>
        </div>
      </Show>
    </section>
  );
}
