import { useMessages } from "../i18n/i18n.ts";
import { PageFrame } from "../members/PageFrame.tsx";
import { useErrorWords } from "../ui/error-text.ts";
import type { Opened } from "./open-board.ts";

/** Why a board cannot be opened, and where to go from here. */
export function NotOpen(props: { opened: Exclude<Opened, { kind: "open" }> }) {
  const t = useMessages("board");
  const common = useMessages("common");
  const errors = useErrorWords();
  const why = () => (props.opened.kind === "refused" ? errors(props.opened.code) : t("notOpenOffline"));
  return (
    <PageFrame>
      <h1>{t("notOpen")}</h1>
      <p>{why()}</p>
      <div class="row">
        <button type="button" class="button main" onClick={() => location.reload()}>
          {common("tryAgain")}
        </button>
        <a class="button" href="/">
          {t("toStart")}
        </a>
      </div>
    </PageFrame>
  );
}
