/** What a trace must record for `readTrace`; as little as possible, because recording is work too. */
export const traced = ["toplevel", "disabled-by-default-devtools.timeline.frame", "__metadata"];

const taskName = "ThreadControllerImpl::RunTask";

/**
 * From a Chromium trace: the page's main-thread work in each frame, in ms of the thread's processor time (which the
 * slowing counts into, and what else the machine does does not), and beside it the time that passed meanwhile.
 * A frame lasts from one main-thread frame's beginning to the next; its work is that of all tasks that ended in it,
 * input, timers and network included.
 */
export function readTrace({ traceEvents }) {
  const threads = new Map();
  for (const event of traceEvents) {
    if (event.name !== taskName && event.name !== "BeginMainThreadFrame") continue;
    const key = `${event.pid}/${event.tid}`;
    const thread = threads.get(key) ?? { tasks: [], frames: [] };
    threads.set(key, thread);
    if (event.name === "ThreadControllerImpl::RunTask")
      thread.tasks.push({ start: event.ts, length: event.dur ?? 0, own: event.tdur ?? event.dur ?? 0 });
    else thread.frames.push(event.ts);
  }
  const main = [...threads.values()].sort((a, b) => b.frames.length - a.frames.length)[0];
  if (!main || main.frames.length < 2) throw new Error("the trace has no frames of a page");
  const starts = [...new Set(main.frames)].sort((a, b) => a - b);
  const work = starts.map(() => 0);
  const passed = starts.map(() => 0);
  for (const { start, length, own } of main.tasks) {
    // The task in which a frame begins counts for that frame.
    const frame = lastAtMost(starts, start + length);
    if (frame < 0) continue;
    work[frame] += own / 1000;
    passed[frame] += length / 1000;
  }
  return { work, passed };
}

function lastAtMost(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
