/*
 * Keeps the program for a start without connection, on own devices only (the pages register it). Hashed assets come
 * from the cache, pages from the network and from the cache where that does not answer. Answers of the api, sockets
 * and anything with words of a workshop in it are never kept.
 */
const shelf = "ronda-shell-1";
/** More than this many assets means that old builds have piled up. */
const mostAssets = 200;
/** Pages that open without a connection; the booth and the projector do not. */
const keepable = ["/b/", "/v/", "/", "/join"];

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(dropOldShelves().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request, url));
});

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(request, response.clone());
  return response;
}

/** All boards have one page, and so have all votes: one copy serves them; its name says nothing about which were opened. */
function shelfName({ pathname, searchParams }) {
  if (pathname.startsWith("/b/") && searchParams.get("view") !== "room") return "/b/";
  if (pathname.startsWith("/v/") && !searchParams.has("booth")) return "/v/";
  return pathname;
}

async function page(request, url) {
  const name = shelfName(url);
  const isKept = keepable.includes(name);
  try {
    const response = await fetch(request);
    if (isKept && response.ok && !response.redirected) await keep(name, response.clone());
    return response;
  } catch (error) {
    const kept = isKept && (await caches.match(name));
    if (kept) return kept;
    throw error;
  }
}

async function keep(key, response) {
  const cache = await caches.open(shelf);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - mostAssets))) await cache.delete(old);
  await cache.put(key, response);
}

async function dropOldShelves() {
  for (const name of await caches.keys()) {
    if (name.startsWith("ronda-") && name !== shelf) await caches.delete(name);
  }
}
