import { createEffect, createMemo, createSignal, Match, onCleanup, onMount, Switch } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { setLocale, useMessages } from "#client/i18n/i18n.ts";
import { LeaveAndForget } from "#client/members/LeaveAndForget.tsx";
import { Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { followRoom } from "./follow-room.ts";
import { RoomBoard } from "./RoomBoard.tsx";
import { RoomCode } from "./RoomCode.tsx";
import "./room.css";

/**
 * The projector's page: goes in by a link that works once, or by a code that it shows until somebody who leads types it
 * (`offersCode`), and stays in by a session of its own.
 */
export function RoomPage(props: { token: string; offersCode?: boolean }) {
  const t = useMessages("room");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [room, setRoom] = createSignal<RoomView>();
  const [problem, setProblem] = createSignal<"" | "unpaired" | "ended" | { text: string }>("");

  const enter = async () => {
    setProblem("");
    try {
      const view = await come(props.token);
      // What is shown to the group speaks the group's language.
      await setLocale(view.workshop.locale);
      setRoom(view);
    } catch (error) {
      if (isOver(error)) end();
      else setProblem({ text: errorText(error) });
    }
  };
  const end = () => setProblem(props.offersCode ? "unpaired" : "ended");
  onMount(() => {
    document.title = common("product");
    void enter();
  });
  const isIn = createMemo(() => room() !== undefined && problem() === "");
  createEffect(() => {
    if (isIn()) onCleanup(followRoom(setRoom, (error) => isOver(error) && end()));
  });

  const failed = () => {
    const now = problem();
    if (now === "ended") return t("ended");
    return typeof now === "string" ? "" : now.text;
  };
  return (
    <div class="room">
      <Switch fallback={<Waiting text={t("opening")} />}>
        <Match when={problem() === "unpaired"}>
          <RoomCode onPaired={() => void enter()} />
        </Match>
        <Match when={failed()}>
          <main class="room-problem" role="alert">
            <p>{failed()}</p>
            <button type="button" class="button" onClick={() => void enter()}>
              {common("tryAgain")}
            </button>
          </main>
        </Match>
        <Match when={room()}>{(view) => <RoomBoard view={view()} onEnded={end} />}</Match>
      </Switch>
      <footer class="room-foot">
        <LeaveAndForget class="button quiet" />
      </footer>
    </div>
  );
}

/** A reload comes with no token, and the session takes it in again; so does a link that this browser used itself. */
async function come(token: string): Promise<RoomView> {
  if (!token) return api.room();
  try {
    return await api.enterRoom(token);
  } catch (error) {
    if (isOver(error)) return api.room();
    throw error;
  }
}

function isOver(error: unknown): boolean {
  return (
    error instanceof RondaError &&
    ["unauthorised", "not-found", "gone", "invite-used", "invite-unknown"].includes(error.code)
  );
}
