import { createEffect, createRoot, getOwner, runWithOwner } from "solid-js";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";

/** Sends and follows late work from the moment that there is some; until then nothing of it is loaded. */
export function followLateWork(session: LiveBoardSession): void {
  const owner = getOwner();
  createRoot((stop) => {
    createEffect(() => {
      if (!session.tray().some(({ late }) => late)) return;
      stop();
      void import("./late-sender.ts").then(({ createLateSender }) =>
        runWithOwner(owner, () => createLateSender(session)),
      );
    });
  });
}
