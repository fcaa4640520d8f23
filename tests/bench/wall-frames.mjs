/**
 * Main-thread work per frame on a wall of many notes: a screen of 360 × 640, the processor slowed four times.
 * `node tests/bench/wall-frames.mjs [--notes 1000 --runs 3 --slow 4 --origin URL | --page URL]`
 * Starts the built server itself (`npm run build` first; `BUILT_IN` names another folder's build); `--origin` takes a
 * running one, `--page` any page that shows a wall with notes. Ends with 1 where a p95 is over 33 ms.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { readTrace, traced } from "./driver/frames.mjs";
import { noiseProbe, quantile, spread } from "./driver/measure.mjs";

const { values } = parseArgs({
  options: {
    notes: { type: "string", default: "1000" },
    runs: { type: "string", default: "3" },
    slow: { type: "string", default: "4" },
    origin: { type: "string" },
    page: { type: "string" },
  },
});
const runs = Number(values.runs);
const limit = 33;
/** Milliseconds between two keys: about a hundred words a minute, faster than thumbs are. */
const keyEvery = 110;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a thumb does, on a page whose wall is shown. */
const acts = {
  async pan({ touch, size }) {
    for (let swipe = 0; swipe < 6; swipe++) {
      const from = { x: size.width - 60, y: size.height - 140 };
      await stroke(touch, from, { x: swipe % 2 ? -4 : -7, y: swipe % 3 ? -5 : -1 }, 45);
    }
  },
  async "pan far"({ page, touch, size }) {
    await page.locator(".wall-zoom button").last().click();
    await wait(400);
    for (let swipe = 0; swipe < 4; swipe++) {
      await stroke(touch, { x: 80, y: 300 }, { x: swipe % 2 ? -3 : 3, y: 3 }, Math.min(40, size.height / 12));
    }
  },
  async zoom({ touch, size }) {
    const middle = { x: size.width / 2, y: size.height / 2 };
    for (const step of [-2, 2, -2, 2]) await pinch(touch, middle, step > 0 ? 30 : 110, step, 40);
  },
  async drag({ page, touch }) {
    const from = await noteOnScreen(page);
    await touch("touchStart", [from]);
    await wait(900);
    for (let i = 1; i <= 70; i++) {
      await touch("touchMove", [{ x: from.x + Math.sin(i / 8) * 90 + 60, y: from.y + i * 2 }]);
    }
    await touch("touchEnd", []);
  },
  async type({ page, touch }) {
    const from = await noteOnScreen(page);
    await touch("touchStart", [from]);
    await touch("touchEnd", []);
    await page.locator(".note textarea").waitFor();
    await page.keyboard.type(" and the water comes only on Mondays, when nobody is at home to store it", {
      delay: keyEvery,
    });
  },
};

const server = values.origin || values.page ? undefined : await startServer();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
let over = false;
try {
  const target = values.page ? { url: values.page } : await boardWithNotes(values.origin ?? server.origin);
  const figures = new Map();
  const noise = [];
  for (let run = 0; run < runs; run++) {
    for (const [name, act] of Object.entries(acts)) {
      noise.push(noiseProbe());
      const frames = await measure(target, act);
      figures.set(name, [...(figures.get(name) ?? []), frames]);
    }
  }
  console.log(
    `wall of ${values.notes} notes, 360 × 640, processor slowed ${values.slow} times, ${runs} runs`,
  );
  console.log(
    "main-thread work per frame in ms of processor time: min / median / p95 / max (frames); p95 of each run",
  );
  for (const [name, perRun] of figures) {
    const all = perRun.flatMap((frames) => frames.work);
    const each = perRun.map((frames) => quantile(frames.work, 0.95).toFixed(1)).join("  ");
    const passed = quantile(
      perRun.flatMap((frames) => frames.passed),
      0.95,
    ).toFixed(1);
    const p95 = quantile(all, 0.95);
    if (p95 > limit) over = true;
    const line = [Math.min(...all), quantile(all, 0.5), p95, Math.max(...all)]
      .map((ms) => ms.toFixed(1).padStart(6))
      .join(" / ");
    console.log(`  ${name.padEnd(12)} ${line} (${all.length})   p95: ${each}; by the clock ${passed}`);
  }
  console.log(`machine: a fixed sum took ${spread(noise)} ms (min / median / max of ${noise.length})`);
} finally {
  await browser.close();
  await server?.stop();
}
if (over) {
  console.log(`over ${limit} ms`);
  process.exitCode = 1;
}

