/**
 * After the build: writes a `.br` beside every asset, prints what a person's first load costs, and fails above the
 * budgets. A page costs its html and everything that is fetched until it is live: its static imports and, for what
 * it imports later, the entries listed here (`tests/journeys` holds the list against what a browser really fetches).
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { budgets } from "./budgets.mjs";

const folder = fileURLToPath(new URL("../dist/client/", import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(folder, ".vite", name), "utf8"));
/** The join page is built by itself, and has a list of files of its own. */
const manifests = { join: read("join.json") };
const others = read("manifest.json");
const sizes = new Map();

for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, name);
  if (statSync(path).isDirectory() || !/\.(?:js|css|html|svg|json|webmanifest)$/.test(name)) continue;
  const bytes = readFileSync(path);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  sizes.set(name.replaceAll("\\", "/"), packed.length);
  writeFileSync(`${path}.br`, packed);
}

let failed = false;
for (const [page, { limit, later }] of Object.entries(budgets)) {
  const worst = Math.max(...["en", "es", "pt"].map((locale) => costOf(page, later(locale))));
  const kilobytes = (worst / 1000).toFixed(1);
  console.log(`first load, ${page}: ${kilobytes} kB brotli (at most ${limit})`);
  if (worst > limit * 1000) failed = true;
}
if (failed) {
  console.error("A first load is over its budget: see client/budgets.mjs.");
  process.exit(1);
}

/** Bytes of a page's html and of every file that its entry and the later ones need. */
function costOf(page, later) {
  const files = new Set([`${page}.html`]);
  const manifest = manifests[page] ?? others;
  for (const source of [`${page}.html`, ...later]) addFiles(manifest, source, files);
  let sum = 0;
  for (const file of files) sum += sizes.get(file) ?? 0;
  return sum;
}

function addFiles(manifest, source, files, seen = new Set()) {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`budgets.mjs names ${source}, which the build does not make`);
  if (seen.has(source)) return;
  seen.add(source);
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) addFiles(manifest, next, files, seen);
}
