import { createSignal, Show } from "solid-js";
import type { Stage } from "#shared/facilitation/stage.ts";
import { hasPoll } from "#shared/facilitation/vote-stage.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { useLiveSession } from "./live-session.ts";

/** A vote on the projectors: its question, what can be chosen one by one, and what came out once everybody may see it. */
export function LeadStageVote(props: { stage: Stage; busy: boolean; put: (stage: Stage) => void }) {
  const t = useMessages("leading");
  const { facts } = useLiveSession();
  const polls = () => facts.view.polls ?? [];
  const [picked, pick] = createSignal("");
  /** The one that is projected, else the one picked here. */
  const poll = () => {
    const id = hasPoll(props.stage) ? props.stage.poll : picked();
    return polls().find((one) => one.id === id);
  };
  return (
    <Show when={polls().length > 0}>
      <div role="group" aria-label={t("stageVote")} class="session-part">
        <SelectField
          label={t("stageVote")}
          choices={[
            { value: "", label: t("stageVoteNone") },
            ...polls().map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={poll()?.id ?? ""}
          onPick={(id) => {
            pick(id);
            if (hasPoll(props.stage)) props.put(id === "" ? { show: "wall" } : { show: "poll", poll: id });
          }}
        />
        <Show when={poll()}>
          {(one) => <VoteButtons poll={one()} stage={props.stage} busy={props.busy} put={props.put} />}
        </Show>
      </div>
    </Show>
  );
}

function VoteButtons(props: { poll: PollView; stage: Stage; busy: boolean; put: (stage: Stage) => void }) {
  const t = useMessages("leading");
  const options = () => props.poll.options;
  const at = () => {
    const { stage } = props;
    return stage.show === "option" ? options().findIndex(({ id }) => id === stage.option) : -1;
  };
  const turn = (by: 1 | -1) => {
    const next = options()[at() < 0 ? 0 : at() + by];
    if (next) props.put({ show: "option", poll: props.poll.id, option: next.id });
  };
  const Whole = (part: { show: "poll" | "result" | "numbers"; words: string }) => (
    <button
      type="button"
      class="button"
      aria-pressed={props.stage.show === part.show}
      disabled={props.busy || (part.show !== "poll" && !props.poll.resultShown)}
      onClick={() => props.put({ show: part.show, poll: props.poll.id })}
    >
      {part.words}
    </button>
  );
  return (
    <>
      <div class="row">
        <Whole show="poll" words={t("stageQuestion")} />
        <Whole show="result" words={t("stageOutcome")} />
        <Whole show="numbers" words={t("stageNumbers")} />
      </div>
      <Show when={!props.poll.resultShown}>
        <p class="muted small">{t("stageVoteHidden")}</p>
      </Show>
      <Show when={options().length > 1}>
        <Show when={at() >= 0}>
          <p class="stage-note" role="status">
            <span class="muted small">{t("stageOptionAt", { n: at() + 1, all: options().length })}</span>
            <br />
            {options()[at()]?.label}
          </p>
        </Show>
        <div class="row stage-turn">
          <Show when={at() >= 0}>
            <button type="button" class="button" disabled={props.busy || at() === 0} onClick={() => turn(-1)}>
              {t("stageBefore")}
            </button>
          </Show>
          <button
            type="button"
            class="button"
            disabled={props.busy || at() === options().length - 1}
            onClick={() => turn(1)}
          >
            {t(at() >= 0 ? "stageNext" : "stageOptionFirst")}
          </button>
        </div>
      </Show>
    </>
  );
}