async function measure({ url, cookie }, act) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: "en",
  });
  if (cookie) await context.addCookies([cookie]);
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.locator(".note").first().waitFor();
    await wait(800);
    const protocol = await context.newCDPSession(page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slow) });
    const touch = (type, points) =>
      protocol.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map((point, id) => ({ ...point, id })),
      });
    const size = await page
      .locator(".wall-surface")
      .evaluate((wall) => ({ width: wall.clientWidth, height: wall.getBoundingClientRect().bottom }));
    await browser.startTracing(page, { categories: traced });
    await act({ page, touch, size });
    await wait(300);
    return readTrace(JSON.parse(String(await browser.stopTracing())));
  } finally {
    await context.close();
  }
}

async function stroke(touch, from, step, moves) {
  await touch("touchStart", [from]);
  for (let i = 1; i <= moves; i++) {
    await touch("touchMove", [{ x: from.x + i * step.x, y: from.y + i * step.y }]);
    await wait(8);
  }
  await touch("touchEnd", []);
}

async function pinch(touch, middle, apart, step, moves) {
  const fingers = (distance) => [
    { x: middle.x - distance / 2, y: middle.y },
    { x: middle.x + distance / 2, y: middle.y },
  ];
  await touch("touchStart", fingers(apart));
  for (let i = 1; i <= moves; i++) {
    await touch("touchMove", fingers(apart + i * step));
    await wait(8);
  }
  await touch("touchEnd", []);
}

function noteOnScreen(page) {
  return page.evaluate(() => {
    for (const note of document.querySelectorAll(".note")) {
      const box = note.getBoundingClientRect();
      const point = { x: box.left + 40, y: box.top + 30 };
      if (
        box.left > 0 &&
        box.left + 80 < innerWidth &&
        note.contains(document.elementFromPoint(point.x, point.y))
      )
        return point;
    }
    throw new Error("no note on the screen");
  });
}

async function boardWithNotes(origin) {
  const opened = await fetch(`${origin}/api/workshops`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Frames", locale: "en", name: "Rosa" }),
  });
  if (opened.status !== 201) throw new Error(`no workshop: ${opened.status} ${await opened.text()}`);
  const [name, value] = opened.headers.getSetCookie()[0].split(";")[0].split("=");
  const board = (await opened.json()).boards[0].id;
  const lines = Array.from({ length: Number(values.notes) }, (_, i) => `"${words(i)}"`);
  const imported = await fetch(`${origin}/api/boards/${board}/import?format=csv`, {
    method: "POST",
    headers: { cookie: `${name}=${value}`, origin, "content-type": "text/csv" },
    body: ["text", ...lines].join("\n"),
  });
  if (!imported.ok) throw new Error(`no import: ${imported.status} ${await imported.text()}`);
  return { url: `${origin}/b/${board}?view=wall`, cookie: { name, value, url: origin } };
}

/** A statement of 30 to 170 letters. */
function words(i) {
  const parts = [
    "The bus stops two kilometres away",
    "rents rise faster than wages",
    "nobody asked the tenants",
  ];
  return `${i + 1}. ${Array.from({ length: 1 + (i % 5) }, (_, k) => parts[(i + k) % 3]).join(", ")}`;
}

async function startServer() {
  const root = process.env.BUILT_IN ?? fileURLToPath(new URL("../..", import.meta.url));
  const data = mkdtempSync(join(tmpdir(), "ronda-"));
  const child = spawn(process.execPath, [join(root, "dist/server/main.js"), "serve"], {
    cwd: root,
    env: { ...process.env, PORT: "0", RONDA_DATA: data, RONDA_LIMITS: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const origin = await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    gone.then((code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
