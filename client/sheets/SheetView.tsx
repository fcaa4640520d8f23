import { createEffect, createMemo, createResource, For, on, Show, type JSX } from "solid-js";
import { createItem } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { isThere } from "./card-fields.ts";
import { closeSheet, createOpenSheet, openFresh, type SheetRoot } from "./open-sheet.ts";
import { createRemoval, MissingSheet, RemovedSheets, RemovalNotice } from "./RemovedSheets.tsx";
import { SheetCard } from "./SheetCard.tsx";
import { SheetRows } from "./SheetRows.tsx";
import { createPrinting, ReadingProvider } from "./sheet-mode.ts";
import "./sheet-view.css";

/** What a view says about its kind of sheet. */
export interface SheetWords {
  readonly heading: string;
  readonly intro: string;
  readonly add: string;
  readonly empty: string;
  /** What an empty place says to those who only read. */
  readonly emptyRead: string;
}

/**
 * A view of structured cards: the list of them, and the one that the address names (`#needs/<id>`).
 * On a phone one replaces the other, from 900 px they stand side by side, on paper all sheets follow each other.
 */
export function SheetView(props: {
  root: SheetRoot;
  words: SheetWords;
  /** The questions of one sheet. */
  sheet: (id: string) => JSX.Element;
  /** What a row of the list says below its title. */
  about: (id: string) => JSX.Element;
  /** A list of one's own instead of plain rows. */
  list?: (ids: () => string[], open: () => string | undefined) => JSX.Element;
  /** What stands below the list, or beside it while no sheet is open. */
  overview?: JSX.Element;
  /** Whether a lone sheet is open by itself. */
  openLone?: boolean;
}) {
  const [ready] = createResource(() =>
    loadMessages(props.root, "sheets", "symbols", "common").then(() => true),
  );
  return (
    <Show when={ready()}>
      <SheetPlace {...props} />
    </Show>
  );
}

function SheetPlace(props: Parameters<typeof SheetView>[0]) {
  const board = useBoard();
  const printing = createPrinting();
  const named = createOpenSheet(props.root);
  const removal = createRemoval(props.root);
  const ids = createMemo(() =>
    inOrder<{ id: string; order: string; removed?: number }>(board.content[props.root]).map(({ id }) => id),
  );
  const open = () => named() ?? (props.openLone && ids().length === 1 ? ids()[0] : undefined);
  const reading = () => printing() || !board.canWrite();
  const add = () => openFresh(props.root, createItem(board.doc(), props.root, {}, board.writer()));
  let list!: HTMLDivElement;

  // Coming back to the list, the focus returns to the row that one came from.
  createEffect(
    on(named, (now, before) => {
      if (now === undefined && before !== undefined && removal.last() !== before) {
        const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
        rows.find((row) => row.dataset["row"] === before)?.focus();
      }
      return now;
    }),
  );

  const card = (id: string, focus: boolean) => (
    <SheetCard
      root={props.root}
      id={id}
      at={ids().indexOf(id) + 1}
      count={ids().length}
      focus={focus}
      onRemove={() => {
        removal.remember(id);
        closeSheet(props.root);
      }}
    >
      {props.sheet(id)}
    </SheetCard>
  );

  return (
    <ReadingProvider value={reading}>
      <Show when={!printing()} fallback={<OnPaper heading={props.words.heading} ids={ids()} card={card} />}>
        <section
          class="sheets"
          classList={{ "sheet-open": named() !== undefined }}
          aria-label={props.words.heading}
        >
          <div class="sheets-list stack" ref={list}>
            <h2>{props.words.heading}</h2>
            <RemovalNotice root={props.root} removal={removal} />
            <Show
              when={ids().length > 0}
              fallback={<p>{reading() ? props.words.emptyRead : props.words.empty}</p>}
            >
              <p class="muted">{props.words.intro}</p>
              {props.list?.(ids, open) ?? (
                <SheetRows root={props.root} ids={ids()} open={open()} about={props.about} />
              )}
            </Show>
            <Show when={!reading()}>
              <button type="button" class="button main sheets-add" onClick={add}>
                {props.words.add}
              </button>
              <RemovedSheets root={props.root} />
            </Show>
          </div>
          <div
            class="sheets-detail"
            role="group"
            aria-label={props.words.heading}
            // Without a sheet there may be nothing in it that takes the focus, and it must scroll by keyboard.
            tabindex={open() === undefined ? 0 : undefined}
          >
            <Show when={named() !== undefined}>
              <h2 class="visually-hidden sheets-detail-heading">{props.words.heading}</h2>
            </Show>
            <Show when={open()} keyed fallback={<Show when={ids().length > 0}>{props.overview}</Show>}>
              {(id) => (
                <Show
                  when={isThere(board.content, props.root, id)}
                  fallback={<MissingSheet root={props.root} id={id} />}
                >
                  {card(id, named() === id)}
                </Show>
              )}
            </Show>
          </div>
        </section>
      </Show>
    </ReadingProvider>
  );
}

/** Every sheet, each on a page of its own. */
function OnPaper(props: {
  heading: string;
  ids: readonly string[];
  card: (id: string, focus: boolean) => JSX.Element;
}) {
  return (
    <section class="sheets-paper">
      <h2>{props.heading}</h2>
      <For each={props.ids}>{(id) => props.card(id, false)}</For>
    </section>
  );
}
