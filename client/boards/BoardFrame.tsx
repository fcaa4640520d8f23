import {
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  Show,
  Suspense,
  type Component,
} from "solid-js";
import { boardViews, type BoardView } from "#shared/boards/board-shape.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { useMessages } from "../i18n/i18n.ts";
import { ActivityBar } from "../facilitation/ActivityBar.tsx";
import { createLiveSession } from "../facilitation/live-session.ts";
import { createOwnNotes, withOwnNotes, type OpenOwn } from "../facilitation/own-notes.ts";
import { useSessionFacts } from "../facilitation/session-facts.ts";
import { keepsBallots } from "../members/device.ts";
import { Waiting } from "../members/PageFrame.tsx";
import type { BoardMemory } from "../realtime/board-memory.ts";
import { createLookingAlong } from "../realtime/looking-along.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { createView, followInPlace, goTo, hrefOf } from "./board-address.ts";
import { createBoardPlace, startWith } from "./board-place.ts";
import { boardKey } from "./board-keys.ts";
import { BoardContexts } from "./BoardContexts.tsx";
import { BoardDialogs, type OtherDialogs } from "./BoardDialogs.tsx";
import type { DialogName } from "./dialog-name.ts";
import { BoardNotices } from "./BoardNotices.tsx";
import { createFollowing } from "./following.ts";
import { hasPurpose } from "./has-purpose.ts";
import { PeopleList } from "./lazy-people-list.ts";
import { SessionBar } from "./SessionBar.tsx";
import { fetchSinceLeft } from "./fetch-since-left.ts";
import { startShown } from "./start-shown.ts";
import { ViewBar } from "./ViewBar.tsx";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import "./board-frame.css";

/** Fetched where there are groups, and on every board but the main one. */
const GroupStrip = lazyPiece(async () => ({
  default: (await import("../facilitation/breakouts/GroupStrip.tsx")).GroupStrip,
}));
const LateWaits = lazyPiece(async () => ({ default: (await import("./LateWaits.tsx")).LateWaits }));
/** What a risk model shows in place of the four views. */
const RiskView = lazyPiece(async () => ({ default: (await import("./RiskView.tsx")).RiskView }));
/** Fetched when one follows somebody or works in quiet. */
const BoardStrips = lazyPiece(
  withWords(async () => ({ default: (await import("./BoardStrips.tsx")).BoardStrips }), "aside"),
);

/** Fetched when a vote runs: it also fetches this device's token. */
const VoteNotice = lazyPiece(
  withWords(
    async () => ({ default: (await import("../voting/device/VoteNotice.tsx")).VoteNotice }),
    "voting",
  ),
);

/** Fetched where this device has a part in a vote: a ballot that waits leaves from here too. */
const AwayBallots = lazyPiece(async () => ({
  default: (await import("../voting/device/AwayBallots.tsx")).AwayBallots,
}));

/** Fetched where dots are put on cards, or were. */
const LiveDots = lazyPiece(
  withWords(
    async () => ({ default: (await import("../voting/dots/LiveDots.tsx")).LiveDots }),
    "dots",
    "methods",
  ),
);

/** Nothing to see: the focus, and who comes and goes. */
const BoardAids = lazyPiece(async () => ({ default: (await import("./BoardAids.tsx")).BoardAids }));
const SinceStrip = lazyPiece(async () => ({ default: (await import("./SinceStrip.tsx")).SinceStrip }));

const wide = window.matchMedia("(min-width: 900px)");

