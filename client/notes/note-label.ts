import { isFromElsewhere } from "#shared/boards/item.ts";
import { noteColorLetter, type Note } from "#shared/notes/note.ts";
import { useMessages } from "../i18n/i18n.ts";
import type { Wall } from "./wall-context.ts";

/** What a screen reader says for a note besides its words: colour and cluster, and whether it is selected. */
export function useNoteLabel(wall: Wall): (note: Note) => string {
  const t = useMessages("wall");
  const behalf = useBehalf();
  const cameFrom = useCameFrom(wall);
  return (note) => {
    const cluster = wall.index.clusterOf(note.id);
    const title = cluster && wall.board.content.clusters[cluster]?.title;
    return [
      note.text.trim() || t("emptyNote"),
      `${noteColorLetter[note.color ?? "sand"]} ${t(note.color ?? "sand")}`,
      behalf(note),
      cluster && t("inCluster", { name: title || t("unnamedCluster") }),
      cameFrom(note),
      wall.layers.isOwn(note.id) && t(note.held ? "heldNote" : "ownNote"),
      wall.focus.isSelected(note.id) && t("isSelected"),
    ]
      .filter(Boolean)
      .join(", ");
  };
}

/** From which group a note was brought, or that it was shared from another board; "" for those written here. */
export function useCameFrom(wall: Pick<Wall, "board">): (note: Note | undefined) => string {
  const t = useMessages("wall");
  return (note) => {
    if (!note) return "";
    if (note.fromGroup) return t("fromGroup", { n: note.fromGroup });
    return isFromElsewhere(note, wall.board.content.notes, "notes") ? t("fromElsewhere") : "";
  };
}

/** That a note was entered for somebody without a device, and for whom where they agreed; "" for all others. */
export function useBehalf(): (note: Note | undefined) => string {
  const t = useMessages("wall");
  return (note) => {
    if (!note?.onBehalf) return "";
    return note.onBehalfOf ? t("onBehalfOf", { name: note.onBehalfOf }) : t("onBehalf");
  };
}

/** A note's first words, for the names of its buttons. */
export function shortText(text: string, none: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  if (words === "") return none;
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
