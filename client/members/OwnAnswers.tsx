import { createResource, createSignal, For, Show } from "solid-js";
import type { Declared, DeclaredChange, GroupList } from "#shared/members/self-declared.ts";
import { api } from "../api.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useFailure } from "../ui/Failure.tsx";
import { TextField } from "../ui/TextField.tsx";

/** Where one belongs and what one speaks, to say or not to say; each answer is saved as it is given. */
export function OwnAnswers(props: { workshopId: string; lists: readonly GroupList[] }) {
  const t = useMessages("people");
  const failure = useFailure();
  const [said, setSaid] = createSignal("");
  const [known, { mutate }] = createResource(async () => {
    let own: Declared | undefined;
    await failure.watch(async () => (own = await api.declared(props.workshopId)));
    return own;
  });
  const declare = async (change: DeclaredChange) => {
    setSaid("");
    const done = await failure.watch(async () => mutate(await api.declare(props.workshopId, change)));
    if (done) setSaid(t("saved"));
  };
  return (
    <section class="stack" aria-labelledby="own-answers">
      <h3 id="own-answers">{t("groupsTitle")}</h3>
      <p class="muted small">{t("groupsHint")}</p>
      <Show when={known()}>
        {(own) => (
          <>
            <For each={props.lists}>
              {(list) => (
                <Question
                  list={list}
                  chosen={own().choices[list.id]}
                  onChoose={(group) => void declare({ choices: { [list.id]: group } })}
                />
              )}
            </For>
            <Show when={props.lists.length > 0}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={own().forGroups === true}
                  onChange={(event) => void declare({ forGroups: event.currentTarget.checked })}
                />
                <span>
                  {t("forGroups")}
                  <br />
                  <span class="muted small">{t("forGroupsHint")}</span>
                </span>
              </label>
            </Show>
            <Languages known={own().languages} onSave={(languages) => void declare({ languages })} />
          </>
        )}
      </Show>
      <p role="status">{said()}</p>
      <failure.Text />
    </section>
  );
}

/** `chosen`: a group, null where they decline, absent where they did not answer yet. */
function Question(props: {
  list: GroupList;
  chosen: string | null | undefined;
  onChoose: (group: string | null) => void;
}) {
  const t = useMessages("people");
  const answers = () => [
    ...props.list.groups.map(({ id, label }) => ({ id: id as string | null, label })),
    { id: null, label: t("decline") },
  ];
  return (
    <fieldset class="choice-field">
      <legend>{props.list.title}</legend>
      <div class="choice-list">
        <For each={answers()}>
          {(answer) => (
            <label class="choice">
              <input
                type="radio"
                name={`declared-${props.list.id}`}
                checked={props.chosen === answer.id}
                onChange={() => props.onChoose(answer.id)}
              />
              <span class="choice-label">{answer.label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Languages(props: { known: readonly string[]; onSave: (languages: string[]) => void }) {
  const t = useMessages("people");
  const [text, setText] = createSignal(props.known.join(", "));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSave(
      text()
        .split(/[,;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    );
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextField
        label={t("languages")}
        hint={t("languagesHint")}
        value={text()}
        onInput={setText}
        maxLength={340}
      />
      <div class="row">
        <button type="submit" class="button">
          {t("save")}
        </button>
      </div>
    </form>
  );
}