/** A board's page: session bar, notices, the view, the bar of views, and one dialog at a time. */
export function BoardFrame(props: {
  session: LiveBoardSession;
  ownDevice: boolean;
  /** What this device keeps of the board. */
  memory: BoardMemory;
  views: Record<BoardView, Component>;
  dialogs: OtherDialogs;
  /** Leading a session, or what one sees of it. */
  panel: Component;
  openOwn: OpenOwn;
}) {
  const t = useMessages("board");
  const words = useMessages("session");
  const common = useMessages("common");
  const board = props.session;
  const learn = (view: WorkshopView) => [board, own.session()].forEach((one) => one?.learn(view));
  const live = createLiveSession(useSessionFacts(board.entry(), learn));
  const own = createOwnNotes(live, board.entry, props.openOwn);
  const session = withOwnNotes(board, own);
  const target = live.led()?.spotlight?.target ?? live.current()?.target;
  if (target) startWith(target, board.entry().board);
  const view = createView();
  const place = createBoardPlace(session, view, () => live.facts.view.polls ?? [], t);
  const following = createFollowing(session.entry().me.id, session.others);
  const along = createLookingAlong(session, () => following.person()?.memberId);
  const sinceLeft = fetchSinceLeft(session, () => live.facts.view, props.memory);
  const [dialog, setDialog] = createSignal<DialogName>();
  const [aside, setAside] = createSignal<"people" | "session" | undefined>(
    window.matchMedia("(min-width: 1200px)").matches ? "people" : undefined,
  );
  const [noticesOn, setNoticesOn] = createSignal(true);
  const started = startShown(session.entry().board.id);
  if (!started.before && hasPurpose(session.entry().purpose)) setDialog("purpose");
  started.mark();

  createEffect(() => {
    document.title = common("product");
  });
  const ownId = session.entry().me.id;
  createEffect(() => {
    // Two members turned out to be one person: once all is saved, this tab begins anew as who they are.
    if (session.entry().me.id !== ownId && session.unsettled() === 0) location.reload();
  });
  createEffect(() => session.setPresence({ view: view() }));

  const goToGroup = () => {
    const where = live.led()?.spotlight?.target ?? live.current()?.target;
    if (where && place.reach(where) !== "closed") place.go(where);
  };
  const act = (event: KeyboardEvent) => {
    const key = boardKey(event);
    if (key === undefined) return;
    event.preventDefault();
    if (key === "undo" || key === "redo") session[key]();
    else if (key === "search" || key === "keys") setDialog(key);
    else if (key === "quiet") session.quiet.turn(!session.quiet.on());
    else if (key === "group") goToGroup();
    else goTo(hrefOf(boardViews[key.view]!));
  };
  onMount(() => window.addEventListener("keydown", act));
  onCleanup(() => window.removeEventListener("keydown", act));

  const showAside = (name: "people" | "session") => {
    if (wide.matches) setAside((shown) => (shown === name ? undefined : name));
    else setDialog(name);
  };
  const runs = () => live.facts.view.polls?.some(({ state }) => state !== "draft" && state !== "closed");
  const panelName = () => words(live.leads() ? "leadTitle" : "details");
  const asideName = () => (aside() === "people" ? t("people") : panelName());
  const isRisk = session.entry().board.kind === "risk";
  const body = createMemo(() => (isRisk ? RiskView : props.views[view()]));

  return (
    <BoardContexts session={board} own={own} live={live} place={place} along={along} comingsAloud={noticesOn}>
      <div class="board-page" onClick={followInPlace}>
        <a
          class="visually-hidden button board-skip"
          href="#board-content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById("board-content")?.focus();
          }}
        >
          {t("skipToContent")}
        </a>
        <SessionBar
          session={session}
          peopleOpen={aside() === "people"}
          onPeople={() => showAside("people")}
          onMenu={() => setDialog("menu")}
        />
        <div class="board-activity">
          <ActivityBar
            place={place}
            panelOpen={aside() === "session" || dialog() === "session"}
            onPanel={() => showAside("session")}
          />
        </div>
        <BoardNotices session={session} onTray={() => setDialog("tray")} onAbout={() => setDialog("about")}>
          <Suspense>
            <BoardAids aside={aside()} onLeave={setAside} />
          </Suspense>
          <Show when={session.entry().late}>
            <Suspense>
              <LateWaits onLook={() => setDialog("late")} />
            </Suspense>
          </Show>
          <Show when={session.entry().board.kind || live.facts.view.breakouts}>
            <Suspense>
              <GroupStrip />
            </Suspense>
          </Show>
          <Show when={session.quiet.on() || following.person() || along.followers().length > 0}>
            <Suspense>
              <BoardStrips following={following} quiet={session.quiet} />
            </Suspense>
          </Show>
          <Show when={runs() || keepsBallots()}>
            <Suspense>
              <AwayBallots polls={live.facts.view.polls ?? []} />
            </Suspense>
          </Show>
          <Show
            when={live.facts.view.polls?.some(({ settings, state }) => settings.live && state !== "draft")}
          >
            <Suspense>
              <LiveDots />
            </Suspense>
          </Show>
          <Show when={runs()}>
            <Suspense>
              <VoteNotice facts={live.facts} />
            </Suspense>
          </Show>
        </BoardNotices>
        <main id="board-content" class="board-content" tabindex="-1">
          <Show when={sinceLeft()?.isNews() && sinceLeft()?.since()}>
            {(since) => (
              <Suspense>
                <SinceStrip
                  since={since()}
                  onLook={() => {
                    sinceLeft()?.putAway();
                    setDialog("since");
                  }}
                  onClose={() => sinceLeft()?.putAway()}
                />
              </Suspense>
            )}
          </Show>
          <Suspense fallback={<Waiting />}>
            <Show when={body()} keyed>
              {(View) => <View />}
            </Show>
          </Suspense>
        </main>
        <Show when={!isRisk}>
          <ViewBar view={view()} />
        </Show>
        <Show when={aside()}>
          <aside
            class="board-people"
            classList={{ "board-panel": aside() === "session" }}
            aria-label={asideName()}
          >
            <h2>{asideName()}</h2>
            <Suspense fallback={<Waiting />}>
              <Show when={aside() === "people"} fallback={<props.panel />}>
                <PeopleList following={following} onAbout={() => setDialog("about")} />
              </Show>
            </Suspense>
          </aside>
        </Show>
        <Show when={dialog() === "session"}>
          <Dialog title={panelName()} onClose={() => setDialog(undefined)}>
            <Suspense fallback={<Waiting />}>
              <props.panel />
            </Suspense>
          </Dialog>
        </Show>
        <BoardDialogs
          open={dialog()}
          onOpen={setDialog}
          session={session}
          ownDevice={props.ownDevice}
          following={following}
          since={sinceLeft()?.since()}
          noticesOn={noticesOn()}
          onNotices={setNoticesOn}
          others={props.dialogs}
        />
      </div>
    </BoardContexts>
  );
}
