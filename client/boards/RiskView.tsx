import { createResource, createSignal, For, Show } from "solid-js";
import { removeItem } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { addRiskAnswer } from "#shared/risk/risk-doc.ts";
import { riskAnswers, riskCluster, riskQuestions, type RiskQuestion } from "#shared/risk/risk-model.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { BoundText } from "../realtime/BoundText.tsx";
import { useBoard } from "../realtime/board-context.ts";
import "./risk-view.css";

/** A risk model: four questions, one below the other, with everybody's answers. */
export function RiskView() {
  const [ready] = createResource(() => loadMessages("risk").then(() => true));
  return <Show when={ready()}>{<Questions />}</Show>;
}

function Questions() {
  const t = useMessages("risk");
  const board = useBoard();
  const open = () => riskQuestions.filter((question) => riskAnswers(board.content, question).length === 0);
  return (
    <div class="risk-view">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <For each={riskQuestions}>{(question) => <Question question={question} />}</For>
      <p role="status" class="muted">
        {open().length === 0 ? t("done") : t("notDone", { n: open().length })}
      </p>
    </div>
  );
}

function Question(props: { question: RiskQuestion }) {
  const t = useMessages("risk");
  const board = useBoard();
  const [fresh, setFresh] = createSignal<string>();
  const answers = () =>
    inOrder(board.content.notes)
      .filter(({ cluster }) => cluster === riskCluster(props.question))
      .map(({ id }) => id);
  const help = `${riskCluster(props.question)}-help`;
  return (
    <section class="risk-question" aria-labelledby={riskCluster(props.question)}>
      <h3 id={riskCluster(props.question)}>{t(props.question)}</h3>
      <p class="muted" id={help}>
        {t(`${props.question}Help`)}
      </p>
      <ul class="risk-answers">
        <For each={answers()} fallback={<li class="muted">{t("empty")}</li>}>
          {(id) => (
            <li>
              <Show
                when={board.canWrite()}
                fallback={<p class="risk-words">{board.content.notes[id]?.text}</p>}
              >
                <BoundText
                  root="notes"
                  id={id}
                  field="text"
                  label={t("answer")}
                  describedBy={help}
                  multiline
                  maxLength={2000}
                  focusNow={fresh() === id}
                />
                <button
                  type="button"
                  class="button quiet"
                  aria-label={`${t("remove")}: ${board.content.notes[id]?.text.slice(0, 40) ?? ""}`}
                  onClick={() => removeItem(board.doc(), "notes", id, board.writer().now)}
                >
                  {t("remove")}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={board.canWrite()}>
        <button
          type="button"
          class="button"
          onClick={() => setFresh(addRiskAnswer(board.doc(), props.question, board.writer()))}
        >
          {t("add")}
        </button>
      </Show>
    </section>
  );
}
