/**
 * `npm run bench [-- --only TEXT --runs N --seconds N]`: the live engine beside Hocuspocus and y-websocket's own server,
 * in turn in one run, every server a fresh process. `BENCH_SERVER=FILE` measures another build than `dist/server/main.js`
 * (and `--kinds ronda,ronda-before` two of ours, the other one from `BENCH_BEFORE`); `BENCH_NODE` adds arguments of Node. Prints min / median / max of each figure, the ratio
 * of medians, and at the end each bar (`bars.mjs`) with what was measured for it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { barLines } from "./bars.mjs";
import { median, noiseProbe, spread } from "./driver/measure.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    runs: { type: "string" },
    seconds: { type: "string", default: "8" },
    kinds: { type: "string", default: "" },
  },
});
/** A scenario may ask for more of one server than five: a hundred kills say what five cannot. */
const runsOf = (scenario, kind) => Number(values.runs ?? scenario.runs?.[kind] ?? 5);
const seconds = Number(values.seconds);

installPeers();
await build({
  configFile: false,
  logLevel: "warn",
  root: here("../.."),
  publicDir: false,
  build: {
    ssr: true,
    outDir: here("../../dist/bench"),
    rollupOptions: {
      input: {
        "presence-codec": here("../../shared/realtime/presence-codec.ts"),
        "live-document": here("../../server/realtime/live-document.ts"),
        "raw-update": here("../support/raw-update.ts"),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-part.js" },
    },
  },
  ssr: { external: true },
});

/** With `--kinds ronda,hocuspocus` only these servers. */
const wanted = values.kinds === "" ? undefined : values.kinds.split(",");
const files = ["attacks", "fan-out", "presence", "storms", "many-boards", "pauses", "crash"];
const modules = await Promise.all(files.map((file) => import(`./scenarios/${file}.mjs`)));
const noise = [];
const results = new Map();
for (const scenario of modules.flatMap((module) => module.scenarios)) {
  if (!values.only.split(",").some((part) => scenario.name.includes(part))) continue;
  const kinds = [...scenario.kinds, "ronda-before"].filter(
    (kind) => wanted?.includes(kind) ?? kind !== "ronda-before",
  );
  if (kinds.length === 0) continue;
  const figures = new Map(kinds.map((kind) => [kind, []]));
  results.set(scenario.name, figures);
  const most = Math.max(...kinds.map((kind) => runsOf(scenario, kind)));
  for (let run = 0; run < most; run++) {
    for (const kind of kinds.filter((one) => run < runsOf(scenario, one))) {
      noise.push(noiseProbe());
      figures.get(kind).push(await scenario.run(kind, { seconds }));
    }
  }
  report(scenario.name, kinds, figures);
}
const lines = barLines(results, median);
if (lines.length > 0) console.log(`\nbars: measured, asked\n  ${lines.join("\n  ")}`);
console.log(`\nmachine: a fixed sum took ${spread(noise)} ms (min / median / max of ${noise.length})`);

function report(name, kinds, figures) {
  console.log(
    `\n${name} — min / median / max of ${figures.get(kinds[0]).length} runs, ratio of medians to Ronda's peer`,
  );
  const own = figures.get("ronda") ?? figures.get(kinds[0]);
  for (const figure of Object.keys(own[0])) {
    for (const kind of kinds) {
      const theirs = figures.get(kind).map((run) => run[figure]);
      const ratio = median(own.map((run) => run[figure])) / median(theirs);
      const beside =
        kind === "ronda" || !kinds.includes("ronda") ? "" : `   Ronda is ${ratio.toFixed(2)} × this`;
      console.log(`  ${figure.padEnd(26)} ${kind.padEnd(17)} ${spread(theirs, 2)}${beside}`);
    }
  }
}

function installPeers() {
  if (existsSync(here("./peers/node_modules"))) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: here("./peers"), stdio: "inherit" });
  if (done.status !== 0) process.exit(1);
}
