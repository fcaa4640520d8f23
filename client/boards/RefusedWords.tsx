import { useMessages } from "../i18n/i18n.ts";
import type { TrayEntry } from "../realtime/board-context.ts";

/** Why the server did not take a change, and what became of its words. */
export function RefusedWords(props: { reason: TrayEntry["reason"] }) {
  const t = useMessages("aside");
  return (
    <p>
      {t(`refused-${props.reason}`)} {t("refusedKept")}
    </p>
  );
}
