const listKey = "ronda/copies";
const prefix = "ronda/";

/** How long a copy of a board stays on an own device without being opened: seven days, in milliseconds. */
export const copyLife = 7 * 24 * 60 * 60 * 1000;

/** A copy of a board in this browser's IndexedDB, named `ronda/<memberId>/<boardId>/<epoch>`. */
export interface Copy {
  readonly name: string;
  /** When it was last opened, milliseconds since 1970. */
  readonly usedAt: number;
}

/** The copies that this browser keeps. */
export function copies(): Copy[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(listKey) ?? "{}");
    if (typeof list !== "object" || list === null) return [];
    return Object.entries(list).map(([name, usedAt]) => ({ name, usedAt: Number(usedAt) || 0 }));
  } catch {
    return [];
  }
}

/** Notes that a copy is in use now, before it is opened: what is not in the list could not be wiped later. */
export function touchCopy(name: string, now: number = Date.now()): void {
  write([...copies().filter((copy) => copy.name !== name), { name, usedAt: now }]);
}

/** Deletes one copy. It leaves the list only once it is gone. */
export async function dropCopy(name: string): Promise<void> {
  if (await deleteDatabase(name)) write(copies().filter((copy) => copy.name !== name));
}

/** Deletes every copy. */
export async function dropCopies(): Promise<void> {
  const names = new Set([...copies().map((copy) => copy.name), ...(await namesOfDatabases())]);
  await Promise.all([...names].map(dropCopy));
}

/** Deletes the copies that nobody opened for seven days. */
export async function wipeStaleCopies(now: number): Promise<void> {
  for (const copy of copies()) if (now - copy.usedAt > copyLife) await dropCopy(copy.name);
}

/** Our databases that the browser knows of; older browsers cannot say, there the list must do. */
export async function namesOfDatabases(): Promise<string[]> {
  if (!("indexedDB" in globalThis) || !indexedDB.databases) return [];
  const all = await indexedDB.databases().catch(() => []);
  return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
}

/** Deletes a database; true once it is gone, false where the browser refuses or a tab still holds it. */
export function deleteDatabase(name: string): Promise<boolean> {
  if (!("indexedDB" in globalThis)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve(true));
    request.addEventListener("error", () => resolve(false));
    request.addEventListener("blocked", () => resolve(false));
  });
}

function write(list: readonly Copy[]): void {
  if (list.length === 0) localStorage.removeItem(listKey);
  else localStorage.setItem(listKey, JSON.stringify(Object.fromEntries(list.map((c) => [c.name, c.usedAt]))));
}
