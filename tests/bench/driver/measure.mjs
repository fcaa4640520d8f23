/** Figures: statistics, a process's processor time and memory, and the machine's own noise. */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Seconds of processor time (user and system) that a process has used so far. Linux. */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(kilobytes[1]) * 1024;
}

export function quantile(values, q) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/** The middle of the runs that have the figure: a storm can be over before anybody typed in it. */
export const median = (values) => {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** min / median / max of a figure, as text. */
export function spread(values, digits = 1) {
  const real = values.filter((value) => Number.isFinite(value));
  if (real.length === 0) return "–";
  const show = (value) => value.toFixed(digits);
  return `${show(Math.min(...real))} / ${show(median(real))} / ${show(Math.max(...real))}`;
}

/** How long a fixed piece of arithmetic takes, in ms: told beside the figures, so that a noisy machine shows. */
export function noiseProbe() {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum = (sum + i * 7) % 1000003;
  return performance.now() - start + (sum < 0 ? 1 : 0);
}

/** Waits until `test` holds; throws after `ms`. */
export async function until(test, ms, what) {
  const end = performance.now() + ms;
  while (!test()) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await sleep(5);
  }
}
