import { createSignal, For, Show } from "solid-js";
import { randomId } from "#shared/boards/random-id.ts";
import { longestGroup, mostGroups, mostLists } from "#shared/members/people-limits.ts";
import type { GroupList } from "#shared/members/self-declared.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useLiveSession } from "../live-session.ts";

/** What people are asked to say of themselves: few questions, each with its groups, one a line. */
export function GroupListsForm() {
  const t = useMessages("people");
  const { facts } = useLiveSession();
  const failure = useFailure();
  const [editing, setEditing] = createSignal<GroupList>();
  const lists = () => facts.view.groupLists ?? [];
  const save = (groupLists: readonly GroupList[]) =>
    failure.watch(() =>
      api.changeWorkshop(facts.view.workshop.id, {
        version: facts.view.version,
        groupLists: groupLists.map(({ groups, ...list }) => ({ ...list, groups: [...groups] })),
      }),
    );
  /** The question as its editor last saw it; "" where it is new. */
  let seen = "";
  const wordsOf = (id: string) => {
    const list = lists().find((one) => one.id === id);
    return list ? JSON.stringify(list) : "";
  };
  const edit = (list: GroupList) => {
    seen = wordsOf(list.id);
    // A copy: the live one changes under the form.
    setEditing({ ...list, groups: list.groups.map((group) => ({ ...group })) });
  };
  const put = async (list: GroupList) => {
    const now = wordsOf(list.id);
    if (now !== seen) {
      seen = now;
      failure.say(t("askedOutrun"));
      return;
    }
    const isKnown = now !== "";
    const next = isKnown ? lists().map((one) => (one.id === list.id ? list : one)) : [...lists(), list];
    if (await save(next)) setEditing(undefined);
  };
  return (
    <section class="session-part">
      <h4>{t("asked")}</h4>
      <p class="muted small">{t("askedHint")}</p>
      <ul class="kit-list">
        <For each={lists()}>
          {(list) => (
            <li class="turn-row">
              <span>
                {list.title}{" "}
                <span class="muted small">{list.groups.map(({ label }) => label).join(" · ")}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t("askedChange", { title: list.title })}
                onClick={() => edit(list)}
              >
                {t("change")}
              </button>
              <button
                type="button"
                class="button danger"
                aria-label={t("askedRemove", { title: list.title })}
                onClick={() => void save(lists().filter((one) => one.id !== list.id))}
              >
                {t("remove")}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={editing()}
        keyed
        fallback={
          <Show when={lists().length < mostLists}>
            <div class="row">
              <button
                type="button"
                class="button"
                onClick={() => edit({ id: randomId(), title: "", groups: [] })}
              >
                {t("askedAdd")}
              </button>
            </div>
          </Show>
        }
      >
        {(list) => <ListForm list={list} onSave={put} onLeave={() => setEditing(undefined)} />}
      </Show>
      <failure.Text />
    </section>
  );
}

function ListForm(props: {
  list: GroupList;
  onSave: (list: GroupList) => Promise<void>;
  onLeave: () => void;
}) {
  const t = useMessages("people");
  const [title, setTitle] = createSignal(props.list.title);
  const [text, setText] = createSignal(props.list.groups.map(({ label }) => label).join("\n"));
  const labels = () => [
    ...new Set(
      text()
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
  const isWhole = () => {
    const fits = labels().every((label) => label.length <= longestGroup);
    return title().trim() !== "" && fits && labels().length >= 2 && labels().length <= mostGroups;
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    // A line that stayed where it was is the same group under another word.
    const before = props.list.groups;
    const taken = new Set(labels().flatMap((label) => before.find((one) => one.label === label)?.id ?? []));
    const groups = labels().map((label, at) => {
      const same = before.find((one) => one.label === label);
      const placed = labels().length === before.length ? before[at] : undefined;
      const id = same?.id ?? (placed && !taken.has(placed.id) ? placed.id : randomId());
      return { id, label };
    });
    void props.onSave({ ...props.list, title: title().trim(), groups });
  };
  return (
    <form class="session-part" onSubmit={save}>
      <TextField
        label={t("askedTitle")}
        hint={t("askedTitleHint")}
        value={title()}
        onInput={setTitle}
        maxLength={120}
      />
      <TextField
        label={t("askedGroups")}
        hint={t("askedGroupsHint")}
        value={text()}
        onInput={setText}
        maxLength={760}
        rows={4}
      />
      <div class="row">
        <button type="submit" class="button" disabled={!isWhole()}>
          {t("save")}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onLeave()}>
          {t("leave")}
        </button>
      </div>
    </form>
  );
}
