import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { useMessages } from "../i18n/i18n.ts";
import type { PresentConnection } from "#shared/realtime/presence.ts";
import { browserTimers, type Timers } from "../realtime/timers.ts";
import { peopleOf } from "./people.ts";

/** At most one notice in this time, in milliseconds: in a busy room they add up to a number. */
const every = 6000;

/**
 * A sentence about who came and went since the last one, for a polite live region. Somebody who went and came back
 * in between is not mentioned; who is here at the start is not news. `on` silences it.
 */
export function createComings(
  ownId: string,
  others: Accessor<readonly PresentConnection[]>,
  isOn: Accessor<boolean>,
  t: ReturnType<typeof useMessages<"board">>,
  timers: Timers = browserTimers,
): Accessor<string> {
  const [said, setSaid] = createSignal("");
  let told: Map<string, string> | undefined;
  let cancel: (() => void) | undefined;
  const here = () => new Map(peopleOf(ownId, others()).map(({ memberId, name }) => [memberId, name]));

  const tell = () => {
    cancel = undefined;
    const now = here();
    const came = [...now].filter(([id]) => !told?.has(id)).map(([, name]) => name || t("somebody"));
    const went = [...(told ?? [])].filter(([id]) => !now.has(id)).map(([, name]) => name || t("somebody"));
    const first = told === undefined;
    told = now;
    if (first || !isOn()) return;
    setSaid(
      [
        came.length > 0 ? t("cameIn", { n: came.length, names: came[0]! }) : "",
        went.length > 0 ? t("wentAway", { n: went.length, names: went[0]! }) : "",
      ]
        .filter(Boolean)
        .join(". "),
    );
  };
  createEffect(
    on(others, () => {
      cancel ??= timers.after(every, tell);
    }),
  );
  onCleanup(() => cancel?.());
  return said;
}
