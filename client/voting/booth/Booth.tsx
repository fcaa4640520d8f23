import { createEffect, createSignal, Match, onCleanup, onMount, Show, Switch, type Accessor } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { land, landing } from "#client/ui/landing.ts";
import { LanguageSwitch } from "#client/ui/LanguageSwitch.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { BallotForm } from "../ballot/BallotForm.tsx";
import { PollIntro } from "../vote/PollIntro.tsx";
import { PollProvider, type PollFactsHere } from "../vote/poll-context.ts";
import { shortPrint } from "../short-print.ts";
import { BoothCode } from "./BoothCode.tsx";
import { BoothFate } from "./BoothFate.tsx";
import { BoothWaiting } from "./BoothWaiting.tsx";
import { whenPageGoes } from "../device/when-page-goes.ts";
import { createBoothBox } from "./booth-box.ts";
import type { BallotWay } from "./booth-post.ts";
import "./booth.css";
import "../vote/vote-page.css";

/** How long the booth says where a ballot is before it is ready for the next person, in milliseconds. */
const saysFor = 6000;
/** How long an unfinished ballot stays without a touch, in milliseconds. */
const patience = 180_000;

/**
 * A shared device as a booth: a slip's code, the ballot, a last look, and nothing that anybody here could open is left. No
 * way back, no receipt; what was cast is kept sealed and leaves at a random moment while the next person votes.
 */
export function Booth(props: { facts: PollFactsHere }) {
  const t = useMessages("polls");
  const common = useMessages("common");
  const failure = useFailure();
  const { facts } = props;
  const box = createBoothBox(facts);
  const [code, setCode] = createSignal<string>();
  const [choices, setChoices] = createSignal<{ readonly filled: unknown }>();
  const [way, setWay] = createSignal<Accessor<BallotWay>>();

  let title: HTMLHeadingElement | undefined;
  let ballot: HTMLDivElement | undefined;
  const enter = async (typed: string) => {
    await box.enter(typed);
    setCode(typed);
    // What stands above the ballot is read first.
    land(title);
  };
  const change = () => {
    setChoices(undefined);
    land(ballot?.querySelector("h2"));
  };
  const reset = () => {
    setCode(undefined);
    setChoices(undefined);
    setWay(undefined);
    failure.say("");
  };
  const cast = () =>
    failure.watch(async () => {
      const taken = await box.cast(code()!, choices()!.filled);
      reset();
      setWay(() => taken);
    });

  createEffect(() => {
    const where = way()?.();
    if (where === undefined || where === "too-late" || where === "refused") return;
    const timer = setTimeout(reset, saysFor);
    onCleanup(() => clearTimeout(timer));
  });
  wipeWhenLeft(() => code() !== undefined, reset);
  whenPageGoes(() => box.leave());
  createEffect(() => box.hear(facts.poll(), facts.now()));
  onCleanup(() => box.stop());

  return (
    <PollProvider value={facts}>
      <div class="booth">
        <header class="booth-head">
          <h1 ref={title}>{facts.poll().title}</h1>
          <LanguageSwitch />
        </header>
        <main class="stack">
          <Switch>
            <Match when={way()}>
              {(where) => <BoothFate way={where()()} poll={facts.poll()} onNext={reset} />}
            </Match>
            <Match when={facts.poll().state !== "open" && facts.poll().state !== "closing"}>
              <p>{t("boothClosed")}</p>
            </Match>
            <Match when={code() === undefined}>
              <p>{t("boothWelcome")}</p>
              <BoothCode onCode={enter} />
            </Match>
            <Match when={true}>
              <PollIntro />
              <Show when={box.fingerprint(code()!)}>
                {(fingerprint) => (
                  <p class="muted small">
                    {t("boothKey")}{" "}
                    <bdi dir="ltr" translate="no">
                      {shortPrint(fingerprint())}
                    </bdi>
                  </p>
                )}
              </Show>
              <div hidden={choices() !== undefined} ref={ballot}>
                <BallotForm
                  poll={facts.poll()}
                  castWords={t("boothLook")}
                  onCast={async (filled) => {
                    setChoices({ filled });
                    return false;
                  }}
                />
              </div>
              <Show when={choices() !== undefined}>
                <div class="panel" role="group" aria-label={t("boothSure")}>
                  <p ref={landing}>
                    <strong>{t("boothSure")}</strong>
                  </p>
                  <p>{t("boothSureHow")}</p>
                  <div class="row">
                    <button
                      type="button"
                      class="button main"
                      disabled={failure.busy()}
                      onClick={() => void cast()}
                    >
                      {t("boothYes")}
                    </button>
                    <button type="button" class="button" onClick={change}>
                      {t("boothChange")}
                    </button>
                  </div>
                </div>
              </Show>
              <failure.Text />
              <p>
                <button type="button" class="button" onClick={reset}>
                  {t("boothWipe")}
                </button>
              </p>
            </Match>
          </Switch>
          <div role="status">
            <BoothWaiting post={box} />
          </div>
          <p class="muted small">{t("boothKeepOpen")}</p>
          <span class="visually-hidden">{common("product")}</span>
        </main>
      </div>
    </PollProvider>
  );
}

/** Wipes an unfinished ballot that nobody has touched for some minutes. */
function wipeWhenLeft(isFilling: () => boolean, wipe: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => isFilling() && wipe(), patience);
  };
  const events = ["pointerdown", "keydown", "input"] as const;
  onMount(() => events.forEach((name) => addEventListener(name, touch, { passive: true })));
  onCleanup(() => {
    clearTimeout(timer);
    events.forEach((name) => removeEventListener(name, touch));
  });
}
