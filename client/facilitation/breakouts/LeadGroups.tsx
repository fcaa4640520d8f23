import { createMemo, For, Show } from "solid-js";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "../live-session.ts";
import { BringBack } from "./BringBack.tsx";
import { useGroupCommands, type GroupsCommand } from "./group-calls.ts";
import { GroupRow } from "./GroupRow.tsx";
import { GroupsMessage } from "./GroupsMessage.tsx";
import { MovePerson } from "./MovePerson.tsx";
import { SplitForm } from "./SplitForm.tsx";
import "./lead-groups.css";

/** Splitting the meeting into groups, what happens in them, and bringing everybody and their cards back. */
export function LeadGroups() {
  const t = useMessages("groups");
  const { facts } = useLiveSession();
  const told = () => facts.view.breakouts;
  const isOpen = () => told()?.state === "open";
  return (
    <details class="fold" open={told() !== undefined}>
      <summary>{t("title")}</summary>
      <div class="session-part">
        <Show when={isOpen() && told()} fallback={<SplitForm />}>
          {(view) => <OpenGroups view={view()} />}
        </Show>
        <Show when={told()}>{(view) => <BringBack view={view()} />}</Show>
      </div>
    </details>
  );
}

function OpenGroups(props: { view: BreakoutView }) {
  const t = useMessages("groups");
  const { facts } = useLiveSession();
  const command = useGroupCommands();
  const failure = useFailure();
  const act = (wanted: GroupsCommand) => () => void failure.watch(() => command(wanted));
  const live = createMemo(() => props.view.groups.filter(({ into }) => into === undefined));
  const without = () => {
    const placed = new Set(live().flatMap(({ people }) => people ?? []));
    return (facts.view.members ?? []).filter(
      ({ id, role, state, present }) =>
        state === "in" && present && (role === "participant" || role === "advisory") && !placed.has(id),
    );
  };
  return (
    <>
      <ul class="lead-groups">
        <For each={live()}>{(group) => <GroupRow group={group} others={live()} />}</For>
      </ul>
      <Show when={without().length > 0}>
        <div>
          <p>
            {t("without", {
              names: without()
                .map(({ name }) => name)
                .join(", "),
            })}
          </p>
          <For each={without()}>
            {(member) => <MovePerson id={member.id} name={member.name} groups={live()} at={undefined} />}
          </For>
        </div>
      </Show>
      <GroupsMessage message={props.view.message} />
      <details class="fold">
        <summary>{t("more")}</summary>
        <div class="session-part">
          <label class="choice">
            <input
              type="checkbox"
              checked={props.view.choosing}
              onChange={(event) => {
                const { view } = props;
                const choosing = event.currentTarget.checked;
                void failure.watch(() => command({ do: "rule", choosing, max: view.max }));
              }}
            />
            <span>{t("mayChoose")}</span>
          </label>
          <div class="row">
            <button type="button" class="button" disabled={failure.busy()} onClick={act({ do: "add-group" })}>
              {t("addGroup")}
            </button>
            <Show when={live().length > 1}>
              <button type="button" class="button" disabled={failure.busy()} onClick={act({ do: "pair-up" })}>
                {t("pairUp")}
              </button>
            </Show>
          </div>
          <p class="muted small">{t("pairUpHint")}</p>
        </div>
      </details>
      <button type="button" class="button main" disabled={failure.busy()} onClick={act({ do: "end" })}>
        {t("end")}
      </button>
      <p class="muted small">{t("endHint")}</p>
      <failure.Text />
    </>
  );
}
