import { createResource, createSignal, onCleanup, Show } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { RondaError } from "#shared/errors.ts";
import { createNotes, placeBelow } from "#shared/notes/note-doc.ts";
import type { ImportResult } from "#shared/workshops/workshop.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useErrorWords } from "../ui/error-text.ts";
import { importFile } from "./import-file.ts";
import "./import-dialog.css";

type State =
  | { readonly kind: "choosing" }
  | { readonly kind: "working"; readonly name: string; readonly stop: AbortController }
  | { readonly kind: "done"; readonly added: ImportResult["added"] }
  | { readonly kind: "failed"; readonly message: string };

/** Brings a file onto the board: choose or drop, wait or cancel, hear how many notes came. Loads its own words. */
export function ImportDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("export");
  const common = useMessages("common");
  const errors = useErrorWords();
  const [ready] = createResource(() => loadMessages("export", "errors", "refusals").then(() => true));
  const [state, setState] = createSignal<State>({ kind: "choosing" });
  const [over, setOver] = createSignal(false);
  const working = () => stateOf(state(), "working");
  let input!: HTMLInputElement;
  onCleanup(() => working()?.stop.abort());

  const addNotes = (texts: readonly string[]) => {
    const columns = Math.min(16, Math.max(4, Math.ceil(Math.sqrt(texts.length))));
    const free = placeBelow(inOrder(board.content.notes), inOrder(board.content.clusters));
    createNotes(board.doc(), texts, { ...free, columns }, board.writer());
  };

  const bringIn = async (file: File | undefined) => {
    if (!file || working()) return;
    const stop = new AbortController();
    setState({ kind: "working", name: file.name, stop });
    try {
      const { added } = await importFile(board.entry().board.id, file, addNotes, stop.signal);
      setState({ kind: "done", added });
    } catch (error) {
      setState({ kind: "failed", message: stop.signal.aborted ? t("cancelled") : sentenceFor(error) });
    }
    input.value = "";
  };

  const sentenceFor = (error: unknown) => {
    if (error instanceof RondaError) return error.code === "too-big" ? t("tooBig") : errors(error.code);
    return error instanceof TypeError ? t("noConnection") : errors("internal");
  };

  return (
    <Show when={ready()}>
      <Dialog title={t("importTitle")} onClose={() => props.onClose()}>
        <p>{t("importIntro")}</p>
        <p class="muted small">{t("chatHint")}</p>
        <div
          class="import-drop"
          classList={{ over: over() }}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void bringIn(event.dataTransfer?.files[0]);
          }}
        >
          <input
            ref={input}
            hidden
            type="file"
            accept=".csv,.tsv,.json,.md,.html,.htm,.txt,.yjs,text/csv,text/plain,text/markdown,application/json"
            onChange={() => void bringIn(input.files?.[0])}
          />
          <button
            type="button"
            class="button main"
            disabled={working() !== undefined || !board.canWrite()}
            onClick={() => input.click()}
          >
            {state().kind === "choosing" ? t("chooseFile") : t("importAnother")}
          </button>
          <span class="muted import-drop-hint">{t("dropHere")}</span>
        </div>
        <Show when={working()}>
          {(now) => (
            <div class="row">
              <progress aria-label={t("bringingIn", { name: now().name })} />
              <button type="button" class="button" onClick={() => now().stop.abort()}>
                {common("cancel")}
              </button>
            </div>
          )}
        </Show>
        <div role="status">
          <Show when={working()}>{(now) => <p>{t("bringingIn", { name: now().name })}</p>}</Show>
          <Show when={stateOf(state(), "done")}>{(done) => <Added added={done().added} />}</Show>
          <Show when={stateOf(state(), "failed")}>{(failed) => <p class="error">{failed().message}</p>}</Show>
        </div>
      </Dialog>
    </Show>
  );
}

function Added(props: { added: ImportResult["added"] }) {
  const t = useMessages("export");
  const notes = () => props.added["notes"] ?? 0;
  const others = () => Object.values(props.added).reduce((sum, n) => sum + n, 0) - notes();
  return (
    <p>
      {t("added", { n: notes() })} <Show when={others() > 0}>{t("addedCards", { n: others() })}</Show>
    </p>
  );
}

function stateOf<K extends State["kind"]>(state: State, kind: K): Extract<State, { kind: K }> | undefined {
  return state.kind === kind ? (state as Extract<State, { kind: K }>) : undefined;
}
