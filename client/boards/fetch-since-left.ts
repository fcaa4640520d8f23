import { createEffect, createSignal, getOwner, onCleanup, runWithOwner, type Accessor } from "solid-js";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { loadMessages } from "../i18n/i18n.ts";
import type { BoardMemory } from "../realtime/board-memory.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import type { SinceLeft } from "./since-left.ts";

/** When it is fetched where nobody returns: once the board has been live for a while, in ms. */
const inCalm = 6000;

/** What changed since one left, fetched once the board is live: at once for who returns, later for who is new. */
export function fetchSinceLeft(
  session: LiveBoardSession,
  facts: () => WorkshopView,
  memory: BoardMemory,
): Accessor<SinceLeft | undefined> {
  const [found, setFound] = createSignal<SinceLeft>();
  const owner = getOwner();
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetch = async () => {
    const [{ createSinceLeft }] = await Promise.all([import("./since-left.ts"), loadMessages("since")]);
    runWithOwner(owner, () => setFound(createSinceLeft(session, facts, memory)));
  };
  createEffect(() => {
    if (isAsked || session.saved().kind !== "saved") return;
    isAsked = true;
    // Without it the board works on: one is only told less.
    timer = setTimeout(() => void fetch().catch(() => {}), memory.left() ? 0 : inCalm);
  });
  onCleanup(() => clearTimeout(timer));
  return found;
}
