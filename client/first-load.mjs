/**
 * What a page's first load is made of. `build-report.mjs` counts these files against the budgets; the walk
 * `tests/journeys/first-load.test.ts` holds them against what a browser really fetches.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { budgets } from "./budgets.mjs";

/**
 * Names of the files below `folder` (the client's build) that a page fetches until it is live: its html and mark, what
 * that imports, and what `budgets.mjs` says it imports later. Throws where the budgets name what the build does not
 * make.
 */
export function firstLoad(page, locale, folder) {
  // The join page is built by itself, and has a list of files of its own.
  const list = page === "join" ? "join.json" : "manifest.json";
  const manifest = JSON.parse(readFileSync(join(folder, ".vite", list), "utf8"));
  const files = new Set([`${page}.html`, "mark.svg"]);
  const seen = new Set();
  const add = (source) => {
    const chunk = manifest[source] ?? packageNamed(manifest, source);
    if (!chunk) throw new Error(`budgets.mjs names ${source}, which the build does not make`);
    if (seen.has(source)) return;
    seen.add(source);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) add(next);
  };
  for (const source of [`${page}.html`, ...budgets[page].later(locale)]) add(source);
  return [...files].sort();
}

/** Packages are listed by where they are installed, which is not always below this folder. */
function packageNamed(manifest, name) {
  return Object.values(manifest).find((chunk) => chunk.isDynamicEntry && chunk.name === name);
}
