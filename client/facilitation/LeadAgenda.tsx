import { createSignal, For, Show } from "solid-js";
import type { Activity } from "#shared/facilitation/activity.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { createRowDrag } from "#client/needs/row-drag.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { ActivityForm } from "./ActivityForm.tsx";
import { LeadStep } from "./LeadStep.tsx";
import { lengthText } from "./length-text.ts";
import { useLiveSession } from "./live-session.ts";

/** The agenda in order: steps move by their number (drag), by buttons and by the arrow keys; each move is said. */
export function LeadAgenda() {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const { led, send } = useLiveSession();
  const failure = useFailure();
  const [open, setOpen] = createSignal<string>();
  /** Before which step a new one is written; past the last one at the end. */
  const [adding, setAdding] = createSignal<number>();
  const [said, setSaid] = createSignal("");
  let list!: HTMLOListElement;
  const agenda = () => (led()?.agenda ?? []) as readonly Activity[];
  const length = () => agenda().reduce((sum, one) => sum + (one.state === "skipped" ? 0 : one.minutes), 0);

  const moveTo = async (id: string, to: number) => {
    const step = agenda().find((one) => one.id === id);
    const n = agenda().length;
    if (!step || to < 0 || to >= n || agenda()[to]?.id === id) return;
    const focused = document.activeElement;
    if (!(await failure.watch(() => send({ do: "move", activity: id, to })))) return;
    setSaid(t("moved", { title: step.title, at: to + 1, n }));
    // A row that moves in the page loses the focus; give it back once the list has followed.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.isConnected && focused.focus());
  };
  const moveBefore = (id: string, before: string | undefined) => {
    const rest = agenda().filter((one) => one.id !== id);
    const at = before === undefined ? rest.length : rest.findIndex((one) => one.id === before);
    void moveTo(id, at);
  };
  const { drag, start } = createRowDrag({
    rows: () => [...list.children] as HTMLElement[],
    onDrop: moveBefore,
    onEnd: () => {},
  });
  const arrows = (event: KeyboardEvent, id: string, at: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (step === undefined) return;
    event.preventDefault();
    void moveTo(id, at + step);
  };
  const isDragged = (id: string) => drag()?.id === id;
  const NewStep = (place: { at: number }) => (
    <ActivityForm
      onSave={(draft) => failure.watch(() => send({ do: "add", activities: [draft], at: place.at }))}
      onCancel={() => {
        setAdding(undefined);
        const beside = list.children[place.at] ?? list.lastElementChild;
        beside?.querySelector<HTMLElement>(".step-words")?.focus();
      }}
    />
  );

  return (
    <section class="session-part">
      <h3>{t("agenda")}</h3>
      <p class="muted small">
        {t("steps", { n: agenda().length })} · {t("agendaLength", { minutes: lengthText(length(), words) })}
      </p>
      <ol
        class="step-list"
        ref={list}
        classList={{ "step-drop-end": drag() !== undefined && drag()?.before === undefined }}
      >
        <For each={agenda()}>
          {(step, at) => (
            <li
              class="step lead-step"
              classList={{ "step-dragged": isDragged(step.id), "step-drop": drag()?.before === step.id }}
              style={{ transform: isDragged(step.id) ? `translateY(${drag()?.by ?? 0}px)` : undefined }}
              data-id={step.id}
              data-state={step.state}
              aria-current={step.state === "current" ? "step" : undefined}
            >
              <div class="step-line">
                <button
                  type="button"
                  class="step-handle"
                  aria-label={`${at() + 1}. ${t("move", { title: step.title })}`}
                  onPointerDown={(event) => start(event, step.id)}
                  onKeyDown={(event) => arrows(event, step.id, at())}
                >
                  <span aria-hidden="true">{at() + 1}</span>
                </button>
                <button
                  type="button"
                  class="step-words"
                  aria-expanded={open() === step.id}
                  onClick={() => setOpen((now) => (now === step.id ? undefined : step.id))}
                >
                  <span class="step-title">{step.title}</span>
                  <span class="muted small">
                    {lengthText(step.minutes, words)} · {words(`state-${step.state}`)}
                  </span>
                </button>
                <button
                  type="button"
                  class="button quiet icon"
                  aria-label={t("up", { title: step.title })}
                  aria-disabled={at() === 0}
                  onClick={() => void moveTo(step.id, at() - 1)}
                >
                  <span aria-hidden="true">↑</span>
                </button>
                <button
                  type="button"
                  class="button quiet icon"
                  aria-label={t("down", { title: step.title })}
                  aria-disabled={at() === agenda().length - 1}
                  onClick={() => void moveTo(step.id, at() + 1)}
                >
                  <span aria-hidden="true">↓</span>
                </button>
              </div>
              <Show when={open() === step.id}>
                <LeadStep step={step} onAddAfter={() => setAdding(at() + 1)} />
              </Show>
              <Show when={adding() === at() + 1 && at() + 1 < agenda().length}>
                <NewStep at={at() + 1} />
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show
        when={adding() === agenda().length}
        fallback={
          <div class="row">
            <button type="button" class="button" onClick={() => setAdding(agenda().length)}>
              {t("addStep")}
            </button>
          </div>
        }
      >
        <NewStep at={agenda().length} />
      </Show>
      <failure.Text />
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </section>
  );
}
