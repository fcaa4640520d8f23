import type { Engine } from "#server/realtime/engine.ts";

/** Keeps who is connected anywhere, and tells of everybody who comes or goes. */
export function watchPresence(
  engine: Engine,
  moved: (boardId: string, memberId: string, isHere: boolean) => Promise<void>,
): ReadonlyMap<string, number> {
  const connected = new Map<string, number>();
  engine.onPresence((boardId, memberId, isHere) => {
    const count = (connected.get(memberId) ?? 0) + (isHere ? 1 : -1);
    if (count > 0) connected.set(memberId, count);
    else connected.delete(memberId);
    // Nobody waits for this, and a stream that misses it is told at the next change.
    moved(boardId, memberId, isHere).catch(() => {});
  });
  return connected;
}
