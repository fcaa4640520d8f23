import { createSignal, Match, Show, Switch } from "solid-js";
import { privateStep } from "#shared/facilitation/writing.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useOwnLayer } from "#client/realtime/own-layer.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession } from "./live-session.ts";

/** Where everybody writes for themselves: that nobody sees it, and whether names go with it. */
export function PrivateWords() {
  const t = useMessages("steps");
  const { led, me } = useLiveSession();
  const step = () => privateStep(led()?.agenda ?? []);
  const isAsked = () => {
    const now = step();
    return now?.revealedAt === null && (now.writers as readonly string[]).includes(me().role);
  };
  return (
    <Show when={isAsked() && step()}>
      {(now) => (
        <p class="activity-alone">
          {t("writeAlone")} {t(now().names === "hidden" ? "withoutName" : "withName")}
        </p>
      )}
    </Show>
  );
}

/** How many write and are ready; later, what of one's own the group was not shown. */
export function PrivateCounts() {
  const t = useMessages("steps");
  const { led } = useLiveSession();
  const own = useOwnLayer();
  const step = () => privateStep(led()?.agenda ?? []);
  const counts = () => {
    const { drafts, ready } = led() ?? {};
    const writing = drafts?.now;
    if (!writing) return "";
    const marks = ready ? t("aloneReady", { n: ready.ready }) : "";
    return [t("aloneCount", { n: writing.writing, all: writing.here }), marks].filter(Boolean).join(", ");
  };
  /** Notes that would be shown, were it not for the moment at which they came. */
  const left = () =>
    Object.values(own.session()?.content.notes ?? {}).filter(
      (note) => !note.held && note.removed === undefined,
    );

  return (
    <Switch>
      <Match when={step()?.revealedAt === null}>
        <Show when={own.came?.()}>
          {(came) => (
            <Prompt rank="tells">
              <p role="status">
                {t("cameAlong", { n: came().notes })}{" "}
                {came().held > 0 ? t("cameHeld", { n: came().held }) : ""}
              </p>
            </Prompt>
          )}
        </Show>
        <Show when={counts()}>
          <Prompt rank="holds">
            <p class="small">{counts()}</p>
          </Prompt>
        </Show>
      </Match>
      <Match when={step()?.revealedAt !== null && left().length > 0}>
        <Prompt>
          <Show when={step()} fallback={<p>{t("leftNotes", { n: left().length })}</p>}>
            {(now) => <LateNotes step={now().id} n={left().length} />}
          </Show>
        </Prompt>
      </Match>
    </Switch>
  );
}

/** What came after the others' notes were shown waits, so that it does not say whose it is. */
function LateNotes(props: { step: string; n: number }) {
  const t = useMessages("steps");
  const { send } = useLiveSession();
  const failure = useFailure();
  const [agreed, setAgreed] = createSignal(false);
  const agree = async () => {
    const went = await failure.watch(() => send({ do: "show-mine", activity: props.step }));
    if (went) setAgreed(true);
  };
  return (
    <>
      <p>{t("lateNotes", { n: props.n })}</p>
      <Show when={!agreed()} fallback={<p>{t("lateAgreed")}</p>}>
        <button type="button" class="button" onClick={() => void agree()}>
          {t("lateShow")}
        </button>
      </Show>
      <failure.Text />
    </>
  );
}
