import { createMemo } from "solid-js";
import type { SavedState } from "../realtime/board-context.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Icon, type IconName } from "./Icon.tsx";

const icons: Record<SavedState["kind"], IconName> = {
  loading: "saving",
  saved: "saved",
  saving: "saving",
  offline: "offline",
  closed: "offline",
};

/**
 * Whether one's own changes are safe, in words and a drawing. Read aloud is only what lasts: that the connection is
 * away, and that all is saved again after it; not every *saving* and *saved* while one types.
 */
export function SavedMark(props: { saved: SavedState; readOnly: boolean }) {
  const t = useMessages("board");
  const words = createMemo(() => wordsOf(props.saved, t));
  const spoken = createMemo(
    (before: { away: boolean; words: string }) => {
      const away = props.saved.kind === "offline" || props.saved.kind === "closed";
      if (away) return { away, words: words() };
      if (props.saved.kind !== "saved") return { away: before.away, words: "" };
      return { away, words: before.away ? words() : "" };
    },
    { away: false, words: "" },
  );
  return (
    <p class="saved-mark" data-state={props.saved.kind}>
      <Icon name={icons[props.saved.kind]} />
      <span>
        {words()}
        {props.readOnly ? ` · ${t("readOnly")}` : ""}
      </span>
      <span class="visually-hidden" role="status">
        {spoken().words}
      </span>
    </p>
  );
}

function wordsOf(saved: SavedState, t: ReturnType<typeof useMessages<"board">>): string {
  switch (saved.kind) {
    case "loading":
      return t("stateLoading");
    case "saved":
      return t("stateSaved");
    case "saving":
      return t("stateSaving");
    case "offline":
      if (saved.changes === 0) return t("stateOfflineNone");
      return t(saved.kept ? "stateOfflineKept" : "stateOfflineTab", { n: saved.changes });
    case "closed":
      return t("stateClosed");
  }
}
