import { createResource, For, Show } from "solid-js";
import { loadMessages, locale, useMessages } from "../i18n/i18n.ts";
import { momentText } from "../i18n/moment-text.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useBoardName } from "./other-boards.ts";
import { createSharedMarks } from "./shared-marks.ts";
import "./shared-marks.css";

/**
 * From which board a card came and to which it went, each with when, as it was written down. Where one may not open
 * the board that it came from, only that it came (`isFromElsewhere`).
 */
export function SharedMarks(props: { root: string; id: string; isFromElsewhere?: boolean }) {
  const t = useMessages("boards");
  const board = useBoard();
  const nameOf = useBoardName();
  const [ready] = createResource(() => loadMessages("boards").then(() => true));
  const marks = createSharedMarks(
    () => props.root,
    () => props.id,
  );
  const nameById = (id: string) => {
    const head = board.entry().boards.find((one) => one.id === id);
    return head ? nameOf(head) : "";
  };
  return (
    <Show when={ready() && (marks().length > 0 || props.isFromElsewhere)}>
      <ul class="shared-marks muted small">
        <Show when={props.isFromElsewhere && !marks().some(({ way }) => way === "from")}>
          <li>{t("fromElsewhere")}</li>
        </Show>
        <For each={marks()}>
          {({ way, board: other, at }) => (
            <li>
              {t(way === "from" ? "sharedFrom" : "sharedTo", {
                board: nameById(other),
                when: momentText(at, locale()),
              })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
