import { forgetUnopened } from "#client/realtime/board-memory.ts";
import { randomId } from "#shared/boards/random-id.ts";
import {
  copies,
  copyLife,
  deleteDatabase,
  dropCopies,
  dropCopy,
  namesOfDatabases,
  touchCopy,
  wipeStaleCopies,
} from "./copies.ts";

export { copies, dropCopy, touchCopy, wipeStaleCopies };

const answerKey = "ronda/device";
const tabKey = "ronda/tab";
/** Set while a tab is left: a token without it came along when a living tab was duplicated. */
const leftKey = "ronda/tab-left";
const forgetKey = "ronda/forget";
/** What this device keeps of polls lies under this: `ronda/ballots/<memberId>/<pollId>`. */
export const keptBallots = "ronda/ballots/";

/**
 * Ballots that a booth on this device has sealed and the box has not confirmed. They are other people's, and nobody here
 * can open them: they stay whoever leaves, until the box has answered.
 */
export const keptBooth = "ronda/ballots/booth/";

/** Names this use of the tab: a reload may reach the server before the leaving that it follows. */
let load = "";

let listening = false;

/** Whether this browser is only this person's, as they said. Until they say so it counts as shared. */
export function ownDevice(): boolean {
  return localStorage.getItem(answerKey) === "own" && sessionStorage.getItem(answerKey) !== "shared";
}

/**
 * Where ballot keys are kept: on an own device in the browser, on a shared one in the tab alone. Both go with leaving
 * and forgetting, and the tab's also when its session is over.
 */
export function ballotStorage(): Storage {
  return ownDevice() ? localStorage : sessionStorage;
}

/** Whether this device has a part in any poll, as far as can be told without loading what votes. */
export function keepsBallots(): boolean {
  return Object.keys(ballotStorage()).some((key) => key.startsWith(keptBallots));
}

/**
 * Keeps the answer to "Is this phone only yours?". On a shared device the answer stands in the tab alone, and what
 * an earlier *yes* kept is wiped, so that *nothing stays* is true from now on.
 */
export function rememberDevice(own: boolean): void {
  if (own) {
    sessionStorage.removeItem(answerKey);
    localStorage.setItem(answerKey, "own");
    forgetTab();
    return;
  }
  void dropCopies();
  clearOurs(localStorage);
  sessionStorage.setItem(answerKey, "shared");
}

/** A choice for this device as it was made; on a shared one it holds in the tab alone. */
export function keptChoice(name: string): string | null {
  return (ownDevice() ? localStorage : sessionStorage).getItem(choiceKey(name));
}

/** Keeps a choice for this device; on a shared one, for the tab. */
export function keepChoice(name: string, value: string): void {
  (ownDevice() ? localStorage : sessionStorage).setItem(choiceKey(name), value);
}

const choiceKey = (name: string) => `ronda/choice/${name}`;

/**
 * Called by every page before its first api call, and again when a page enters somebody. On an own device it wipes
 * stale copies and what goes with them; on a shared one it takes, or takes up again, the tab's token, without which the server soon ends
 * the session. Never throws: what is wrong shows at the page's own first call.
 */
export async function startTab(now: number = Date.now()): Promise<void> {
  listen();
  if (ownDevice()) {
    forgetUnopened(now, copyLife);
    await wipeStaleCopies(now);
    return;
  }
  try {
    await takeTab();
  } catch {
    // Offline: the token stays for the next try.
  }
}

/**
 * Signs out and removes all of Ronda's from this browser, other tabs included, then goes to the first page.
 * What the server cannot be told (offline) ends there by itself; the device is wiped in any case.
 */
export async function leaveAndForget(
  go: (url: string) => void = (url) => location.replace(url),
): Promise<void> {
  await fetch("/api/session", { method: "DELETE" }).catch(() => undefined);
  tellOtherTabs();
  await wipeDevice();
  go("/");
}

async function wipeDevice(): Promise<void> {
  const names = new Set([...copies().map((copy) => copy.name), ...(await namesOfDatabases())]);
  clearOurs(localStorage);
  clearOurs(sessionStorage);
  await Promise.all([...names].map(deleteDatabase));
  if ("caches" in globalThis) {
    const kept = await caches.keys();
    await Promise.all(kept.map((name) => caches.delete(name)));
  }
  if ("serviceWorker" in navigator) {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
  }
}

async function takeTab(): Promise<void> {
  load = randomId();
  const kept = sessionStorage.getItem(tabKey);
  const resumable = kept !== null && sessionStorage.getItem(leftKey) !== null;
  sessionStorage.removeItem(leftKey);
  // A duplicated tab needs a token of its own: with its original's it would be signed out when that closes.
  let token = await askForTab(resumable ? { token: kept } : {});
  if (token === null && kept !== null && !resumable) token = await askForTab({ token: kept });
  if (token === null) {
    forgetTab();
    forgetBallots();
  } else {
    sessionStorage.setItem(tabKey, token);
    sessionStorage.setItem(answerKey, "shared");
  }
}

/** The tab's token, or `null` where there is no session of a shared device. */
async function askForTab(body: { token?: string }): Promise<string | null> {
  const response = await post("/api/session/tab", { ...body, load });
  if (!response.ok || response.status === 204) return null;
  const answer = (await response.json()) as { token?: string | null };
  return answer.token ?? null;
}

function leaveTab(): void {
  const token = sessionStorage.getItem(tabKey);
  if (token === null) return;
  sessionStorage.setItem(leftKey, "1");
  post("/api/session/leave-tab", { token, load }, true).catch(() => undefined);
}

function post(path: string, body: object, keepalive = false): Promise<Response> {
  return fetch(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
    keepalive,
  });
}

function listen(): void {
  if (listening) return;
  listening = true;
  addEventListener("pagehide", leaveTab);
  // A page that comes back from the back-forward cache runs no start of its own.
  addEventListener("pageshow", (event) => {
    if (event.persisted) void startTab();
  });
  // The storage event reaches only the other tabs.
  addEventListener("storage", (event) => {
    if (event.key !== forgetKey || event.newValue === null) return;
    clearOurs(sessionStorage);
    location.replace("/");
  });
}

function tellOtherTabs(): void {
  localStorage.setItem(forgetKey, "1");
  localStorage.removeItem(forgetKey);
}

function forgetTab(): void {
  sessionStorage.removeItem(tabKey);
  sessionStorage.removeItem(leftKey);
}

/** Whoever opens a closed tab again may be somebody else: without the session its ballot keys go too. */
function forgetBallots(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(keptBallots)) sessionStorage.removeItem(key);
  }
}

function clearOurs(storage: Storage): void {
  for (const key of Object.keys(storage))
    if (key.startsWith("ronda/") && !key.startsWith(keptBooth)) storage.removeItem(key);
}
