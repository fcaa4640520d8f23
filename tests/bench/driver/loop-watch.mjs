/** Loaded into a server by `--import`: writes the longest pause of each second, in ms, to the file in `LOOP_WATCH`. */
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env.LOOP_WATCH) {
  const resolution = 2;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  setInterval(() => {
    appendFileSync(process.env.LOOP_WATCH, `${(delay.max / 1e6 - resolution).toFixed(1)}\n`);
    delay.reset();
  }, 1000).unref();
}
