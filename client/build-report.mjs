/**
 * After the build: writes a `.br` beside every asset, prints what a person's first load costs in the language where it
 * costs most, and fails above the budgets.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { budgets } from "./budgets.mjs";
import { firstLoad } from "./first-load.mjs";

const folder = fileURLToPath(new URL("../dist/client/", import.meta.url));
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
for (const [page, { limit }] of Object.entries(budgets)) {
  const costs = ["en", "es", "pt"].map((locale) => {
    const files = firstLoad(page, locale, folder);
    return files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  });
  const worst = Math.max(...costs);
  const kilobytes = (worst / 1000).toFixed(1);
  console.log(`first load, ${page}: ${kilobytes} kB brotli (at most ${limit})`);
  if (worst > limit * 1000) failed = true;
}
for (const name of readdirSync(folder).filter((one) => one.endsWith(".html"))) holdLayerOrder(name);
if (failed) {
  console.error("A first load is over its budget: see client/budgets.mjs.");
  process.exit(1);
}

/**
 * The minifier drops the line that orders the cascade layers, so the first stylesheet of every page must bring them in
 * that order; otherwise controls lose against plain elements.
 */
function holdLayerOrder(page) {
  const first = /href="\/(assets\/[^"]+\.css)"/.exec(readFileSync(join(folder, page), "utf8"))?.[1];
  const layers = first ? readFileSync(join(folder, first), "utf8").matchAll(/@layer ([a-z]+)/g) : [];
  const order = [...new Set(Array.from(layers, ([, name]) => name))].join(" ");
  if (order.startsWith("reset tokens base ui")) return;
  console.error(`${page}: its first stylesheet orders the layers "${order}".`);
  process.exit(1);
}
