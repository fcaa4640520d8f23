import { createMemo, createSignal, createUniqueId, Show } from "solid-js";
import type { Outcome } from "#shared/voting/election.ts";
import { RondaError } from "#shared/errors.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { LanguageSwitch } from "#client/ui/LanguageSwitch.tsx";
import { openTablesOnPaper } from "../results/open-tables.ts";
import { ResultView } from "../results/ResultView.tsx";
import { countFile, type RecountFile } from "./recount-file.ts";
import { ballotsIn, resultOf } from "./recount-result.ts";
import "#client/members/page-frame.css";
import "./recount-page.css";

/** Larger files are no published votes. */
const mostBytes = 50_000_000;

/** Counts a published vote in the reader's own browser, with the code that the server and the command line count with. */
export function RecountPage() {
  const t = useMessages("results");
  const common = useMessages("common");
  const id = createUniqueId();
  const [counted, setCounted] = createSignal<{ file: RecountFile; outcome: Outcome }>();
  const [wrong, setWrong] = createSignal("");
  const [over, setOver] = createSignal(false);
  openTablesOnPaper();

  const shown = createMemo(() => {
    const now = counted();
    return now && { ...resultOf(now.file, now.outcome), published: ballotsIn(now.file.ballots) };
  });
  const said = ({ result, published }: NonNullable<ReturnType<typeof shown>>) =>
    t(published === result.cast ? "recountCounted" : "recountParts", { n: result.cast });

  const read = async (file: File | undefined) => {
    if (!file) return;
    setCounted(undefined);
    setWrong("");
    try {
      if (file.size > mostBytes) throw new RondaError("too-big", "the file is too long");
      setCounted(countFile(await file.text()));
    } catch (error) {
      const detail = error instanceof RondaError && error.code === "bad-request" ? error.message : "";
      setWrong(detail ? t("recountWrongDetail", { detail }) : t("recountWrong"));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer?.files[0]);
  };

  return (
    <div class="page-frame wide">
      <header class="page-head">
        <span class="brand">{common("product")}</span>
        <LanguageSwitch />
      </header>
      <main class="stack">
        <h1>{t("recountTitle")}</h1>
        <p>{t("recountPageHow")}</p>
        <div
          class="panel recount-drop no-print"
          classList={{ over: over() }}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <label for={id}>{t("recountChoose")}</label>
          <input
            id={id}
            class="input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
          <p class="muted small">{t("recountDropHint")}</p>
        </div>
        <Show when={wrong()}>
          <p class="error" role="alert">
            {wrong()}
          </p>
        </Show>
        {/* In a place that is always there: what comes together with its words is not read aloud everywhere. */}
        <p role="status">{shown() && said(shown()!)}</p>
        <Show when={shown()}>
          {(now) => (
            <>
              <Show when={now().poll.title}>
                <h2>{now().poll.title}</h2>
              </Show>
              <ResultView poll={now().poll} result={now().result} />
              <p class="muted small">{t("recountSame")}</p>
            </>
          )}
        </Show>
      </main>
    </div>
  );
}
