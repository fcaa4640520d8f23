import type { PresentConnection } from "#shared/realtime/presence.ts";
import { useMessages } from "../i18n/i18n.ts";
import "./write-too.css";

/**
 * Asks gently before a second person writes in a field. Nothing is locked: whoever types on writes too, and no letter
 * of either is lost.
 */
export function WriteToo(props: {
  people: readonly PresentConnection[];
  onWrite: () => void;
  onLeave: () => void;
}) {
  const t = useMessages("aside");
  const bar = useMessages("board");
  const names = () =>
    [...new Set(props.people.map(({ name }) => name || bar("somebody")))].slice(0, 3).join(", ");
  return (
    <div class="write-too" role="group" aria-label={t("writesHere", { names: names() })}>
      <p>{t("writesHere", { names: names() })}</p>
      <button type="button" class="button" onClick={() => props.onWrite()}>
        {t("writeToo")}
      </button>
      <button type="button" class="button quiet" onClick={() => props.onLeave()}>
        {t("writeLater")}
      </button>
    </div>
  );
}
