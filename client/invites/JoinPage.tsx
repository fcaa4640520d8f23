import { createSignal, Match, onCleanup, onMount, Switch } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { Entered, JoinPreview } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { dropInvitation, takeInvitation, type InvitationKey } from "./invitation-key.ts";
import { JoinCode } from "./JoinCode.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { JoinWait } from "./JoinWait.tsx";
import "./join.css";

/** Where somebody stands on the way in. */
type Step =
  | { kind: "code" }
  | { kind: "looking" }
  | { kind: "invited"; key: InvitationKey; preview: JoinPreview }
  | { kind: "waiting"; workshopId: string };

/** From a link or code, over who invites and what for, to the board. */
export function JoinPage(props: { invitation: InvitationKey | undefined; go?: (url: string) => void }) {
  const t = useMessages("join");
  const errorText = useErrorText();
  const [step, setStep] = createSignal<Step>({ kind: "code" });
  const [failed, setFailed] = createSignal("");
  /** The key whose opening failed for a reason that may pass, to be tried again. */
  const [again, setAgain] = createSignal<InvitationKey>();

  const look = async (key: InvitationKey) => {
    setFailed("");
    setAgain(undefined);
    setStep({ kind: "looking" });
    try {
      setStep({ kind: "invited", key, preview: await api.previewJoin(key) });
    } catch (error) {
      setFailed(errorText(error));
      setAgain(isPassing(error) ? key : undefined);
      setStep({ kind: "code" });
    }
  };
  const otherCode = () => {
    dropInvitation();
    setStep({ kind: "code" });
  };
  const enter = ({ workshop, boards, me }: Pick<Entered, "workshop" | "boards" | "me">) => {
    const board = boards[0];
    if (me.state === "waiting" || !board) setStep({ kind: "waiting", workshopId: workshop.id });
    // Replaced, so that *back* on a shared phone does not open the invitation again.
    else (props.go ?? ((url: string) => location.replace(url)))(`/b/${board.id}`);
  };
  // A link pasted over this page changes only what stands behind the `#`.
  const follow = () => {
    const key = takeInvitation();
    if (key) void look(key);
  };
  onMount(() => {
    if (props.invitation) void look(props.invitation);
    addEventListener("hashchange", follow);
    onCleanup(() => removeEventListener("hashchange", follow));
  });

  const invited = () => {
    const now = step();
    return now.kind === "invited" ? now : undefined;
  };
  const waiting = () => {
    const now = step();
    return now.kind === "waiting" ? now : undefined;
  };
  return (
    <PageFrame>
      <Switch>
        <Match when={step().kind === "looking"}>
          <Waiting text={t("looking")} />
        </Match>
        <Match when={step().kind === "code"}>
          <JoinCode
            failed={failed()}
            onCode={(key) => void look(key)}
            again={again() && (() => void look(again()!))}
          />
        </Match>
        <Match when={invited()}>
          {(now) => (
            <JoinForm
              invitation={now().key}
              preview={now().preview}
              onEntered={enter}
              onOtherCode={otherCode}
            />
          )}
        </Match>
        <Match when={waiting()}>
          {(now) => <JoinWait workshopId={now().workshopId} onAdmitted={enter} />}
        </Match>
      </Switch>
    </PageFrame>
  );
}

/** Whether trying again may help: not where the server knows no such invitation. */
function isPassing(error: unknown): boolean {
  return !(error instanceof RondaError && (error.code === "invite-unknown" || error.code === "invite-used"));
}
