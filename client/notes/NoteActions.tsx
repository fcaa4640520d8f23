import { createEffect, createMemo, createSignal, For, on, Show, Suspense, type JSX } from "solid-js";
import { linkedIds } from "#shared/boards/item.ts";
import { noteTurns, type NoteTurn } from "#shared/notes/note-doc.ts";
import { noteColorLetter, noteColors } from "#shared/notes/note.ts";
import { ClusterPicker } from "../clusters/ClusterPicker.tsx";
import { joinNotes } from "./join-notes.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useLeadActs } from "../realtime/lead-acts.ts";
import { groupNotes, headOf } from "./group-notes.ts";
import { useWall } from "./wall-context.ts";
import { WallIcon } from "./wall-icons.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "./note-actions.css";

const NoteOrigins = lazyPiece(async () => ({ default: (await import("./NoteOrigins.tsx")).NoteOrigins }));
const SymbolPicker = lazyPiece(async () => ({
  default: (await import("../ui/SymbolPicker.tsx")).SymbolPicker,
}));

const ShareCards = lazyPiece(async () => ({
  default: (await import("../sheets/ShareCards.tsx")).ShareCards,
}));
const NoteShow = lazyPiece(async () => ({ default: (await import("./NoteShow.tsx")).NoteShow }));

type Panel = "color" | "symbol" | "cluster" | "sheet" | "origins" | "show" | "share";

const turnWords = {
  framings: "toFramings",
  personas: "toPersonas",
  needs: "toNeeds",
} as const satisfies Record<NoteTurn, string>;

