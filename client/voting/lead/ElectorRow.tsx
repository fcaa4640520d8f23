import { For, Show } from "solid-js";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { usePoll } from "../vote/poll-context.ts";

/** One person of the list: in or not, on a device or on paper, and made one with somebody of the same name. */
export function ElectorRow(props: {
  member: MemberView;
  isDouble: boolean;
  twins: readonly MemberView[];
  isIn: boolean;
  onPaper: boolean;
  setIn: (isIn: boolean) => void;
  setPaper: (onPaper: boolean) => void;
}) {
  const t = useMessages("polls");
  const roleName = useRoleName();
  const { view } = usePoll();
  const failure = useFailure();
  const merge = (into: MemberView) =>
    void failure.watch(() =>
      api.mergeMembers(view.workshop.id, props.member.id, { version: view.version, into: into.id }),
    );
  return (
    <li class="elector">
      <label>
        <input
          type="checkbox"
          checked={props.isIn}
          onChange={(event) => props.setIn(event.currentTarget.checked)}
        />
        <span>
          <strong>{props.member.name}</strong>{" "}
          <span class="muted small">
            {roleName(props.member.role)} · {t(props.member.present ? "here" : "notHere")}
          </span>
        </span>
      </label>
      <Show when={props.isIn}>
        <label>
          <input
            type="checkbox"
            checked={props.onPaper}
            onChange={(event) => props.setPaper(event.currentTarget.checked)}
            aria-label={t("votesOnPaper", { name: props.member.name })}
          />
          <span>{t("onPaper")}</span>
        </label>
      </Show>
      <Show when={props.isDouble}>
        <p class="error small">{t("double")}</p>
        <For each={props.twins}>
          {(twin) => (
            <button type="button" class="button" disabled={failure.busy()} onClick={() => merge(twin)}>
              {t("mergeInto", { role: roleName(twin.role), state: t(twin.present ? "here" : "notHere") })}
            </button>
          )}
        </For>
      </Show>
      <failure.Text />
    </li>
  );
}
