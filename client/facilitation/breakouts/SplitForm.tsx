import { createMemo, createSignal, createUniqueId, For, Match, Show, Switch } from "solid-js";
import { mostBreakoutGroups } from "#shared/facilitation/breakouts.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { useGroupCommands, type GroupsCommand } from "./group-calls.ts";

type Split = Extract<GroupsCommand, { do: "split" }>;

const sizes = [
  ["size-2", "pairs"],
  ["size-3", "threes"],
  ["size-4", "fours"],
  ["size-5", "fives"],
] as const;

/** How the meeting is split: by chance, by hand, by what people say of themselves, or as they choose. */
export function SplitForm() {
  const t = useMessages("groups");
  const { facts } = useLiveSession();
  const command = useGroupCommands();
  const failure = useFailure();
  const [how, setHow] = createSignal("size-4");
  const [count, setCount] = createSignal(3);
  const [max, setMax] = createSignal("");
  const [hand, setHand] = createSignal<Readonly<Record<string, number>>>({});
  const id = createUniqueId();
  const lists = () => facts.view.groupLists ?? [];
  const people = createMemo(() =>
    (facts.view.members ?? []).filter(
      ({ role, state }) => state === "in" && (role === "participant" || role === "advisory"),
    ),
  );
  const here = () => people().filter(({ present }) => present);

  const by = (): Split["by"] => {
    const [kind = "", rest = ""] = how().split(/-(.*)/);
    if (kind === "size") return { kind, size: Number(rest) };
    if (kind === "declared") return { kind, list: rest };
    if (kind === "hand") return { kind, groups: handGroups() };
    return { kind: kind === "choice" ? "choice" : "count", count: count() };
  };
  const handGroups = () => {
    return Array.from({ length: count() }, (_, i) =>
      people()
        .filter((member) => hand()[member.id] === i + 1)
        .map((member) => member.id),
    );
  };
  const split = (event: SubmitEvent) => {
    event.preventDefault();
    const most = how() === "choice" && Number(max()) > 0 ? Number(max()) : null;
    void failure.watch(() => command({ do: "split", by: by(), max: most }));
  };

  return (
    <form class="session-part" onSubmit={split}>
      <p class="muted small">{t("splitHint")}</p>
      <div class="field">
        <label for={id}>{t("how")}</label>
        <select id={id} class="input" value={how()} onChange={(event) => setHow(event.currentTarget.value)}>
          <For each={sizes}>{([value, words]) => <option value={value}>{t(words)}</option>}</For>
          <option value="count">{t("byCount")}</option>
          <option value="choice">{t("byChoice")}</option>
          <option value="hand">{t("byHand")}</option>
          <For each={lists()}>
            {(list) => (
              <option value={`declared-${list.id}`}>{t("byDeclared", { title: list.title })}</option>
            )}
          </For>
        </select>
      </div>
      <Switch>
        <Match when={how() === "count" || how() === "choice" || how() === "hand"}>
          <NumberField
            label={t("count")}
            value={String(count())}
            onInput={(value) => setCount(Math.max(1, Math.min(mostBreakoutGroups, Number(value) || 1)))}
          />
        </Match>
        <Match when={how().startsWith("declared-")}>
          <p>{t("declaredHint")}</p>
        </Match>
      </Switch>
      <Show when={how() === "choice"}>
        <NumberField label={t("max")} value={max()} onInput={setMax} />
      </Show>
      <Show when={how() === "hand"}>
        <For each={people()}>
          {(member) => (
            <div class="row lead-move">
              <span>{member.name}</span>
              <select
                class="input"
                aria-label={t("move", { name: member.name })}
                onChange={(event) =>
                  setHand((known) => ({ ...known, [member.id]: Number(event.currentTarget.value) }))
                }
              >
                <option value="0">{t("noGroup")}</option>
                <For each={Array.from({ length: count() }, (_, i) => i + 1)}>
                  {(n) => <option value={n}>{t("group", { n })}</option>}
                </For>
              </select>
            </div>
          )}
        </For>
      </Show>
      <p>{here().length > 0 ? t("peopleHere", { n: sumPeople(here()) }) : t("nobodyHere")}</p>
      <button type="submit" class="button" disabled={failure.busy()}>
        {t("split")}
      </button>
      <failure.Text />
    </form>
  );
}

function NumberField(props: { label: string; value: string; onInput: (value: string) => void }) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input minutes-field"
        type="number"
        inputmode="numeric"
        min="1"
        max="500"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
