import { For } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import type { GroupList } from "#shared/members/self-declared.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import type { PollDraft } from "./poll-draft.ts";

/** Whether the result is shown for each role too, or by what people say of themselves; told before anybody votes. */
export function ByGroup(props: {
  draft: PollDraft;
  setDraft: SetStoreFunction<PollDraft>;
  lists: readonly GroupList[];
}) {
  const t = useMessages("polls");
  const choices = () => [
    { value: "no" as const, label: t("byGroup-no"), chosen: props.draft.byGroup === "no" },
    { value: "role" as const, label: t("byGroup-role"), chosen: props.draft.byGroup === "role" },
    ...props.lists.map(({ id, title }) => ({
      value: { list: id },
      label: t("byGroup-list", { list: title }),
      chosen: typeof props.draft.byGroup === "object" && props.draft.byGroup.list === id,
    })),
  ];
  return (
    <fieldset class="stack">
      <legend>{t("byGroup")}</legend>
      <p class="muted small">{t("byGroupHint")}</p>
      <For each={choices()}>
        {({ value, label, chosen }) => (
          <label class="choice">
            <input
              type="radio"
              name="by-group"
              checked={chosen}
              onChange={() => props.setDraft("byGroup", value)}
            />
            <span>{label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
