import { createSignal, Match, onMount, Switch } from "solid-js";
import type { Entered, JoinPreview } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import type { InvitationKey } from "./invitation-key.ts";
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

  const look = async (key: InvitationKey) => {
    setFailed("");
    setStep({ kind: "looking" });
    try {
      setStep({ kind: "invited", key, preview: await api.previewJoin(key) });
    } catch (error) {
      setFailed(errorText(error));
      setStep({ kind: "code" });
    }
  };
  const enter = ({ workshop, boards, me }: Pick<Entered, "workshop" | "boards" | "me">) => {
    const board = boards[0];
    if (me.state === "waiting" || !board) setStep({ kind: "waiting", workshopId: workshop.id });
    // Replaced, so that *back* on a shared phone does not open the invitation again.
    else (props.go ?? ((url: string) => location.replace(url)))(`/b/${board.id}`);
  };
  onMount(() => {
    if (props.invitation) void look(props.invitation);
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
            again={props.invitation && failed() ? () => void look(props.invitation!) : undefined}
          />
        </Match>
        <Match when={invited()}>
          {(now) => <JoinForm invitation={now().key} preview={now().preview} onEntered={enter} />}
        </Match>
        <Match when={waiting()}>
          {(now) => <JoinWait workshopId={now().workshopId} onAdmitted={enter} />}
        </Match>
      </Switch>
    </PageFrame>
  );
}
