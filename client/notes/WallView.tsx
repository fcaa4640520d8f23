import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from "solid-js";
import { noteSize } from "#shared/notes/note.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useOwnLayer } from "../realtime/own-layer.ts";
import { freePlace } from "./free-place.ts";
import { createLookAlong } from "./look-along.ts";
import { createWallAddress } from "./wall-address.ts";
import { createWall, WallProvider } from "./wall-context.ts";
import { addInSight, goToNote, isWriting, openNote } from "./wall-keys.ts";
import { WallBar, WallNotice, WallZoom } from "./WallTools.tsx";
import { WallIcon } from "./wall-icons.tsx";
import { WallSurface } from "./WallSurface.tsx";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import "./wall-view.css";

const GroupsDialog = lazyPiece(
  withWords(
    async () => ({ default: (await import("../clusters/GroupsDialog.tsx")).GroupsDialog }),
    "clusters",
  ),
);
/** Fetched with the first note that one is on. */
const NoteActions = lazyPiece(
  withWords(async () => ({ default: (await import("./NoteActions.tsx")).NoteActions }), "notes"),
);
const NoteList = lazyPiece(
  withWords(async () => ({ default: (await import("./NoteList.tsx")).NoteList }), "notes"),
);
const PasteNotes = lazyPiece(
  withWords(async () => ({ default: (await import("./PasteNotes.tsx")).PasteNotes }), "notes"),
);

/** The wall: notes on a surface, or the same as a list (`?list=1`). Loads its own messages. */
export function WallView() {
  const [ready] = createResource(() => loadMessages("wall", "board", "common").then(() => true));
  return (
    <Show when={ready()}>
      <WallPlace />
    </Show>
  );
}

function WallPlace() {
  const board = useBoard();
  const t = useMessages("wall");
  const wall = createWall(board, useOwnLayer());
  const { focus, acts, camera, index } = wall;
  const mayAdd = () => wall.layers.target() !== undefined;
  const address = createWallAddress();
  const [pasting, setPasting] = createSignal(false);
  const [grouping, setGrouping] = createSignal(false);
  const [freshCluster, setFreshCluster] = createSignal<string>();
  const empty = createMemo(() => {
    index.version();
    return index.grid.size === 0 && index.clusters().length === 0;
  });

  const free = (x: number, y: number) =>
    freePlace(index.grid, { x, y, width: noteSize.width, height: noteSize.minHeight });
  const add = () => {
    if (!address.list()) return addInSight(wall, free);
    const place = free(0, 0);
    const id = acts.add(place);
    if (id) openNote(wall, id);
  };
  const paste = (texts: readonly string[]) => {
    const [first] = acts.paste(texts);
    const box = first === undefined ? undefined : index.grid.boxOf(first);
    if (box) camera.show(box);
  };

  const zoomKeys: Readonly<Record<string, () => void>> = {
    "+": () => camera.zoomTo(camera.view().zoom * 1.5),
    "-": () => camera.zoomTo(camera.view().zoom / 1.5),
    "0": () => camera.zoomTo(1),
    f: camera.fitAll,
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = event.key === "n" && mayAdd() ? add : !address.list() && zoomKeys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const pasted = (event: ClipboardEvent) => {
    const field = event.target instanceof Element && event.target.closest("textarea, input, dialog");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (field || !mayAdd() || text.trim() === "") return;
    event.preventDefault();
    void import("#shared/export/pasted-lines.ts").then(({ notesFromPaste }) => paste(notesFromPaste(text)));
  };
  onMount(() => {
    window.addEventListener("keydown", keyDown);
    document.addEventListener("paste", pasted);
  });
  onCleanup(() => {
    window.removeEventListener("keydown", keyDown);
    document.removeEventListener("paste", pasted);
  });

  createLookAlong(wall);

  // A link to a note goes there, also when the note comes later than the page.
  let reached: string | undefined;
  createEffect(() => {
    const id = address.note();
    if (id === undefined) reached = undefined;
    else if (id !== reached && (index.version(), index.grid.boxOf(id))) {
      reached = id;
      goToNote(wall, id);
    }
  });

  return (
    <WallProvider value={wall}>
      <section class="wall" aria-label={t("wall")} classList={{ "wall-selecting": focus.selecting() }}>
        <Show
          when={!address.list()}
          fallback={
            <Suspense>
              <NoteList />
            </Suspense>
          }
        >
          <WallSurface freshCluster={freshCluster()} />
        </Show>
        <Show when={empty()}>
          <div class="wall-empty panel">
            <h2>{t("emptyTitle")}</h2>
            <Show when={mayAdd()} fallback={<p>{t("emptyRead")}</p>}>
              <p>{t("emptyText")}</p>
              <div class="row">
                <button type="button" class="button main" onClick={add}>
                  {t("firstNote")}
                </button>
                <button type="button" class="button" onClick={() => setPasting(true)}>
                  {t("pasteLong")}
                </button>
              </div>
            </Show>
          </div>
        </Show>
        <Show when={!focus.targets().some(wall.layers.mayChange)}>
          <WallBar
            list={address.list()}
            onPaste={() => setPasting(true)}
            onGroups={() => setGrouping(true)}
          />
        </Show>
        <Show when={focus.targets().length > 0}>
          <Suspense>
            <NoteActions onGrouped={setFreshCluster} />
          </Suspense>
        </Show>
        <div class="wall-foot">
          <WallNotice />
          <div class="wall-foot-row">
            <Show when={!address.list()}>
              <WallZoom />
            </Show>
            <Show when={mayAdd()}>
              <button
                type="button"
                class="button main wall-add"
                aria-label={t("addLong")}
                title={t("addLong")}
                aria-keyshortcuts="n"
                onClick={add}
              >
                <WallIcon name="add" />
                <span aria-hidden="true">{t("add")}</span>
              </button>
            </Show>
          </div>
        </div>
        <p class="visually-hidden" role="status">
          {acts.said()}
        </p>
        <Show when={grouping()}>
          <Suspense>
            <GroupsDialog onClose={() => setGrouping(false)} />
          </Suspense>
        </Show>
        <Show when={pasting()}>
          <Suspense>
            <PasteNotes
              onClose={() => setPasting(false)}
              onPaste={(texts) => {
                setPasting(false);
                paste(texts);
              }}
            />
          </Suspense>
        </Show>
      </section>
    </WallProvider>
  );
}
