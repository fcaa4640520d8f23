/** How long each rule takes for 2,000 different ballots over 100 options: the built `tally`, in this process. */
import { build } from "vite";
import { fileURLToPath } from "node:url";
import { seeded } from "./driver/boards.mjs";
import { spread } from "./driver/measure.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
await build({
  configFile: false,
  logLevel: "warn",
  root: here("../.."),
  publicDir: false,
  build: {
    ssr: here("../../shared/voting/tally.ts"),
    outDir: here("../../dist/bench-tally"),
    rollupOptions: { output: { entryFileNames: "tally.js" } },
  },
});
const { tally } = await import("../../dist/bench-tally/tally.js");

const random = seeded(11);
const options = Array.from({ length: 100 }, (_, i) => `option-${i}`);
const some = (share) => options.filter(() => random() < share);
const shuffled = () => [...options].sort(() => random() - 0.5);
const ballots = (choices) => Array.from({ length: 2000 }, () => ({ choices: choices() }));
const each = (make) => Object.fromEntries(options.map((option) => [option, make()]));

const forms = {
  approval: ballots(() => ({ approve: some(0.3) })),
  dots: ballots(() => ({ dots: each(() => Math.floor(random() * 3)) })),
  score: ballots(() => ({ scores: each(() => 1 + Math.floor(random() * 5)) })),
  ranking: ballots(() => ({ ranking: shuffled() })),
  gradients: ballots(() => ({ level: 1 + Math.floor(random() * 8) })),
  consent: ballots(() => ({ stance: "none" })),
  pairwise: ballots(() => ({ pairs: Array.from({ length: 50 }, () => shuffled().slice(0, 2)) })),
};
const rules = {
  approval: ["majority", "phragmen", "equal-shares"],
  dots: ["sum", "median"],
  score: ["sum", "median"],
  ranking: ["schulze", "irv", "stv", "borda"],
  gradients: ["distribution"],
  consent: ["distribution"],
  pairwise: ["bradley-terry"],
};

for (const [method, names] of Object.entries(rules)) {
  for (const rule of names) {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      tally({ method, rule, options, winners: 50, ballots: forms[method] });
      return performance.now() - start;
    });
    console.log(`${method.padEnd(10)} ${rule.padEnd(14)} ${spread(times, 0)} ms (min / median / max)`);
  }
}
