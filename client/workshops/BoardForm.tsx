import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { useWorkshop } from "./workshop-context.ts";

const everybody = ["everyone", "named", "anonymous", "risk"] as const;
type Who = (typeof everybody)[number];
const whoWords = {
  everyone: "whoEveryone",
  named: "whoNamed",
  anonymous: "whoAnonymous",
  risk: "whoRisk",
} as const;

/** What somebody wishes of a board. */
export interface BoardWishes {
  readonly title: string;
  readonly who: Who;
  readonly people: readonly string[];
}

/** The name of a board, and who opens it: of a new one, or of one that is there. */
export function BoardForm(props: {
  board?: BoardHead;
  submit: string;
  onSubmit: (wishes: BoardWishes) => Promise<boolean>;
}) {
  const t = useMessages("boards");
  const { view } = useWorkshop();
  const group = createUniqueId();
  const [title, setTitle] = createSignal(props.board?.title ?? "");
  const [who, setWho] = createSignal<Who>("everyone");
  const [people, setPeople] = createSignal<readonly string[]>(props.board?.people ?? []);
  const [wrong, setWrong] = createSignal(false);
  const namesPeople = () =>
    props.board ? props.board.people !== undefined : who() === "named" || who() === "risk";
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(title().trim() === "");
    if (wrong()) return;
    const done = await props.onSubmit({ title: title().trim(), who: who(), people: people() });
    if (done && !props.board) {
      setTitle("");
      setPeople([]);
    }
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("name")}
        value={title()}
        error={wrong() ? t("nameMissing") : undefined}
        onInput={setTitle}
        maxLength={120}
      />
      <Show when={!props.board}>
        <fieldset class="choice-field">
          <legend>{t("who")}</legend>
          <div class="choice-list">
            <For each={everybody}>
              {(one) => (
                <label class="choice">
                  <input type="radio" name={group} checked={who() === one} onChange={() => setWho(one)} />
                  <span>{t(whoWords[one])}</span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <Show when={who() === "anonymous"}>
          <p>{t("anonymousHint")}</p>
        </Show>
        <Show when={who() === "risk"}>
          <p>{t("riskHint")}</p>
        </Show>
      </Show>
      <Show when={namesPeople()}>
        <fieldset class="choice-field">
          <legend>{t("people")}</legend>
          <div class="choice-list">
            <For each={view().members?.filter(({ state }) => state === "in")}>
              {(member) => (
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={people().includes(member.id)}
                    onChange={(event) => {
                      const others = people().filter((id) => id !== member.id);
                      setPeople(event.currentTarget.checked ? [...others, member.id] : others);
                    }}
                  />
                  <span>{member.name}</span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <div class="row">
        <button type="submit" class="button main">
          {props.submit}
        </button>
      </div>
    </form>
  );
}
