import { createSignal, createUniqueId } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { landing } from "#client/ui/landing.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { usePoll } from "../vote/poll-context.ts";
import { votingApi } from "../voting-api.ts";

/** Writes down what was decided; nothing is taken without who decided, what and why. */
export function DecisionForm(props: { onDone: () => void }) {
  const t = useMessages("results");
  const { poll, take, look } = usePoll();
  const failure = useFailure();
  const dateId = createUniqueId();
  const { version, decision: before } = poll();
  const [decided, setDecided] = createSignal(before?.decided ?? "");
  const [by, setBy] = createSignal(before?.by ?? "");
  const [why, setWhy] = createSignal(before?.why ?? "");
  const [next, setNext] = createSignal(before?.next ?? "");
  const [reviewOn, setReviewOn] = createSignal(before?.reviewOn ?? "");
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (![decided(), by(), why()].every((text) => text.trim())) return failure.say(t("decisionMissing"));
    const body = {
      version,
      decided: decided(),
      by: by(),
      why: why(),
      ...(next().trim() ? { next: next() } : {}),
      ...(reviewOn() ? { reviewOn: reviewOn() } : {}),
    };
    void failure.watch(async () => {
      try {
        take((await votingApi.decide(poll().id, body)).poll);
      } catch (error) {
        await look();
        throw error;
      }
      props.onDone();
    });
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextField
        label={t("decided")}
        value={decided()}
        onInput={setDecided}
        maxLength={1000}
        rows={2}
        ref={landing}
      />
      <TextField
        label={t("decidedBy")}
        hint={t("decidedByHint")}
        value={by()}
        onInput={setBy}
        maxLength={500}
      />
      <TextField label={t("decidedWhy")} value={why()} onInput={setWhy} maxLength={1000} rows={2} />
      <TextField label={t("decidedNext")} value={next()} onInput={setNext} maxLength={1000} rows={2} />
      <div class="field">
        <label for={dateId}>{t("decidedReview")}</label>
        <input
          id={dateId}
          class="input"
          type="date"
          value={reviewOn()}
          onInput={(event) => setReviewOn(event.currentTarget.value)}
        />
      </div>
      <failure.Text />
      <div class="row">
        <button type="submit" class="button main" disabled={failure.busy()}>
          {t("decisionSave")}
        </button>
        <button type="button" class="button" onClick={() => props.onDone()}>
          {t("decisionCancel")}
        </button>
      </div>
    </form>
  );
}
