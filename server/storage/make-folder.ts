import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it. Throws the first error of the file system (`ENOENT`, `EACCES`, `ENOTDIR`, …).
 * Node's own recursive form never ends where a folder that exists takes no new ones, as in `/proc`.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !isThere(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) mkdirSync(one);
}

function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined || dirname(folder) === folder;
}
