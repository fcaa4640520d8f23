import type { SavedState } from "./board-context.ts";

/** What is known of one's changes and of the connection. */
export interface Facts {
  readonly closed: "signed-out" | "removed" | "gone" | undefined;
  /** There is something to show: synced once, or a local copy. */
  readonly ready: boolean;
  /** Connected, and the server's whole state has arrived on this connection. */
  readonly online: boolean;
  /** The connection has been away for longer than a blink, or never came. */
  readonly lost: boolean;
  /** The server closed the connection because it could not save, and nothing was settled since. */
  readonly failed: boolean;
  /** Own changes that are not settled. */
  readonly changes: number;
  /** Sync messages sent on this connection that are not settled. */
  readonly inFlight: number;
  /** Whether unsettled changes survive closing the tab. */
  readonly kept: boolean;
}

/** *Saved* is said only when the server has settled everything that this tab knows of and sent. */
export function savedStateOf(facts: Facts): SavedState {
  if (facts.closed) return { kind: "closed", reason: facts.closed };
  if (facts.failed && facts.changes > 0) return { kind: "not-saved" };
  if (facts.lost && !facts.online) return { kind: "offline", changes: facts.changes, kept: facts.kept };
  if (!facts.ready) return { kind: "loading" };
  if (facts.changes > 0 || facts.inFlight > 0) return { kind: "saving" };
  return facts.online ? { kind: "saved" } : { kind: "loading" };
}
