import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { powers } from "#shared/framings/framing.ts";
import { onOneProposal } from "#shared/voting/choices.ts";
import { methods } from "#shared/voting/methods/registry.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ChoiceField } from "#client/ui/ChoiceField.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { land, landing } from "#client/ui/landing.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { ruleWords } from "../results/rule-words.ts";
import { votingApi } from "../voting-api.ts";
import { bodyOf, draftOf, missingIn, newDraft } from "./poll-draft.ts";
import { GradeWords } from "./GradeWords.tsx";
import { PollBudget } from "./PollBudget.tsx";
import { PollCircle } from "./PollCircle.tsx";
import { PollOptions } from "./PollOptions.tsx";
import { PollTerms } from "./PollTerms.tsx";
import "#client/ui/fold.css";
import "./poll-form.css";

/** The rule that is proposed for a method, where it is not the first of its list. */
const proposed: Partial<Record<MethodName, string>> = { approval: "equal-shares", score: "median" };
const methodNames = Object.keys(methods) as MethodName[];
const rulesOf = (method: MethodName) => Object.keys(methods[method].rules);

/** Preparing a vote: the question and why, among what, how, who, and on what terms. */
export function PollForm(props: {
  view: WorkshopView;
  poll?: PollView;
  onDone: (poll: PollView) => void;
  onCancel: () => void;
}) {
  const t = useMessages("polls");
  const words = useMessages("methods");
  const results = useMessages("results");
  const purpose = useMessages("purpose");
  const common = useMessages("common");
  const failure = useFailure();
  const [draft, setDraft] = createStore(props.poll ? draftOf(props.poll) : newDraft(props.view.purpose));
  const [missing, setMissing] = createSignal<ReturnType<typeof missingIn>>();
  let title: HTMLElement | undefined;
  const isOne = () => onOneProposal.includes(draft.method);
  const pick = (method: MethodName) => setDraft({ method, rule: proposed[method] ?? rulesOf(method)[0]! });

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const lacking = missingIn(draft);
    setMissing(lacking);
    if (lacking === "missingTitle") land(title);
    if (lacking) return;
    await failure.watch(async () => {
      const body = bodyOf(draft);
      const { poll } = props.poll
        ? await votingApi.change(props.poll.id, { ...body, version: props.poll.version })
        : await votingApi.create(props.view.workshop.id, body);
      props.onDone(poll);
    });
  };

  return (
    <form class="poll-form stack" aria-label={t("prepare")} onSubmit={(event) => void save(event)}>
      <h2 ref={landing}>{t(props.poll ? "changeVote" : "prepare")}</h2>
      <TextField
        label={t(isOne() ? "proposal" : "question")}
        hint={t(isOne() ? "proposalHint" : "questionHint")}
        value={draft.title}
        error={missing() === "missingTitle" ? t("missingTitle") : ""}
        onInput={(title) => setDraft({ title })}
        maxLength={200}
        ref={(field) => (title = field)}
      />
      <fieldset class="stack">
        <legend>{t("how")}</legend>
        <For each={methodNames}>
          {(method) => (
            <label class="choice">
              <input
                type="radio"
                name="method"
                checked={draft.method === method}
                onChange={() => pick(method)}
              />
              <span>
                <strong>{words(`name-${method}`)}</strong>
                <br />
                <span class="muted small">{words(`about-${method}`)}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={draft.method === "score"}>
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.rapid}
            onChange={(event) => setDraft({ rapid: event.currentTarget.checked })}
          />
          <span>{t("rapid")}</span>
        </label>
      </Show>
      <Show when={rulesOf(draft.method).length > 1}>
        <fieldset class="stack">
          <legend>{t("rule")}</legend>
          <For each={rulesOf(draft.method)}>
            {(rule) => (
              <label class="choice">
                <input
                  type="radio"
                  name="rule"
                  checked={draft.rule === rule}
                  onChange={() => setDraft({ rule })}
                />
                <span>
                  {results(ruleWords(rule).name)}
                  <span class="muted small rule-how">{results(ruleWords(rule).how)}</span>
                </span>
              </label>
            )}
          </For>
          <Show when={draft.method === "approval"}>
            <p class="muted small">{t("bothShown")}</p>
          </Show>
        </fieldset>
      </Show>
      <Show when={draft.method === "gradients"}>
        <GradeWords draft={draft} setDraft={setDraft} />
      </Show>
      <Show when={draft.method === "approval"}>
        <PollBudget draft={draft} setDraft={setDraft} />
      </Show>
      <Show when={!isOne()}>
        <PollOptions view={props.view} draft={draft} setDraft={setDraft} />
      </Show>
      <fieldset class="stack">
        <legend>{t("whyLegend")}</legend>
        <Show when={draft.method === "dots"}>
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.narrowing}
              onChange={(event) => setDraft({ narrowing: event.currentTarget.checked })}
            />
            <span>{t("narrowing")}</span>
          </label>
        </Show>
        <TextField
          label={t("why")}
          hint={t("whyHint")}
          value={draft.why}
          onInput={(why) => setDraft({ why })}
          maxLength={1000}
          rows={2}
        />
        <ChoiceField
          legend={purpose("power")}
          choices={powers.map((power) => ({
            value: power,
            label: purpose(power),
            hint: purpose(`${power}Means`),
          }))}
          unset={purpose("notSaid")}
          value={draft.power}
          onPick={(power) => setDraft({ power })}
        />
        <TextField
          label={purpose("carriedOutBy")}
          hint={purpose("carriedOutByHint")}
          value={draft.carriedOutBy}
          onInput={(carriedOutBy) => setDraft({ carriedOutBy })}
          maxLength={500}
        />
      </fieldset>
      <PollCircle draft={draft} setDraft={setDraft} keptSecret={props.poll?.keptSecret ?? false} />
      <PollTerms draft={draft} setDraft={setDraft} lists={props.view.groupLists ?? []} />
      <Show when={missing() !== "missingTitle" && missing()}>
        {(lacking) => (
          <p class="error" role="alert">
            {t(lacking())}
          </p>
        )}
      </Show>
      <failure.Text />
      <div class="row">
        <button type="submit" class="button main" disabled={failure.busy()}>
          {t("saveDraft")}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {common("cancel")}
        </button>
      </div>
    </form>
  );
}
