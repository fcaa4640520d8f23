import { createEffect, createMemo, Show } from "solid-js";
import { leftAt } from "#shared/facilitation/timer.ts";
import type { RoomSession } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { createServerClock, createTicking } from "#client/realtime/server-clock.ts";
import { clockText } from "#client/ui/clock-text.ts";

/** Where the group is and how long it has, in the largest words of the room. */
export function RoomStep(props: { session: RoomSession }) {
  const t = useMessages("room");
  const clock = createServerClock();
  const now = createTicking(clock);
  createEffect(() => clock.hear(props.session.now));
  const left = createMemo(() => {
    const at = now();
    return at === undefined ? undefined : leftAt(props.session.timer, at);
  });
  return (
    <Show when={props.session.step || left() !== undefined}>
      <section class="room-step">
        <Show when={props.session.step}>
          {(step) => (
            <div class="room-step-words">
              <h2>{step().title}</h2>
              <p>{step().instructions}</p>
            </div>
          )}
        </Show>
        <Show when={left() !== undefined}>
          <p class="room-time" role="timer" classList={{ "room-time-over": left() === 0 }}>
            {left() === 0 ? t("timeUp") : clockText(left() ?? 0)}
            <Show when={props.session.timer.kind === "paused"}>
              <span class="room-paused">{t("paused")}</span>
            </Show>
          </p>
        </Show>
      </section>
    </Show>
  );
}
