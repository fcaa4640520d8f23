import { For, Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { Icon } from "./Icon.tsx";
import { countPeople } from "./people.ts";
import { SavedMark } from "./SavedMark.tsx";
import "./session-bar.css";

/** Where one is, whether one's changes are safe, undo and redo, who is here, and the menu. */
export function SessionBar(props: {
  session: LiveBoardSession;
  peopleOpen: boolean;
  onPeople: () => void;
  onMenu: () => void;
}) {
  const t = useMessages("board");
  const common = useMessages("common");
  const session = () => props.session;
  const here = () => countPeople(session().entry().me.id, session().others()) + (session().entry().more ?? 0);
  const reading = () => {
    const n = session().entry().observers;
    return n ? t("observers", { n }) : "";
  };
  const observer = () => session().entry().me.role === "observer";
  return (
    <header class="session-bar">
      <div class="session-place">
        <h1 class="session-title" dir="auto">
          {session().entry().workshop.title}
        </h1>
        <SavedMark saved={session().saved()} readOnly={observer()} />
      </div>
      <div class="session-tools">
        <Show when={!observer()}>
          <For each={["undo", "redo"] as const}>
            {(act) => (
              <button
                type="button"
                class="button quiet icon"
                aria-label={common(act)}
                title={common(act)}
                aria-keyshortcuts={shortcuts[act]}
                disabled={act === "undo" ? !session().canUndo() : !session().canRedo()}
                onClick={() => session()[act]()}
              >
                <Icon name={act} />
              </button>
            )}
          </For>
        </Show>
        <button
          type="button"
          class="button quiet icon session-people"
          aria-label={[t("peopleCount", { n: here() }), reading()].filter(Boolean).join(". ")}
          title={t("people")}
          aria-expanded={props.peopleOpen}
          onClick={() => props.onPeople()}
        >
          <Icon name="people" />
          <span class="session-count" aria-hidden="true">
            {here()}
          </span>
        </button>
        <button
          type="button"
          class="button quiet icon"
          aria-label={t("menu")}
          title={t("menu")}
          aria-haspopup="dialog"
          onClick={() => props.onMenu()}
        >
          <Icon name="menu" />
        </button>
      </div>
    </header>
  );
}

const shortcuts = { undo: "Control+Z Meta+Z", redo: "Control+Shift+Z Meta+Shift+Z" } as const;
