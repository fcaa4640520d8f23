import { For, Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { votingRoles } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import type { PollDraft } from "./poll-draft.ts";

/** Who may vote, and who learns what of it. */
export function PollCircle(props: {
  draft: PollDraft;
  setDraft: SetStoreFunction<PollDraft>;
  /** Somebody asked that it be secret: that cannot be taken back. */
  keptSecret: boolean;
}) {
  const t = useMessages("polls");
  const roleName = useRoleName();
  const setRole = (role: (typeof votingRoles)[number], isIn: boolean) =>
    props.setDraft("eligible", (list) =>
      votingRoles.filter((one) => (one === role ? isIn : list.includes(one))),
    );
  return (
    <>
      <fieldset class="stack">
        <legend>{t("whoVotes")}</legend>
        <For each={votingRoles}>
          {(role) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.draft.eligible.includes(role)}
                onChange={(event) => setRole(role, event.currentTarget.checked)}
              />
              <span>{roleName(role)}</span>
            </label>
          )}
        </For>
      </fieldset>
      <fieldset class="stack">
        <legend>{t("secrecy")}</legend>
        <Show when={props.keptSecret}>
          <p>{t("keptSecretLead")}</p>
        </Show>
        <For each={props.keptSecret ? (["secret"] as const) : (["secret", "open"] as const)}>
          {(secrecy) => (
            <label class="choice">
              <input
                type="radio"
                name="secrecy"
                checked={props.draft.secrecy === secrecy}
                onChange={() => props.setDraft({ secrecy })}
              />
              <span>
                {t(`secrecy-${secrecy}`)}
                <br />
                <span class="muted small">{t(`secrecy-${secrecy}-hint`)}</span>
              </span>
            </label>
          )}
        </For>
        <Show when={props.draft.secrecy === "secret"}>
          <label class="choice">
            <input
              type="checkbox"
              checked={props.draft.sensitive}
              onChange={(event) => props.setDraft({ sensitive: event.currentTarget.checked })}
            />
            <span>
              {t("sensitive")}
              <br />
              <span class="muted small">{t("sensitiveHint")}</span>
            </span>
          </label>
        </Show>
      </fieldset>
    </>
  );
}
