import { createSignal, For, Show } from "solid-js";
import type { BreakoutGroupView } from "#shared/facilitation/breakout-view.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { readTalk } from "../LeadTalk.tsx";
import { useLiveSession } from "../live-session.ts";
import { useGroupCommands } from "./group-calls.ts";
import { MovePerson } from "./MovePerson.tsx";

/** One group as those who lead see it: who is in it, how many are ready, a way in; one alone is pointed out. */
export function GroupRow(props: { group: BreakoutGroupView; others: readonly BreakoutGroupView[] }) {
  const t = useMessages("groups");
  const live = useLiveSession();
  const command = useGroupCommands();
  const failure = useFailure();
  const people = () => {
    const members = live.facts.view.members ?? [];
    return (props.group.people ?? []).flatMap((id) => members.filter((member) => member.id === id));
  };
  const ready = () => {
    const marked = live.led()?.ready?.members ?? [];
    return people().filter(({ id }) => marked.includes(id)).length;
  };
  /** The smallest of the others, which somebody alone could join. */
  const company = () =>
    props.others
      .filter(({ number, size }) => number !== props.group.number && size > 0)
      .sort((a, b) => a.size - b.size)[0];

  return (
    <li class="lead-group">
      <div class="row lead-group-head">
        <h4>{t("group", { n: props.group.number })}</h4>
        <span class="muted">
          {t("size", { n: props.group.size })}
          <Show when={ready() > 0}> · {t("readyIn", { n: ready() })}</Show>
        </span>
        <a class="button" href={`/b/${props.group.boardId}`}>
          {t("lookIn")}
        </a>
      </div>
      <Show when={props.group.size === 1 && company()}>
        {(other) => (
          <div class="lead-alone">
            <p>{t("alone", { n: props.group.number })}</p>
            <button
              type="button"
              class="button"
              disabled={failure.busy()}
              onClick={() =>
                void failure.watch(() =>
                  command({ do: "merge", from: props.group.number, into: other().number }),
                )
              }
            >
              {t("joinTo", { n: other().number })}
            </button>
          </div>
        )}
      </Show>
      <details class="fold">
        <summary>
          {people()
            .map(({ name }) => name)
            .join(", ") || t("nobody")}
        </summary>
        <div class="session-part">
          <For each={people()}>
            {(member) => (
              <MovePerson id={member.id} name={member.name} groups={props.others} at={props.group.number} />
            )}
          </For>
          <GroupTalkField group={props.group} />
        </div>
      </details>
      <failure.Text />
    </li>
  );
}

/** Where one group talks: a call's link or a number. */
function GroupTalkField(props: { group: BreakoutGroupView }) {
  const t = useMessages("groups");
  const command = useGroupCommands();
  const failure = useFailure();
  const [typed, setTyped] = createSignal<string>();
  const [wrong, setWrong] = createSignal(false);
  const known = () => {
    const { talk } = props.group;
    if (!talk) return "";
    return talk.kind === "link" ? talk.url : talk.number;
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = typed() ?? known();
    const where = words.trim() === "" ? null : readTalk(words);
    setWrong(where === undefined);
    if (where === undefined) return;
    if (await failure.watch(() => command({ do: "talk", group: props.group.number, where })))
      setTyped(undefined);
  };
  return (
    <form class="session-part" onSubmit={(event) => void save(event)}>
      <TextField
        label={t("talk", { n: props.group.number })}
        hint={t("talkHint")}
        error={wrong() ? t("talkWrong") : undefined}
        value={typed() ?? known()}
        onInput={(value) => {
          setWrong(false);
          setTyped(value);
        }}
        maxLength={500}
        autocapitalize="off"
      />
      <div class="row">
        <button type="submit" class="button">
          {t("save")}
        </button>
      </div>
      <failure.Text />
    </form>
  );
}
