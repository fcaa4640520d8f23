/** The cache that `sw.js` reads. */
const shelf = "ronda-shell-1";

/**
 * Registers the service worker that keeps the program (never what a workshop wrote) for a start without connection.
 * Only on own devices; browsers allow it on https and localhost only, elsewhere the page simply needs a connection.
 * What the first visit fetched before the worker was there is put on its shelf afterwards; `name` is the one under
 * which the page lies there for all addresses of its kind.
 */
export function keepShell(name: "/b/" | "/v/"): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker
    .register("/sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then(() => shelve(name))
    .catch(() => {
      // Refused by the browser's settings: nothing is lost but the offline start.
    });
}

async function shelve(name: string): Promise<void> {
  const cache = await caches.open(shelf);
  const fetched = performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/"))
    .map((url) => url.href);
  const missing: string[] = [];
  for (const url of fetched) if (!(await cache.match(url))) missing.push(url);
  await cache.addAll(missing);
  const page = await fetch(location.pathname);
  if (page.ok) await cache.put(name, page);
}
