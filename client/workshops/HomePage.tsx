import { createResource, createSignal, Match, onCleanup, onMount, Show, Suspense, Switch } from "solid-js";
import type { SessionView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { HomeCode } from "./HomeCode.tsx";
import { HomeReturn } from "./HomeReturn.tsx";
import { HomeWelcome } from "./HomeWelcome.tsx";
import { HomeWorkshops } from "./HomeWorkshops.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "./home.css";

/** The form is long and most people come to join: it is fetched when somebody starts a workshop. */
const HomeStart = lazyPiece(async () => {
  const [module] = await Promise.all([import("./HomeStart.tsx"), loadMessages("purpose", "templates")]);
  return { default: module.HomeStart };
});

/** The first page: `#start` and `#return` are its two forms, so that the back button leads out of them. */
export function HomePage() {
  const t = useMessages("home");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [session, { mutate, refetch }] = createResource<SessionView>(api.session);
  const [at, setAt] = createSignal(location.hash);
  const follow = () => {
    setAt(location.hash);
    scrollTo(0, 0);
  };
  onMount(() => addEventListener("hashchange", follow));
  onCleanup(() => removeEventListener("hashchange", follow));

  const workshops = () => (session.error ? [] : (session.latest?.workshops ?? []));
  const returned = (view: SessionView) => {
    mutate(view);
    location.hash = "";
  };

  return (
    <PageFrame wide={at() !== "#start" && at() !== "#return"}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Match when={at() === "#start"}>
            <HomeStart />
          </Match>
          <Match when={at() === "#return"}>
            <HomeReturn onReturned={returned} />
          </Match>
          <Match when={!session.loading || session.latest}>
            <Show when={session.error}>
              {(error) => (
                <div class="panel" role="alert">
                  <p>{errorText(error())}</p>
                  <div class="row">
                    <button type="button" class="button" onClick={() => void refetch()}>
                      {common("tryAgain")}
                    </button>
                  </div>
                </div>
              )}
            </Show>
            <Show when={workshops().length > 0} fallback={<HomeWelcome />}>
              <HomeWorkshops workshops={workshops()} />
            </Show>
            <div class="home-ways">
              <HomeCode main={workshops().length === 0} />
              <section class="panel">
                <h2>{t("start")}</h2>
                <p class="muted">{t("startHint")}</p>
                <a class="button" href="#start">
                  {t("start")}
                </a>
              </section>
            </div>
            <p>
              <a class="home-return" href="#return">
                {t("return")}
              </a>
            </p>
          </Match>
          <Match when={session.loading}>
            <Waiting />
          </Match>
        </Switch>
      </Suspense>
    </PageFrame>
  );
}
