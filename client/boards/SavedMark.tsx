import { createMemo } from "solid-js";
import type { SavedState } from "../realtime/board-context.ts";
import { useMessages } from "../i18n/i18n.ts";
import { createCalmSaved } from "./calm-saved.ts";
import { Icon, type IconName } from "./Icon.tsx";

const icons: Record<SavedState["kind"], IconName> = {
  loading: "saving",
  saved: "saved",
  saving: "saving",
  offline: "offline",
  "not-saved": "offline",
  closed: "offline",
};

/**
 * Whether one's own changes are safe, in words and a drawing. Read aloud is only what lasts: that the connection is
 * away, and that all is saved again after it; not every *saving* and *saved* while one types.
 */
export function SavedMark(props: { saved: SavedState; readOnly: boolean }) {
  const t = useMessages("board");
  const saved = createCalmSaved(() => props.saved);
  const words = createMemo(() => wordsOf(saved(), t));
  const spoken = createMemo(
    (before: { away: boolean; words: string }) => {
      const { kind } = props.saved;
      const away = kind === "offline" || kind === "closed" || kind === "not-saved";
      if (away) return { away, words: wordsOf(props.saved, t) };
      if (kind !== "saved") return { away: before.away, words: "" };
      return { away, words: before.away ? wordsOf(props.saved, t) : "" };
    },
    { away: false, words: "" },
  );
  return (
    <p class="saved-mark" data-state={saved().kind}>
      <Icon name={icons[saved().kind]} />
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
    case "not-saved":
      return t("stateNotSaved");
    case "closed":
      return t("stateClosed");
  }
}
