import { createEffect, on, type Accessor } from "solid-js";
import { privateStep } from "#shared/facilitation/writing.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import type { LiveSession } from "./live-session.ts";
import { createOwnTurn, turnLeft } from "./own-turn.ts";

/** Minutes left that are worth a word. */
const marks = [5, 1] as const;

/**
 * Lets a session say what becomes of it: another step, five and one minute left, the end of the time, one's own turn, a
 * locked board. What was so at the start is not news.
 */
export function createSpokenNews(
  live: LiveSession,
  left: Accessor<number | undefined>,
  placeName: (target: string) => string,
): void {
  const t = useMessages("session");
  const { say } = live;
  const isMine = () => live.led()?.turns?.speaker?.memberId === live.me().id;

  createEffect(
    on(
      () => live.current()?.id,
      () => {
        const step = live.current();
        if (step) say(t("saidNow", { title: step.title, instructions: step.instructions }).trim());
      },
      { defer: true },
    ),
  );
  createEffect(
    on(left, (now, before) => {
      // Only time that runs down, second by second: minutes that were taken away are not news of the clock.
      if (now === undefined || before === undefined || before - now > 5000) return;
      const minute = marks.find((mark) => before > mark * 60_000 && now <= mark * 60_000);
      if (now === 0 && before > 0) say(t("timeUp"));
      else if (minute !== undefined) say(t("saidLeft", { n: minute }));
    }),
  );
  createEffect(on(isMine, (mine) => mine && say(t("yourTurn")), { defer: true }));
  const isMissed = createOwnTurn(live.led, () => live.me().id).isMissed;
  createEffect(on(isMissed, (missed) => missed && say(t("missedTurn"))));
  createEffect(
    on(
      () => isMine() && turnLeft(live.led()?.turns, live.now()) === 0,
      (isOver) => isOver && say(t("turnOver")),
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => live.led()?.spotlight?.since,
      () => {
        const spotlight = live.led()?.spotlight;
        if (spotlight) say(t("looksAt", { where: placeName(spotlight.target) }));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => privateStep(live.led()?.agenda ?? [])?.revealedAt,
      (at) => at && say(t("saidShown")),
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => live.led()?.locked,
      (locked) => say(t(locked ? "saidLocked" : "saidUnlocked")),
      { defer: true },
    ),
  );
}
