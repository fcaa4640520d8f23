/**
 * What the engine is held to. `most` (or `least`) is the bar of a figure's median; with `beside`, of its ratio to that
 * peer's. `worst`: not the median but the worst of all runs counts. Times vary with the machine, ratios hardly.
 */
const cpu = "µs cpu per delivered edit";
const join = "ms cpu per join";
const synced = "ms until all synced";
const storm = "join storm of 300";

export const bars = [
  { scenario: "fan-out 200 × 1/s", figure: cpu, beside: "hocuspocus", most: 0.42 },
  { scenario: "fan-out 200 × 1/s", figure: cpu, beside: "y-websocket", most: 0.5 },
  { scenario: "fan-out 200 × 1/s", figure: "p95 ms", most: 40 },
  { scenario: "fan-out 200 × 1/s", figure: "frames/s per client", most: 60 },
  { scenario: "fan-out 500 × 0.2/s", figure: cpu, beside: "hocuspocus", most: 0.3 },
  { scenario: "fan-out 500 × 0.2/s", figure: cpu, beside: "hocuspocus 25 ms", most: 0.75 },
  { scenario: "fan-out 500 × 0.2/s", figure: "p95 ms", most: 60 },
  { scenario: "fan-out 200 × 4/s", figure: cpu, beside: "hocuspocus", most: 0.3 },
  { scenario: "fan-out 200 × 4/s", figure: cpu, beside: "hocuspocus 25 ms", most: 0.75 },
  { scenario: "fan-out 200 × 4/s", figure: "frames/s per client", most: 60 },
  // 5 ms and the commit, which here is part of the way.
  { scenario: "a lone edit", figure: "p95 ms", most: 6 },
  { scenario: "presence 100 × 10/s", figure: "cpu s", beside: "hocuspocus", most: 0.3 },
  { scenario: "presence 100 × 10/s", figure: "kB/s per person", beside: "hocuspocus", most: 0.35 },
  { scenario: "presence 100 × 10/s", figure: "p95 ms", most: 100 },
  { scenario: "presence 300 × 10/s", figure: "moves seen of each, per s", least: 1 },
  { scenario: storm, figure: synced, beside: "hocuspocus", most: 1 / 15 },
  { scenario: storm, figure: synced, beside: "y-websocket", most: 1 / 20 },
  { scenario: storm, figure: join, beside: "hocuspocus", most: 0.09 },
  { scenario: storm, figure: "typing p95 ms", most: 1000 },
  { scenario: "reconnect storm of 300", figure: join, beside: "hocuspocus", most: 0.2 },
  { scenario: "cold start", figure: "ms to first sync", most: 80 },
  { scenario: "crash", figure: "edits lost", most: 0, worst: true },
  { scenario: "1000 boards × 3", figure: "kB a board, round 1", most: 65 },
  { scenario: "1000 boards × 3", figure: "largest later round to the first", most: 1.1 },
  { scenario: "compaction pauses", figure: "ms, longest of all", most: 20 },
  { scenario: "attacks refused", figure: "slowest, ms", most: 5 },
  { scenario: "attacks refused", figure: "states changed", most: 0, worst: true },
];

/** Each bar in words: what was measured, what is asked, and whether it is met; bars that were not run are left out. */
export function barLines(results, median) {
  return bars.flatMap(({ scenario, figure, beside, most, least, worst }) => {
    const runs = results.get(scenario);
    const own = runs?.get("ronda");
    const theirs = beside && runs?.get(beside);
    if (!own || (beside && !theirs)) return [];
    const values = own.map((run) => run[figure]);
    const measured = worst ? Math.max(...values) : median(values);
    const value = theirs ? measured / median(theirs.map((run) => run[figure])) : measured;
    const met = most === undefined ? value >= least : value <= most;
    const what = `${scenario}: ${figure}${beside ? `, × ${beside}` : ""}`;
    const asked = most === undefined ? `≥ ${short(least)}` : `≤ ${short(most)}`;
    return [`${met ? "met   " : "MISSED"} ${short(value).padStart(8)} ${asked.padEnd(9)} ${what}`];
  });
}

const short = (value) => String(Number(value.toPrecision(3)));
