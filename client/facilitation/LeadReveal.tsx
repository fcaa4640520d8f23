import { createResource, createSignal, For, Show } from "solid-js";
import type { Activity } from "#shared/facilitation/activity.ts";
import type { ActivityView, LedSession, RevealPreview } from "#shared/facilitation/led-session.ts";
import { send as call } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "./live-session.ts";

/** Showing private notes to the group: of the step that it is at, and of those whose notes still wait. */
export function LeadReveal() {
  const t = useMessages("leading");
  const words = useMessages("steps");
  const { led } = useLiveSession();
  const [asking, setAsking] = createSignal<Activity>();
  const agenda = () => (led()?.agenda ?? []) as readonly Activity[];
  const hiding = () => agenda().find((one) => one.state === "current" && isHiding(one));
  const waiting = () =>
    (led()?.drafts?.waiting ?? []).flatMap(({ activity, people }) => {
      const step = agenda().find(({ id }) => id === activity);
      return step ? [{ step, people }] : [];
    });

  return (
    <>
      <Show when={hiding()}>
        {(step) => (
          <>
            <Show when={led()?.drafts?.now}>
              {(now) => <p>{words("aloneCount", { n: now().writing, all: now().here })}</p>}
            </Show>
            <button type="button" class="button main" onClick={() => setAsking(step())}>
              {t("reveal")}
            </button>
          </>
        )}
      </Show>
      <For each={waiting()}>
        {({ step, people }) => (
          <div class="session-part">
            <p>{t(step.revealedAt === null ? "notShown" : "cameLate", { n: people, title: step.title })}</p>
            <button
              type="button"
              class="button"
              classList={{ main: step.revealedAt === null }}
              onClick={() => setAsking(step)}
            >
              {t(step.revealedAt === null ? "reveal" : "revealLate")}
            </button>
          </div>
        )}
      </For>
      <Show when={asking()}>
        {(step) => <RevealDialog step={step()} onClose={() => setAsking(undefined)} />}
      </Show>
    </>
  );
}

/** Whether people wrote for themselves and it was not shown yet: then that is what comes next. */
export function waitsToBeShown(led: LedSession | undefined, current: ActivityView | undefined): boolean {
  const waiting = led?.drafts?.waiting?.map(({ activity }) => activity) ?? [];
  const isHidden = ({ id, revealedAt }: ActivityView) => revealedAt === null && waiting.includes(id);
  const writing = led?.drafts?.now?.writing ?? 0;
  return (current !== undefined && isHiding(current) && writing > 0) || led?.agenda.some(isHidden) === true;
}

function isHiding({ visibility, revealedAt }: Pick<Activity, "visibility" | "revealedAt">): boolean {
  return visibility === "private" && revealedAt === null;
}

/** Says what would be seen, of how many people, and whether names go with it, before it cannot be taken back. */
function RevealDialog(props: { step: Activity; onClose: () => void }) {
  const t = useMessages("leading");
  const common = useMessages("common");
  const { facts, send } = useLiveSession();
  const failure = useFailure();
  const errorText = useErrorText();
  const { id, names } = props.step;
  const [preview] = createResource(() =>
    call<RevealPreview>("GET", `/api/workshops/${facts.view.workshop.id}/session/reveal/${id}`),
  );
  const show = async () => {
    if (await failure.watch(() => send({ do: "reveal", activity: id }))) props.onClose();
  };
  return (
    <Dialog title={t("reveal")} onClose={props.onClose}>
      <Show when={preview.error}>
        <p class="error" role="alert">
          {errorText(preview.error)}
        </p>
      </Show>
      <Show when={!preview.error && preview()}>
        {(counts) => (
          <>
            <Show when={counts().notes > 0} fallback={<p>{t("revealNothing")}</p>}>
              <p>
                {t("revealWill", {
                  notes: t("revealNotes", { n: counts().notes }),
                  people: t("revealPeople", { n: counts().people }),
                })}
              </p>
              <p>{t(names === "hidden" ? "revealNameless" : "revealNamed")}</p>
              <Show when={names === "hidden" && counts().authors < 3}>
                <p>{t("revealFew")}</p>
              </Show>
            </Show>
            <Show when={counts().held > 0}>
              <p>{t("revealHeld", { n: counts().held })}</p>
            </Show>
            <div class="row">
              <Show when={counts().notes > 0 || isHiding(props.step)}>
                <button
                  type="button"
                  class="button main"
                  disabled={failure.busy()}
                  onClick={() => void show()}
                >
                  {t("reveal")}
                </button>
              </Show>
              <button type="button" class="button quiet" onClick={() => props.onClose()}>
                {common("cancel")}
              </button>
            </div>
          </>
        )}
      </Show>
      <failure.Text />
    </Dialog>
  );
}
