import { createResource, createSignal, Show } from "solid-js";
import { mostOptions, votingRoles } from "#shared/voting/poll.ts";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { ChoiceField } from "#client/ui/ChoiceField.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { NumberField } from "../lead/NumberField.tsx";
import { votingApi } from "../voting-api.ts";
import { dotCards, isOnBoard, type DotTarget } from "./dot-cards.ts";

/** From how many cards on dots are hard to overlook. */
const readable = 12;

/** Lets people put dots on the wall's groups or notes. Loads its own words. */
export function StartDots(props: { onClose: () => void }) {
  const t = useMessages("dots");
  const polls = useMessages("polls");
  const board = useBoard();
  const { facts } = useLiveSession();
  const failure = useFailure();
  const [ready] = createResource(() => loadMessages("dots", "polls", "refusals").then(() => true));
  const cards = (target: DotTarget) => dotCards(board.content, target);
  const [target, setTarget] = createSignal<DotTarget>(cards("clusters").length > 1 ? "clusters" : "notes");
  const [dots, setDots] = createSignal<number>();
  const options = () => cards(target());
  const each = () => dots() ?? Math.max(1, Math.ceil(options().length / 4));
  const runs = () =>
    (facts.view.polls ?? []).some((poll) => poll.state === "open" && isOnBoard(poll, board.content));
  const mayStart = () => !runs() && options().length > 1 && options().length <= mostOptions;
  const start = async () => {
    const { workshop } = facts.view;
    const isStarted = await failure.watch(async () => {
      const { poll } = await votingApi.create(workshop.id, {
        title: t("pollTitle", { board: board.entry().board.title }).slice(0, 200),
        method: "dots",
        options: [...options()],
        eligible: [...votingRoles],
        secrecy: "open",
        settings: { live: true, narrowing: true, dots: each() },
      });
      await votingApi.open(poll.id, { version: poll.version });
    });
    if (isStarted) props.onClose();
  };
  return (
    <Show when={ready()}>
      <Dialog title={t("title")} onClose={() => props.onClose()}>
        <p>{t("how")}</p>
        <ChoiceField<"clusters">
          legend={t("on")}
          choices={[{ value: "clusters", label: t("clusters", { n: cards("clusters").length }) }]}
          unset={t("notes", { n: cards("notes").length })}
          value={target() === "clusters" ? "clusters" : undefined}
          onPick={(picked) => setTarget(picked ?? "notes")}
        />
        <NumberField
          label={polls("dots")}
          hint={t("quarter", { n: Math.max(1, Math.ceil(options().length / 4)) })}
          value={dots()}
          least={1}
          most={1000}
          onInput={setDots}
        />
        <Show when={options().length > readable}>
          <p class="muted small">{t("many")}</p>
        </Show>
        <Show when={runs()}>
          <p class="error">{t("runs")}</p>
        </Show>
        <Show when={!runs() && options().length < 2}>
          <p class="error">{t("few")}</p>
        </Show>
        <p class="row">
          <button
            type="button"
            class="button main"
            disabled={failure.busy() || !mayStart()}
            onClick={() => void start()}
          >
            {t("start")}
          </button>
        </p>
        <failure.Text />
      </Dialog>
    </Show>
  );
}
