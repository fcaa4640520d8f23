import { linkedIds } from "#shared/boards/item.ts";
import { evidenceInOrder } from "#shared/needs/need.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { cardTitle, isThere } from "#client/sheets/card-fields.ts";

/** What a row says about a need: how much speaks for it, and who needs it. */
export function NeedState(props: { id: string }) {
  const t = useMessages("needs");
  const board = useBoard();
  const words = () => {
    const need = board.content.needs[props.id];
    if (!need) return "";
    const n = evidenceInOrder(need).length;
    const names = linkedIds(need, "personas/")
      .filter((id) => isThere(board.content, "personas", id))
      .map((id) => cardTitle(board.content, "personas", id))
      .filter((name) => name !== "");
    return [n > 0 ? t("evidenceCount", { n }) : t("noEvidence"), ...names].join(" · ");
  };
  return <>{words()}</>;
}
