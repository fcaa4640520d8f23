import { Match, Show, Switch } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { landing } from "#client/ui/landing.ts";
import type { BallotWay } from "./booth-post.ts";

/** What the booth says to whoever has just cast: where their ballot is, and never that it is in before the box said so. */
export function BoothFate(props: { way: BallotWay; poll: PollView; onNext: () => void }) {
  const t = useMessages("polls");
  const voting = useMessages("voting");
  const minutes = () => Math.max(1, Math.ceil(props.poll.settings.spread / 60));
  const isLost = () => props.way === "too-late" || props.way === "refused";
  return (
    <div class="booth-done" role="status" data-way={props.way} ref={landing}>
      <Switch>
        <Match when={props.way === "sealed"}>
          <p class="own-vote-head">{t("boothSealed")}</p>
          <p>{t("boothSealedHow", { n: minutes() })}</p>
        </Match>
        <Match when={props.way === "kept"}>
          <p class="own-vote-head">{voting("kept")}</p>
          <p>{t("boothKeptHow")}</p>
        </Match>
        <Match when={props.way === "in-box"}>
          <p class="own-vote-head">{voting("inBox")}</p>
        </Match>
        <Match when={props.way === "too-late"}>
          <p class="error">{voting("tooLate")}</p>
        </Match>
        <Match when={props.way === "refused"}>
          <p class="error">{t("boothRefused")}</p>
        </Match>
      </Switch>
      <Show when={!isLost()}>
        <p>{t("boothSlipUsed")}</p>
      </Show>
      <button type="button" class="button main" onClick={() => props.onNext()}>
        {t("boothNext")}
      </button>
    </div>
  );
}
