import { For } from "solid-js";
import type { BreakoutGroupView } from "#shared/facilitation/breakout-view.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useGroupCommands } from "./group-calls.ts";

/** Moves one person to another group, or out of all. */
export function MovePerson(props: {
  id: string;
  name: string;
  groups: readonly BreakoutGroupView[];
  /** The group that they are in. */
  at: number | undefined;
}) {
  const t = useMessages("groups");
  const command = useGroupCommands();
  const failure = useFailure();
  return (
    <div class="row lead-move">
      <span>{props.name}</span>
      <select
        class="input"
        aria-label={t("move", { name: props.name })}
        disabled={failure.busy()}
        onChange={(event) => {
          const to = event.currentTarget.value === "" ? null : Number(event.currentTarget.value);
          void failure.watch(() => command({ do: "move", member: props.id, to }));
        }}
      >
        <option value="" selected={props.at === undefined}>
          {t("noGroup")}
        </option>
        <For each={props.groups}>
          {({ number }) => (
            <option value={number} selected={number === props.at}>
              {t("group", { n: number })}
            </option>
          )}
        </For>
      </select>
      <failure.Text />
    </div>
  );
}
