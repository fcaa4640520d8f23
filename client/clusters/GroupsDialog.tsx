import { createMemo, createSignal, For, Show } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { gatherNotes } from "#shared/clusters/gather-notes-doc.ts";
import { joinClusters } from "#shared/clusters/join-clusters-doc.ts";
import type { Cluster } from "#shared/clusters/cluster.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { JoinGroup } from "./JoinGroup.tsx";
import { SuggestedGroupForm } from "./SuggestedGroupForm.tsx";
import { suggestGroups } from "./suggest-groups.ts";
import "./groups-dialog.css";

/** Joining groups of notes, and groups that this device suggests. Nothing changes but by a button. */
export function GroupsDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("clusters");
  const wall = useMessages("wall");
  const [said, setSaid] = createSignal("");
  const clusters = createMemo(() => inOrder(board.content.clusters));
  const notes = createMemo(() => inOrder(board.content.notes));
  const nameOf = (cluster: Cluster) => cluster.title.trim() || wall("unnamedCluster");
  const countIn = (id: string) => notes().filter((note) => note.cluster === id).length;
  /** Decided when the dialog opens, so that nothing moves while one reads; what was answered goes. */
  const loose = notes().filter((note) => !clusters().some(({ id }) => id === note.cluster));
  const [suggestions, setSuggestions] = createSignal(suggestGroups(loose));
  const answered = (index: number) => setSuggestions((all) => all.filter((_, i) => i !== index));

  const join = (from: Cluster, into: string) => {
    const target = clusters().find(({ id }) => id === into);
    if (!target || !board.canWrite()) return;
    setSaid(t("joined", { from: nameOf(from), into: nameOf(target) }));
    joinClusters(board.doc(), into, from.id, board.writer().now);
  };
  const accept = (index: number, ids: readonly string[], name: string) => {
    if (!board.canWrite()) return;
    gatherNotes(board.doc(), ids, name, board.writer());
    setSaid(t("made", { name, n: ids.length }));
    answered(index);
  };

  return (
    <Dialog title={t("title")} onClose={() => props.onClose()}>
      <p role="status" class="groups-said" classList={{ "visually-hidden": said() === "" }}>
        {said()}
      </p>
      <Show when={clusters().length > 0} fallback={<p class="muted">{t("none")}</p>}>
        <ul class="groups-list">
          <For each={clusters()}>
            {(cluster) => (
              <li>
                <p>
                  <strong>{nameOf(cluster)}</strong>{" "}
                  <span class="muted">{wall("clusterCount", { n: countIn(cluster.id) })}</span>
                </p>
                <Show when={clusters().length > 1 && board.canWrite()}>
                  <JoinGroup
                    name={nameOf(cluster)}
                    others={clusters()
                      .filter(({ id }) => id !== cluster.id)
                      .map((one) => ({ id: one.id, name: nameOf(one) }))}
                    onJoin={(into) => join(cluster, into)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <h3>{t("suggested")}</h3>
      <p class="hint muted">{t("suggestHint")}</p>
      <Show when={suggestions().length > 0} fallback={<p class="muted">{t("noSuggestion")}</p>}>
        <For each={suggestions()}>
          {(suggestion, index) => (
            <SuggestedGroupForm
              words={suggestion.words}
              notes={suggestion.ids.flatMap((id) => board.content.notes[id] ?? [])}
              onAccept={(ids, name) => accept(index(), ids, name)}
              onLeave={() => {
                setSaid(t("left"));
                answered(index());
              }}
            />
          )}
        </For>
      </Show>
    </Dialog>
  );
}
