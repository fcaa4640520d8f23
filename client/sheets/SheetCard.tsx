import { createSignal, createUniqueId, onCleanup, onMount, Show, Suspense, type JSX } from "solid-js";
import { removeItem, setValue } from "#shared/boards/board-doc.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { CardComments } from "#client/comments/CardComments.tsx";
import { useBoard } from "#client/realtime/board-context.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { SymbolPicker } from "#client/ui/SymbolPicker.tsx";
import { cardSymbol, cardTitle } from "./card-fields.ts";
import { createEditors, Editors, ringOf } from "./Editors.tsx";
import { takeFresh, type SheetRoot } from "./open-sheet.ts";
import { otherBoards } from "./other-boards.ts";
import { SheetOrigin } from "./SheetOrigin.tsx";
import { useReading } from "./sheet-mode.ts";
import "#client/ui/fold.css";
import "./sheet-card.css";

const ShareCards = lazyPiece(async () => ({ default: (await import("./ShareCards.tsx")).ShareCards }));

/**
 * One open sheet: where it stands, its questions (`children`), and what all sheets have in common.
 * When it opens by its address the heading gets the focus; a sheet just made puts it into its first field.
 */
export function SheetCard(props: {
  root: SheetRoot;
  id: string;
  at: number;
  count: number;
  focus: boolean;
  onRemove: () => void;
  children: JSX.Element;
}) {
  const t = useMessages("sheets");
  const board = useBoard();
  const reading = useReading();
  const headingId = createUniqueId();
  const editors = createEditors(board, props.root, () => props.id);
  let card!: HTMLElement;
  let heading!: HTMLHeadingElement;

  onMount(() => {
    if (!props.focus) return;
    const first = takeFresh(props.id) ? card.querySelector<HTMLElement>("input, textarea") : null;
    (first ?? heading).focus();
  });
  onCleanup(() => props.focus && board.setPresence({ view: props.root }));

  // Text fields say for themselves where in the text one is; everything else in a sheet is "in this sheet".
  const sayWhere = (event: FocusEvent) => {
    if (reading() || isBoundText(event.target)) return;
    board.setPresence({ view: props.root, target: `${props.root}/${props.id}` });
  };
  const sayLeft = (event: FocusEvent) => {
    if (!card.contains(event.relatedTarget as Node | null)) board.setPresence({ view: props.root });
  };
  const remove = () => {
    removeItem(board.doc(), props.root, props.id, board.writer().now);
    props.onRemove();
  };

  return (
    <article
      ref={card}
      class="sheet"
      classList={{ "someone-in": editors().length > 0 }}
      style={{ "--person": ringOf(editors()) }}
      aria-labelledby={headingId}
      onFocusIn={sayWhere}
      onFocusOut={sayLeft}
    >
      <header class="sheet-head">
        <Show when={props.focus}>
          <a class="button sheet-back" href={`#${props.root}`}>
            <span aria-hidden="true">‹</span> {t("back")}
          </a>
        </Show>
        <h3 ref={heading} id={headingId} tabindex="-1">
          <Show when={cardSymbol(board.content, props.root, props.id)}>
            {(name) => <Symbol name={name()} />}
          </Show>
          {t("position", { at: props.at, n: props.count })}
          <span class="visually-hidden">
            : {cardTitle(board.content, props.root, props.id) || t("untitled")}
          </span>
        </h3>
        <Editors editors={editors()} />
      </header>
      <SheetOrigin root={props.root} id={props.id} />
      {props.children}
      <Show when={!reading()}>
        <SheetSymbol root={props.root} id={props.id} />
      </Show>
      <CardComments root={props.root} id={props.id} />
      <Show when={!reading() && otherBoards(board).length > 0}>
        <SheetShare root={props.root} id={props.id} />
      </Show>
      <Show when={!reading()}>
        <button type="button" class="button danger sheet-remove" onClick={remove}>
          {t("remove")}
        </button>
      </Show>
    </article>
  );
}

function SheetSymbol(props: { root: SheetRoot; id: string }) {
  const t = useMessages("sheets");
  const names = useMessages("symbols");
  const board = useBoard();
  const symbol = () => cardSymbol(board.content, props.root, props.id);
  const label = () => t("symbolIs", { name: names(symbol() ?? "none") });
  return (
    <details class="fold">
      <summary>{label()}</summary>
      <SymbolPicker
        value={symbol()}
        onPick={(name) => setValue(board.doc(), props.root, props.id, "symbol", name)}
      />
    </details>
  );
}

function SheetShare(props: { root: SheetRoot; id: string }) {
  const t = useMessages("sheets");
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("share")}</summary>
      <Show when={isOpen()}>
        <Suspense>
          <ShareCards cards={[`${props.root}/${props.id}`]} />
        </Suspense>
      </Show>
    </details>
  );
}

function isBoundText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".bound-text") !== null;
}
