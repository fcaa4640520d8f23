import { createSignal, For, Show } from "solid-js";
import { plainTypedCode, roomCodeLength } from "#shared/invites/typed-code.ts";
import type { PairedRoom } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { LeadStage } from "./LeadStage.tsx";
import { useLiveSession } from "./live-session.ts";

/** On a phone the panel comes and goes, and who leads a projector goes on where they were. */
let wasOpen = false;

/** The projectors of the session: pairing one by the code that it shows, what they show, and taking the board off. */
export function LeadRoom() {
  const t = useMessages("leading");
  const { facts } = useLiveSession();
  const board = useBoard();
  const workshop = () => facts.view.workshop.id;
  const [rooms, setRooms] = createSignal<readonly PairedRoom[]>([]);
  const [code, setCode] = createSignal("");
  const [wrong, setWrong] = createSignal(false);
  const failure = useFailure();
  const look = async () => setRooms((await api.pairedRooms(workshop())).rooms);
  const unfold = (open: boolean) => {
    wasOpen = open;
    // Where it cannot be asked, none are listed; pairing one says why.
    if (open) void look().catch(() => {});
  };
  const since = (ms: number) =>
    new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(ms);

  const pair = async (event: SubmitEvent) => {
    event.preventDefault();
    const isCode = plainTypedCode(code()).length === roomCodeLength;
    setWrong(!isCode);
    if (!isCode) return;
    await failure.watch(async () => {
      await api.pairRoom(workshop(), code(), board.entry().board.id);
      setCode("");
      await look();
    });
  };
  const close = (id: string) =>
    void failure.watch(async () => {
      await api.closeRoom(workshop(), id);
      await look();
    });

  return (
    <details class="fold" open={wasOpen} onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary>{t("projector")}</summary>
      <div class="session-part">
        <ul class="turn-list" aria-label={t("projectors")}>
          <For each={rooms()}>
            {(room) => (
              <li class="turn-row">
                <span class="turn-name">{t("projectorSince", { time: since(room.since) })}</span>
                <button
                  type="button"
                  class="button quiet"
                  disabled={failure.busy()}
                  onClick={() => close(room.id)}
                >
                  {t("projectorEnd")}
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={rooms().length > 0}>
          <LeadStage />
        </Show>
        <form class="session-part" onSubmit={(event) => void pair(event)} noValidate>
          <TextField
            label={t("projectorCode")}
            hint={t("projectorHint", { place: `${location.host}/room` })}
            error={wrong() ? t("projectorCodeWrong") : undefined}
            value={code()}
            onInput={setCode}
            maxLength={12}
            autocapitalize="characters"
            class="code-input"
          />
          <p class="small muted">{t("projectorYours")}</p>
          <failure.Text />
          <div class="row">
            <button
              type="submit"
              class="button"
              classList={{ main: rooms().length === 0 }}
              disabled={failure.busy()}
            >
              {t("projectorPair")}
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}
