import { createEffect, createMemo, on, onCleanup, untrack } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { LateWork } from "#shared/late-work/late-item.ts";
import type { TrayEntry } from "../realtime/board-context.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { browserTimers, type Timers } from "../realtime/timers.ts";
import { lateApi } from "./late-api.ts";

/** Wait before a call that failed for a passing reason is tried again, in milliseconds. */
const again = 60_000;
/** Pieces in one message. */
const atOnce = 20;

type Late = TrayEntry & { readonly late: NonNullable<TrayEntry["late"]> };

/**
 * Sends late work to those who lead as soon as there is a connection, and follows what becomes of it, while its owner
 * lives. What the server will not have stays in the tray alone.
 */
export function createLateSender(session: LiveBoardSession, timers: Timers = browserTimers): void {
  const boardId = untrack(session.entry).board.id;
  const online = createMemo(() => ["saved", "saving"].includes(session.saved().kind));
  /** What waits of one's own, as the workshop tells it: another number is a reason to look. */
  const told = createMemo(() => session.entry().late?.[boardId] ?? 0);
  let busy = false;
  let cancel: (() => void) | undefined;

  const inState = (state: Late["late"]["state"]): Late[] =>
    session.tray().filter((entry): entry is Late => entry.late?.state === state);

  const learn = async (work: LateWork, asked: readonly Late[]): Promise<void> => {
    const states = new Map(work.mine.map(({ id, state }) => [id, state]));
    const kept = new Map(untrack(session.tray).map((entry) => [entry.id, entry]));
    for (const { id, late } of asked) {
      // Taken back while it was on its way.
      if (!kept.get(id)?.late) await lateApi.takeBack(boardId, late.item.id);
      session.setLate(id, states.get(late.item.id));
    }
  };

  const send = async (entries: readonly Late[]): Promise<void> => {
    try {
      await learn(
        await lateApi.send(
          boardId,
          entries.map(({ late }) => late.item),
        ),
        entries,
      );
    } catch (error) {
      if (!isFinal(error)) throw error;
      // One that cannot be sent must not hold up the others.
      if (entries.length === 1) session.setLate(entries[0]!.id, undefined);
      else for (const entry of entries) await send([entry]);
    }
  };

  const work = async (): Promise<void> => {
    if (busy || !untrack(online)) return;
    busy = true;
    cancel?.();
    try {
      for (let next = untrack(() => inState("unsent")); next.length > 0;) {
        await send(next.slice(0, atOnce));
        next = untrack(() => inState("unsent"));
      }
      const waiting = untrack(() => inState("waiting"));
      if (waiting.length > 0) await learn(await lateApi.look(boardId), waiting);
    } catch {
      cancel = timers.after(again, () => void work());
    } finally {
      busy = false;
    }
  };

  const unsent = createMemo(() => inState("unsent").length);
  createEffect(on([online, told, unsent], () => void work()));
  onCleanup(() => cancel?.());
}

/** Whether the server would say the same again: everything but a moment's rate and a connection that is away. */
function isFinal(error: unknown): boolean {
  return error instanceof RondaError && !["rate", "internal", "draining"].includes(error.code);
}