/** The tools for the note one is on, or for all that are selected. */
export function NoteActions(props: { onGrouped: (cluster: string) => void }) {
  const wall = useWall();
  const t = useMessages("notes");
  const words = useMessages("wall");
  const common = useMessages("common");
  const { acts, focus, layers } = wall;
  const leadActs = useLeadActs();
  const [panel, setPanel] = createSignal<Panel>();
  /** Without those that somebody removed in the meantime. */
  const ids = createMemo(
    () => {
      wall.index.version();
      return focus.targets().filter((id) => wall.index.grid.boxOf(id) && layers.mayChange(id));
    },
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const only = () => (ids().length === 1 ? layers.content.notes[ids()[0]!] : undefined);
  const shown = () => ids().length > 0;
  /** Groups and sheets are the board's: notes that nobody else sees have no place in them. */
  const isShared = () => !ids().some(layers.isOwn);
  const held = () => ids().every((id) => layers.content.notes[id]?.held);
  let bar!: HTMLDivElement;

  createEffect(on(ids, () => setPanel(undefined), { defer: true }));

  const toggle = async (name: Panel) => {
    if (name === "symbol") await loadMessages("symbols");
    setPanel((open) => (open === name ? undefined : name));
  };
  const done = () => {
    setPanel(undefined);
    const [id] = ids();
    focus.setSelecting(false);
    focus.clear();
    if (id !== undefined) focus.focus(id);
    focus.go(undefined);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    const open = panel();
    if (open) {
      setPanel(undefined);
      bar.querySelector<HTMLElement>(`[data-panel="${open}"]`)?.focus();
    } else if (focus.current() !== undefined) focus.focus(focus.current()!);
  };
  const isMerged = () => {
    const note = only();
    return note !== undefined && linkedIds(note, "from/notes/").length > 0;
  };
  const merge = () => {
    const merged = acts.merge([...ids()]);
    focus.setSelecting(false);
    focus.clear();
    if (merged !== undefined) focus.focus(merged);
  };
  const makeGroup = () => {
    const cluster = groupNotes(wall, ids());
    focus.setSelecting(false);
    focus.clear();
    const region = cluster === undefined ? undefined : wall.index.regions().get(cluster);
    if (cluster === undefined || !region) return;
    // From far away a name can be neither read nor written.
    wall.camera.show(headOf(region));
    props.onGrouped(cluster);
  };
  const hold = () => acts.hold(ids(), !held());
  const remove = () => {
    acts.remove([...ids()]);
    focus.clear();
  };

  const tool = (name: Panel, label: string): JSX.Element => (
    <button
      type="button"
      class="button quiet note-tool"
      data-panel={name}
      aria-expanded={panel() === name}
      aria-label={label}
      title={label}
      onClick={() => void toggle(name)}
    >
      <WallIcon name={name} />
      <span class="note-tool-word" aria-hidden="true">
        {t(name)}
      </span>
    </button>
  );

  return (
    <Show when={shown()}>
      <div class="note-actions" ref={bar} role="group" aria-label={t("actions")} onKeyDown={keyDown}>
        <Show when={focus.selection().size > 0}>
          <p class="note-actions-count">{t("selected", { n: focus.selection().size })}</p>
        </Show>
        <div class="note-tools">
          {tool("color", t("color"))}
          {tool("symbol", t("symbol"))}
          <Show when={isShared()}>
            {tool("cluster", t("cluster"))}
            <Show when={only()}>{tool("sheet", t("sheetLong"))}</Show>
            <Show when={only() && leadActs()}>{tool("show", t("showLong"))}</Show>
            <Show when={wall.board.entry().boards.length > 1}>{tool("share", t("shareLong"))}</Show>
            <Show when={isMerged()}>{tool("origins", t("originsLong"))}</Show>
            <Show when={ids().length > 1}>
              <NoteButton name="merge" label={t("mergeLong")} onClick={merge} />
            </Show>
          </Show>
          <Show when={ids().every(layers.isOwn)}>
            <NoteButton name="hold" label={t("holdLong")} pressed={held()} onClick={hold} />
          </Show>
          <NoteButton name="remove" label={t("remove")} onClick={remove} />
          <NoteButton name="done" label={t("clear")} onClick={done} />
        </div>
        <Show when={panel() === "color"}>
          <div class="note-colors" role="group" aria-label={t("color")}>
            <For each={noteColors}>
              {(color) => (
                <button
                  type="button"
                  class="note-color"
                  data-color={color}
                  aria-pressed={only()?.color === color}
                  aria-label={`${noteColorLetter[color]} ${words(color)}`}
                  title={words(color)}
                  onClick={() => acts.paint(ids(), color)}
                >
                  {noteColorLetter[color]}
                </button>
              )}
            </For>
          </div>
        </Show>
        <Show when={panel() === "symbol"}>
          <Suspense>
            <SymbolPicker value={only()?.symbol} onPick={(symbol) => acts.mark(ids(), symbol)} />
          </Suspense>
        </Show>
        <Show when={panel() === "cluster"}>
          <ClusterPicker
            clusters={wall.index.clusters()}
            value={only() && wall.index.clusterOf(only()!.id)}
            onPick={(cluster) =>
              cluster === undefined ? acts.join(ids(), cluster) : joinNotes(wall, ids(), cluster)
            }
            onNew={makeGroup}
          />
        </Show>
        <Show when={panel() === "show" && only()}>
          {(note) => (
            <Suspense>
              <NoteShow note={note().id} onDone={() => setPanel(undefined)} />
            </Suspense>
          )}
        </Show>
        <Show when={panel() === "share"}>
          <Suspense>
            <ShareCards cards={ids().map((id) => `notes/${id}`)} />
          </Suspense>
        </Show>
        <Show when={panel() === "origins" && only()}>
          {(note) => (
            <Suspense>
              <NoteOrigins note={note()} />
            </Suspense>
          )}
        </Show>
        <Show when={panel() === "sheet" && only()}>
          {(note) => (
            <div class="stack note-turns" role="group" aria-label={t("sheetLong")}>
              <For each={noteTurns}>
                {(root) => (
                  <button
                    type="button"
                    class="button"
                    onClick={() => {
                      acts.turn(note().id, root);
                      setPanel(undefined);
                    }}
                  >
                    {t(turnWords[root])}
                  </button>
                )}
              </For>
              <button type="button" class="button quiet" onClick={() => setPanel(undefined)}>
                {common("cancel")}
              </button>
            </div>
          )}
        </Show>
      </div>
    </Show>
  );
}

const buttonWords = { hold: "hold", merge: "merge", remove: "remove", done: "clear" } as const;

/** A tool that does something at once. */
function NoteButton(props: {
  name: keyof typeof buttonWords;
  label: string;
  pressed?: boolean;
  onClick: () => void;
}) {
  const t = useMessages("notes");
  return (
    <button
      type="button"
      class="button quiet note-tool"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      onClick={() => props.onClick()}
    >
      <WallIcon name={props.name} />
      <span class="note-tool-word" aria-hidden="true">
        {t(buttonWords[props.name])}
      </span>
    </button>
  );
}
