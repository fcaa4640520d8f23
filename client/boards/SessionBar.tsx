import { useMessages } from "../i18n/i18n.ts";
import type { LiveBoardSession } from "../realtime/board-session.ts";
import { Icon } from "./Icon.tsx";
import { countPeople } from "./people.ts";
import { SavedMark } from "./SavedMark.tsx";

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
  const here = () => countPeople(session().entry().me.id, session().others());
  const observer = () => session().entry().me.role === "observer";
  return (
    <header class="session-bar">
      <div class="session-place">
        <h1 class="session-title">{session().entry().workshop.title}</h1>
        <SavedMark saved={session().saved()} readOnly={observer()} />
      </div>
      <div class="session-tools">
        <button
          type="button"
          class="button quiet icon session-undo"
          hidden={observer()}
          aria-label={common("undo")}
          title={common("undo")}
          aria-keyshortcuts="Control+Z Meta+Z"
          disabled={!session().canUndo()}
          onClick={() => session().undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="button quiet icon session-undo"
          hidden={observer()}
          aria-label={common("redo")}
          title={common("redo")}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
          disabled={!session().canRedo()}
          onClick={() => session().redo()}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          class="button quiet icon session-people"
          aria-label={t("peopleCount", { n: here() })}
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
