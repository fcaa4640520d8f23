import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetView } from "#client/sheets/SheetView.tsx";
import { NeedList } from "./NeedList.tsx";
import { NeedSheet } from "./NeedSheet.tsx";
import { NeedState } from "./NeedState.tsx";

/** The view *what we need*: all needs in the order of what comes first, and the open one. */
export function NeedsView() {
  const t = useMessages("needs");
  const sheets = useMessages("sheets");
  const board = useBoard();
  return (
    <SheetView
      root="needs"
      words={{
        heading: t("heading"),
        intro: t(board.canWrite() ? "introMove" : "intro"),
        add: t("add"),
        empty: t("empty"),
        emptyRead: t("emptyRead"),
      }}
      list={(ids, open) => <NeedList ids={ids()} open={open()} />}
      about={(id) => <NeedState id={id} />}
      sheet={(id) => <NeedSheet id={id} />}
      overview={<p class="muted sheets-choose">{sheets("choose")}</p>}
    />
  );
}
