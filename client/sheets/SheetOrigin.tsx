import { For, Show, Suspense } from "solid-js";
import { isFromElsewhere, originsOf } from "#shared/boards/item.ts";
import { rootNames, type RootName } from "#shared/boards/board-shape.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { cardTitle, isThere } from "./card-fields.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { cardHref, type SheetRoot } from "./open-sheet.ts";

/** Fetched where a workshop has several boards. */
const SharedMarks = lazyPiece(async () => ({ default: (await import("./SharedMarks.tsx")).SharedMarks }));

const words = {
  notes: "fromNotes",
  clusters: "fromClusters",
  framings: "fromFramings",
  personas: "fromPersonas",
  needs: "fromNeeds",
} as const;

/** Which cards a sheet came from, with links back to those that are still on the board. */
export function SheetOrigin(props: { root: SheetRoot; id: string }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const origins = () => {
    const item = board.content[props.root][props.id];
    const all = item ? originsOf(item) : [];
    const known = all.filter((from): from is { root: keyof typeof words; id: string } => isOrigin(from.root));
    // What a group brought from its own board has its first life there, and no words of it here.
    const isBrought = group() !== undefined || elsewhere();
    return isBrought ? known.filter(({ root, id }) => board.content[root][id]) : known;
  };
  const elsewhere = () => {
    const item = board.content[props.root][props.id];
    return item !== undefined && isFromElsewhere(item, board.content[props.root], props.root);
  };
  const group = () => board.content[props.root][props.id]?.fromGroup;
  return (
    <>
      <Show when={group()}>{(n) => <p class="sheet-origin muted">{t("fromGroup", { n: n() })}</p>}</Show>
      <Show
        when={board.entry().boards.length > 1}
        fallback={
          <Show when={elsewhere()}>
            <p class="sheet-origin muted">{t("fromElsewhere")}</p>
          </Show>
        }
      >
        <Suspense>
          <SharedMarks root={props.root} id={props.id} isFromElsewhere={elsewhere()} />
        </Suspense>
      </Show>
      <Show when={origins().length > 0}>
        <p class="sheet-origin">
          <span class="muted">{t("origin")} </span>
          <For each={origins()}>
            {(from, i) => {
              const label = () =>
                t(words[from.root], { title: cardTitle(board.content, from.root, from.id) || t("untitled") });
              return (
                <>
                  {i() > 0 ? ", " : ""}
                  <Show when={isThere(board.content, from.root, from.id)} fallback={label()}>
                    <a href={cardHref(from.root, from.id)}>{label()}</a>
                  </Show>
                </>
              );
            }}
          </For>
        </p>
      </Show>
    </>
  );
}

function isOrigin(root: string): root is keyof typeof words & RootName {
  return root in words && (rootNames as string[]).includes(root);
}
