import { createUniqueId, For, Show } from "solid-js";
import { setValue } from "#shared/boards/board-doc.ts";
import { inOrder, linkedIds } from "#shared/boards/item.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { cardSymbol, cardTitle, isThere } from "./card-fields.ts";
import { cardHref, type SheetRoot } from "./open-sheet.ts";
import { useReading } from "./sheet-mode.ts";
import "#client/ui/fold.css";
import "./sheet-links.css";

/**
 * The cards of another kind that this sheet points to: chips that lead there and can be taken out,
 * and a list to choose from. Links to removed cards stay stored and come back with them.
 */
export function SheetLinks(props: {
  root: SheetRoot;
  id: string;
  to: "personas" | "framings";
  legend: string;
}) {
  const t = useMessages("sheets");
  const board = useBoard();
  const reading = useReading();
  const headingId = createUniqueId();
  const title = (id: string) => cardTitle(board.content, props.to, id) || t("untitled");
  const linked = () => {
    const item = board.content[props.root][props.id];
    const ids = item ? linkedIds(item, `${props.to}/`) : [];
    return ids.filter((id) => isThere(board.content, props.to, id)).sort();
  };
  const choices = () => inOrder<{ id: string; order: string; removed?: number }>(board.content[props.to]);
  const link = (id: string, on: boolean) =>
    setValue(board.doc(), props.root, props.id, `${props.to}/${id}`, on ? true : undefined);
  return (
    <section class="sheet-links" aria-labelledby={headingId}>
      <h4 id={headingId}>{props.legend}</h4>
      <Show when={linked().length > 0} fallback={<p class="muted">{t("noLinks")}</p>}>
        <ul class="chips">
          <For each={linked()}>
            {(id) => (
              <li class="chip">
                <a href={cardHref(props.to, id)}>
                  <LinkSymbol root={props.to} id={id} />
                  {title(id)}
                </a>
                <Show when={!reading()}>
                  <button
                    type="button"
                    class="button quiet icon"
                    aria-label={t("unlink", { title: title(id) })}
                    onClick={() => link(id, false)}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!reading()}>
        <details class="fold">
          <summary>{t("pick")}</summary>
          <div class="stack sheet-pick" role="group" aria-labelledby={headingId}>
            <For each={choices().map((item) => item.id)} fallback={<p class="muted">{t("nothingToPick")}</p>}>
              {(id) => (
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={linked().includes(id)}
                    onChange={(event) => link(id, event.currentTarget.checked)}
                  />
                  <LinkSymbol root={props.to} id={id} />
                  <span>{title(id)}</span>
                </label>
              )}
            </For>
          </div>
        </details>
      </Show>
    </section>
  );
}

function LinkSymbol(props: { root: "personas" | "framings"; id: string }) {
  const board = useBoard();
  return (
    <Show when={cardSymbol(board.content, props.root, props.id)}>{(name) => <Symbol name={name()} />}</Show>
  );
}
