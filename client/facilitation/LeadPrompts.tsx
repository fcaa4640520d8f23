import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { DuePrompts } from "./DuePrompts.tsx";
import { useLiveSession } from "./live-session.ts";
import { useTimeLeft } from "./TimeLeft.tsx";
import { TimeUp } from "./TimeUp.tsx";

/** What those who lead are asked or told in the bar: who waits, that the time is up, and what days have come. */
export function LeadPrompts() {
  const t = useMessages("steps");
  const bar = useMessages("session");
  const live = useLiveSession();
  const left = useTimeLeft();
  const members = () => live.facts.view.members ?? [];
  const waiting = () => members().filter(({ state }) => state === "waiting").length;
  const claims = () => members().filter(({ wasHere }) => wasHere !== undefined).length;
  const isDated = () => live.led()?.agenda.some(({ opensAt, closesAt }) => opensAt ?? closesAt);
  return (
    <>
      <Show when={waiting() > 0}>
        <Prompt>
          <p>{t("waiting", { n: waiting() })}</p>
        </Prompt>
      </Show>
      <Show when={claims() > 0}>
        <Prompt>
          <p>{t("claims", { n: claims() })}</p>
        </Prompt>
      </Show>
      <Show when={left() === 0}>
        <Prompt label={bar("timeUp")}>
          <TimeUp />
        </Prompt>
      </Show>
      <Show when={isDated()}>
        <DuePrompts />
      </Show>
    </>
  );
}
