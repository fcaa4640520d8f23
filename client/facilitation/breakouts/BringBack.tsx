import { createResource, createSignal, For, Show, Suspense } from "solid-js";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import { exportUrl, send } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { useGroupCommands } from "./group-calls.ts";

/** Copies what groups wrote to everybody's board: all of it, or cards that are chosen. */
export function BringBack(props: { view: BreakoutView }) {
  const t = useMessages("groups");
  const command = useGroupCommands();
  const failure = useFailure();
  const [choosing, setChoosing] = createSignal(false);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [brought, setBrought] = createSignal<number>();
  const { facts } = useLiveSession();
  /** Groups of earlier splits, whose boards stay where they are. */
  const hasEarlier = () =>
    facts.view.boards.some(
      ({ id, kind }) => kind === "breakout" && !props.view.groups.some(({ boardId }) => boardId === id),
    );
  const bring = (cards?: string[]) => fetchCards(cards ? { cards } : {});
  const fetchCards = (which: { cards?: string[]; earlier?: true }) =>
    void failure.watch(async () => {
      const answer = await command({ do: "bring", ...which });
      setBrought(answer.brought ?? 0);
      setChosen(new Set<string>());
    });
  const toggle = (path: string, on: boolean) =>
    setChosen((known) => {
      const next = new Set(known);
      if (on) next.add(path);
      else next.delete(path);
      return next;
    });
  return (
    <div class="session-part">
      <h4>{t("bring")}</h4>
      <p class="muted small">{t("bringHint")}</p>
      <div class="row">
        <button type="button" class="button" disabled={failure.busy()} onClick={() => bring()}>
          {t("bringAll")}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={choosing()}
          onClick={() => setChoosing((open) => !open)}
        >
          {t("bringChoose")}
        </button>
        <Show when={hasEarlier()}>
          <button
            type="button"
            class="button"
            disabled={failure.busy()}
            onClick={() => fetchCards({ earlier: true })}
          >
            {t("bringEarlier")}
          </button>
        </Show>
      </div>
      <Show when={choosing()}>
        <For each={props.view.groups}>
          {(group) => (
            <Suspense>
              <GroupCards
                number={group.number}
                boardId={group.boardId!}
                isChosen={(path) => chosen().has(path)}
                onChoose={toggle}
              />
            </Suspense>
          )}
        </For>
        <button
          type="button"
          class="button main"
          disabled={failure.busy() || chosen().size === 0}
          onClick={() => bring([...chosen()])}
        >
          {t("bringChosen", { n: chosen().size })}
        </button>
      </Show>
      <p role="status">
        <Show when={brought() !== undefined}>
          {brought() === 0 ? t("broughtNone") : t("brought", { n: brought()! })}
        </Show>
      </p>
      <failure.Text />
    </div>
  );
}

/** A card as the board's file carries it, as far as a list shows it. */
interface Carried {
  readonly id: string;
  readonly text?: string;
  readonly title?: string;
  readonly name?: string;
  readonly statement?: string;
}
const roots = ["notes", "framings", "personas", "needs"] as const;

/** The cards on one group's board, to be ticked. */
function GroupCards(props: {
  number: number;
  boardId: string;
  isChosen: (path: string) => boolean;
  onChoose: (path: string, on: boolean) => void;
}) {
  const t = useMessages("groups");
  const [cards] = createResource(async () => {
    const board = await send<Partial<Record<string, readonly Carried[]>>>(
      "GET",
      exportUrl(props.boardId, "json"),
    );
    return roots.flatMap((root) =>
      (board[root] ?? []).map((card) => ({
        path: `${root}/${card.id}`,
        words: card.text ?? card.title ?? card.name ?? card.statement ?? "",
      })),
    );
  });
  return (
    <fieldset class="lead-cards">
      <legend>{t("group", { n: props.number })}</legend>
      <For each={cards()} fallback={<p class="muted">{t("noCards")}</p>}>
        {({ path, words }) => (
          <label class="choice">
            <input
              type="checkbox"
              checked={props.isChosen(path)}
              onChange={(event) => props.onChoose(path, event.currentTarget.checked)}
            />
            <span>{words.trim() || t("untitled")}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
