import { Show } from "solid-js";
import { framingQuestions } from "#shared/framings/framing.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetView } from "#client/sheets/SheetView.tsx";
import { answeredCount } from "./framing-progress.ts";
import { FramingSheet } from "./FramingSheet.tsx";

/** The view *understanding the problem*: all framings with where each stands, and the open one. */
export function FramingsView() {
  const t = useMessages("framings");
  const sheets = useMessages("sheets");
  return (
    <SheetView
      root="framings"
      words={{
        heading: t("heading"),
        intro: t("intro"),
        add: t("add"),
        empty: t("empty"),
        emptyRead: t("emptyRead"),
      }}
      about={(id) => <FramingState id={id} />}
      sheet={(id) => <FramingSheet id={id} />}
      overview={<p class="muted sheets-choose">{sheets("choose")}</p>}
      openLone
    />
  );
}

/** How far a framing is, and where it arrived. */
function FramingState(props: { id: string }) {
  const t = useMessages("framings");
  const board = useBoard();
  const framing = () => board.content.framings[props.id];
  return (
    <>
      {t("answered", { done: answeredCount(framing()), n: framingQuestions.length })}
      <Show when={framing()?.outcome}>{(outcome) => <> · {t(outcome())}</>}</Show>
    </>
  );
}
