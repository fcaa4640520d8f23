/**
 * Registers the service worker that keeps the program (never the board's content) for a start without connection.
 * Only on own devices; browsers allow it on https and localhost only, elsewhere the page simply needs a connection.
 */
export function keepShell(): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.register("/sw.js").catch(() => {
    // Refused by the browser's settings: nothing is lost but the offline start.
  });
}
