import { createUniqueId, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { BoundText } from "#client/realtime/BoundText.tsx";
import { useBoard } from "#client/realtime/board-context.ts";
import { cardText } from "./card-fields.ts";
import type { SheetRoot } from "./open-sheet.ts";
import { useReading } from "./sheet-mode.ts";

/** One question of a sheet, co-written; while nothing is written it says that it was not talked about yet. */
export function SheetText(props: {
  root: SheetRoot;
  id: string;
  field: string;
  label: string;
  hint?: string;
  multiline?: boolean;
}) {
  const t = useMessages("sheets");
  const board = useBoard();
  const reading = useReading();
  const hintId = createUniqueId();
  const text = () => cardText(board.content, props.root, props.id, props.field).trim();
  return (
    <Show when={!reading()} fallback={<ReadText label={props.label} text={text()} />}>
      <div class="sheet-text">
        <BoundText
          root={props.root}
          id={props.id}
          field={props.field}
          label={props.label}
          showLabel
          describedBy={hintId}
          multiline={props.multiline ?? true}
        />
        <p class="muted small" id={hintId}>
          <Show when={text() === ""}>
            <em>{t("notTalked")}</em>
            {props.hint ? " · " : ""}
          </Show>
          {props.hint}
        </p>
      </div>
    </Show>
  );
}

function ReadText(props: { label: string; text: string }) {
  const t = useMessages("sheets");
  return (
    <div class="sheet-text">
      <h4>{props.label}</h4>
      <Show
        when={props.text}
        fallback={
          <p class="muted">
            <em>{t("notTalked")}</em>
          </p>
        }
      >
        <p class="sheet-words">{props.text}</p>
      </Show>
    </div>
  );
}
