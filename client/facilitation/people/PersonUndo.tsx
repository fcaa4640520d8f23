import { createResource, createSignal, For, Show } from "solid-js";
import type { PersonWritten, TakenBackCard, TookBack } from "#shared/history/taken-back.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLeadPeople } from "./lead-people.ts";

const kinds = ["goes", "changes", "comes"] as const;
const words = { goes: "undoGoes", changes: "undoChanges", comes: "undoComes" } as const;

/** A card of the preview, with what it is called when it is to stay as it is. */
interface Row extends TakenBackCard {
  readonly key: string;
}

/** Taking back everything by one person: what would change first, what may stay, and how to undo it. */
export function PersonUndo(props: { member: Pick<MemberView, "id" | "name">; onClose: () => void }) {
  const t = useMessages("people");
  const { workshopId } = useLeadPeople();
  const failure = useFailure();
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [done, setDone] = createSignal<TookBack>();
  const [isBack, setBack] = createSignal(false);
  const [asked] = createResource(async () => {
    let found: PersonWritten | undefined;
    await failure.watch(async () => (found = await api.written(workshopId(), props.member.id)));
    return found;
  });
  const written = () => (asked.loading ? undefined : asked());
  const rows = (): Row[] =>
    (written()?.boards ?? []).flatMap(({ board, cards }) =>
      cards.map((card) => ({ ...card, key: `${board.id}/${card.root}/${card.id}` })),
    );
  const keep = (key: string, stays: boolean) =>
    setLeft((now) => new Set(stays ? [...now, key] : [...now].filter((one) => one !== key)));
  const undo = () =>
    failure.watch(async () => setDone(await api.takeBack(workshopId(), props.member.id, [...left()])));
  const bringBack = () =>
    failure.watch(async () => {
      for (const { boardId, point } of done()?.undo ?? []) await api.restore(boardId, point.id);
      setBack(true);
    });

  return (
    <Dialog title={t("undoAllBy", { name: props.member.name })} onClose={() => props.onClose()}>
      <Show when={asked.loading}>
        <p role="status">{t("undoLooking")}</p>
      </Show>
      <Show when={written() && !done()}>
        <Show when={rows().length > 0} fallback={<p>{t("undoNothing", { name: props.member.name })}</p>}>
          <p>{t("undoLeave")}</p>
          <For each={kinds}>
            {(kind) => (
              <Cards
                kind={kind}
                rows={rows().filter((row) => row.kind === kind)}
                left={left()}
                onKeep={keep}
              />
            )}
          </For>
          <p class="muted small">{t("undoDeleted")}</p>
        </Show>
        <Show when={written()?.hidden}>
          <p class="small">{t("undoHidden")}</p>
        </Show>
        <Show when={rows().length > left().size}>
          <div class="row">
            <button type="button" class="button main" disabled={failure.busy()} onClick={() => void undo()}>
              {t("undoDo")}
            </button>
          </div>
        </Show>
      </Show>
      <div role="status" class="stack">
        <Show when={done()}>
          {(took) => <p>{isBack() ? t("undoBackDone") : t("undoDone", counts(took()))}</p>}
        </Show>
      </div>
      <Show when={done() && !isBack()}>
        <div class="row">
          <button type="button" class="button" disabled={failure.busy()} onClick={() => void bringBack()}>
            {t("undoBack")}
          </button>
        </div>
      </Show>
      <failure.Text />
    </Dialog>
  );
}

function counts({ goes, changes, comes }: TookBack) {
  return { goes, changes, comes };
}

function Cards(props: {
  kind: (typeof kinds)[number];
  rows: readonly Row[];
  left: ReadonlySet<string>;
  onKeep: (key: string, stays: boolean) => void;
}) {
  const t = useMessages("people");
  return (
    <Show when={props.rows.length > 0}>
      <fieldset class="session-part">
        <legend>{t(words[props.kind], { n: props.rows.length })}</legend>
        <For each={props.rows}>
          {(row) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={!props.left.has(row.key)}
                onChange={(event) => props.onKeep(row.key, !event.currentTarget.checked)}
              />
              <span>
                {row.title || t("undoNoWords")}
                <Show when={row.mixed}>
                  <br />
                  <span class="muted small">
                    {t(props.kind === "goes" ? "undoMixedGoes" : "undoMixedStays")}
                  </span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
