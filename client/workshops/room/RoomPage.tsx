import { createSignal, Match, onCleanup, onMount, Switch } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { setLocale, useMessages } from "#client/i18n/i18n.ts";
import { LeaveAndForget } from "#client/members/LeaveAndForget.tsx";
import { Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { RoomBoard } from "./RoomBoard.tsx";
import "./room.css";

/** How often the head is asked anew: the group goes on, the door opens and closes. Milliseconds. */
const lookEvery = 2000;

/** The projector's page: goes in by a link that works once, and stays in by a session of its own. */
export function RoomPage(props: { token: string }) {
  const t = useMessages("room");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [room, setRoom] = createSignal<RoomView>();
  const [problem, setProblem] = createSignal<"" | "ended" | { text: string }>("");

  const enter = async () => {
    setProblem("");
    try {
      const view = await come(props.token);
      // What is shown to the group speaks the group's language.
      await setLocale(view.workshop.locale);
      setRoom(view);
    } catch (error) {
      setProblem(isOver(error) ? "ended" : { text: errorText(error) });
    }
  };
  const look = () =>
    api.room().then(setRoom, (error: unknown) => {
      // Without a connection what was there stays; only the server's word ends the view.
      if (isOver(error)) setProblem("ended");
    });
  onMount(() => {
    document.title = common("product");
    void enter();
    const timer = setInterval(() => {
      if (room() && problem() === "") void look();
    }, lookEvery);
    onCleanup(() => clearInterval(timer));
  });

  const failed = () => {
    const now = problem();
    return now === "ended" ? t("ended") : now === "" ? "" : now.text;
  };
  return (
    <div class="room">
      <Switch fallback={<Waiting text={t("opening")} />}>
        <Match when={failed()}>
          <main class="room-problem" role="alert">
            <p>{failed()}</p>
            <button type="button" class="button" onClick={() => void enter()}>
              {common("tryAgain")}
            </button>
          </main>
        </Match>
        <Match when={room()}>
          {(view) => <RoomBoard view={view()} onEnded={() => setProblem("ended")} />}
        </Match>
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
