import { type Component } from "solid-js";
import type { BoardView } from "#shared/boards/board-shape.ts";
import { mayDraftNow } from "#shared/facilitation/writing.ts";
import { api } from "../api.ts";
import { ownStepOf, type OpenOwn } from "../facilitation/own-notes.ts";
import { loadMessages } from "../i18n/i18n.ts";
import { startPage } from "../members/start-page.tsx";
import { dropCopy, ownDevice, startTab, touchCopy } from "../members/device.ts";
import { deviceMemory, noMemory } from "../realtime/board-memory.ts";
import { createBoardSession } from "../realtime/board-session.ts";
import { createSetAside } from "../realtime/set-aside.ts";
import { browserTimers } from "../realtime/timers.ts";
import { openIndexedCopy } from "../realtime/local-copy.ts";
import { boardIdInAddress } from "./board-address.ts";
import { BoardFrame } from "./BoardFrame.tsx";
import { NotOpen } from "./NotOpen.tsx";
import { openBoard, type Opened } from "./open-board.ts";
import { followLateWork } from "../late-work/follow-late-work.ts";
import { fetchPieces, lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/controls.css";

/**
 * How long after the start, in ms, what is rarely needed is fetched: sentences for refusals, and on own devices the
 * other views, so that they open without connection too.
 */
const fetchAheadAfter = 6000;

/** The one place that knows the other features' views and dialogs; each is fetched when it is first shown. */
const views = {
  wall: lazyPiece(async () => ({ default: (await import("../notes/WallView.tsx")).WallView })),
  framings: lazyPiece(async () => ({ default: (await import("../framings/FramingsView.tsx")).FramingsView })),
  personas: lazyPiece(async () => ({ default: (await import("../personas/PersonasView.tsx")).PersonasView })),
  needs: lazyPiece(async () => ({ default: (await import("../needs/NeedsView.tsx")).NeedsView })),
} satisfies Record<BoardView, Component>;
const dialogs = {
  import: lazyPiece(async () => ({ default: (await import("../export/ImportDialog.tsx")).ImportDialog })),
  export: lazyPiece(async () => ({ default: (await import("../export/ExportDialog.tsx")).ExportDialog })),
  about: lazyPiece(async () => ({ default: (await import("../members/AboutMe.tsx")).AboutMe })),
  late: lazyPiece(async () => ({ default: (await import("../late-work/LateDialog.tsx")).LateDialog })),
  history: lazyPiece(async () => ({ default: (await import("../history/MomentsDialog.tsx")).MomentsDialog })),
  dots: lazyPiece(async () => ({ default: (await import("../voting/dots/StartDots.tsx")).StartDots })),
  wallKeys: lazyPiece(
    withWords(async () => ({ default: (await import("../notes/WallKeys.tsx")).WallKeys }), "notes"),
  ),
};

const panel = lazyPiece(
  withWords(
    async () => ({ default: (await import("../facilitation/SessionPanel.tsx")).SessionPanel }),
    "refusals",
    "turns",
    "steps",
  ),
);

const boardId = boardIdInAddress();
let opened: Opened = { kind: "offline" };

async function begin(): Promise<void> {
  await startTab();
  opened = await openBoard(boardId, api.board, ownDevice() ? deviceMemory(boardId) : noMemory);
}

void startPage(
  ["board", "session"],
  () => {
    if (opened.kind !== "open") return <NotOpen opened={opened} />;
    const own = ownDevice();
    const memory = own ? deviceMemory(boardId) : noMemory;
    const parts = {
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/sync`,
      Socket: WebSocket,
      memory,
      aside: createSetAside(memory, browserTimers),
      askBoard: api.board,
      offersLate: true,
      ...(own ? { openCopy: openListedCopy, dropCopy } : {}),
    };
    const ownMemory = own ? deviceMemory(`${boardId}/drafts`) : noMemory;
    const isStill: OpenOwn["isStill"] = async ({ step }) =>
      ownStepOf((await api.board(boardId)).session)?.step === step;
    const openOne = (...[first, told, now]: Parameters<OpenOwn>) => {
      // What an earlier page left unsent is of the step that it knew.
      const step = now ?? ownStepOf(ownMemory.known()?.entry.session);
      return createBoardSession(first, {
        ...parts,
        // What is nobody else's to see is not offered to those who lead.
        offersLate: false,
        own: {
          mayWrite: ({ me, session }) => session !== undefined && mayDraftNow(session, me.role) === true,
          step,
          isStill: async () => step !== undefined && isStill(step),
        },
        memory: ownMemory,
        async askBoard(id) {
          const entry = await api.board(id);
          told(entry);
          return entry;
        },
      });
    };
    const hasUnsent = () => ownMemory.journals().some(({ changes }) => changes.length > 0);
    const openOwn: OpenOwn = Object.assign(openOne, { isStill, hasUnsent });
    const session = createBoardSession(opened.entry, parts);
    followLateWork(session);
    setTimeout(
      () => (own ? fetchAhead() : loadMessages("refusals", "aside").catch(() => undefined)),
      fetchAheadAfter,
    );
    return (
      <BoardFrame
        session={session}
        ownDevice={own}
        memory={memory}
        views={views}
        dialogs={dialogs}
        panel={panel}
        openOwn={openOwn}
      />
    );
  },
  begin,
);

function openListedCopy(...[name, doc]: Parameters<typeof openIndexedCopy>) {
  touchCopy(name);
  return openIndexedCopy(name, doc);
}

async function fetchAhead(): Promise<void> {
  const words = loadMessages("refusals", "wall", "framings", "personas", "needs", "sheets", "symbols");
  await Promise.allSettled([fetchPieces(), import("../notes/NoteActions.tsx"), words]);
  (await import("../members/keep-shell.ts")).keepShell("/b/");
}
