import { createSignal, For, Show } from "solid-js";
import type { Role } from "#shared/members/roles.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useWorkshop } from "./workshop-context.ts";

const links = [
  { role: "facilitator", name: "facilitatorLink", hint: "facilitatorHint" },
  { role: "advisory", name: "advisoryLink", hint: "advisoryHint" },
  { role: "observer", name: "observerLink", hint: "observerHint" },
  { role: "participant", name: "participantLink", hint: "participantHint" },
] as const;

/** The links besides the one that stands first, and a new one for any of them when it got into wrong hands. */
export function WorkshopLinks() {
  const t = useMessages("workshop");
  const common = useMessages("common");
  const { view, refresh } = useWorkshop();
  const [asking, setAsking] = createSignal<Role>();
  const [renewed, setRenewed] = createSignal<Role>();
  const failure = useFailure();

  const renew = async (role: Role) => {
    const done = await failure.watch(async () => {
      await api.rotateInvite(view().workshop.id, role);
      await refresh();
    });
    if (!done) return;
    setAsking(undefined);
    setRenewed(role);
  };

  return (
    <Disclosure name={t("otherLinks")}>
      <For each={links}>
        {(link) => (
          <section class="role-link">
            <h3>{t(link.name)}</h3>
            <p class="muted small">{t(link.hint)}</p>
            <Show when={link.role !== "participant"}>
              <input
                class="input"
                readOnly
                aria-label={t(link.name)}
                value={view().invites![link.role].url}
                onFocus={(event) => event.currentTarget.select()}
              />
            </Show>
            <div class="row">
              <Show when={link.role !== "participant"}>
                <CopyButton
                  text={view().invites![link.role].url}
                  label={t("copyLink")}
                  failed={t("copyFailed")}
                />
              </Show>
              <button type="button" class="button" onClick={() => setAsking(link.role)}>
                {t("newLink")}
              </button>
            </div>
            <p role="status" class="small">
              {renewed() === link.role ? t("newLinkDone") : ""}
            </p>
          </section>
        )}
      </For>
      <Show when={asking()}>
        {(role) => (
          <Dialog title={t("newLink")} onClose={() => setAsking(undefined)}>
            <p>{t("newLinkWhat")}</p>
            <failure.Text />
            <div class="row">
              <button
                type="button"
                class="button main"
                disabled={failure.busy()}
                onClick={() => void renew(role())}
              >
                {t("newLink")}
              </button>
              <button type="button" class="button" onClick={() => setAsking(undefined)}>
                {common("cancel")}
              </button>
            </div>
          </Dialog>
        )}
      </Show>
    </Disclosure>
  );
}
