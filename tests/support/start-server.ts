import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built server in a process of its own, as people run it. */
export interface StartedServer {
  readonly origin: string;
  readonly port: number;
  /** Its data folder, which another start may use again. */
  readonly data: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Asks it to end (SIGTERM) and waits; its data goes unless `keepData`. Returns its exit code. */
  stop(options?: { keepData?: boolean }): Promise<number | null>;
  /** Ends it at once (SIGKILL), as a power cut would, and waits. Its data stays. */
  kill(): Promise<void>;
}

/** The folder whose build is walked: this checkout, or the one that `BUILT_IN` names. */
const root = process.env["BUILT_IN"] ?? fileURLToPath(new URL("../..", import.meta.url));
/** The client's files of that build. */
export const clientBuild = join(root, "dist/client");
/** How long a start may take, in ms. */
const startLimit = 60_000;

/** Starts `dist/server/main.js`, by default on a free port with an empty data folder, and waits until it answers. */
export async function startServer(
  options: {
    data?: string;
    port?: number;
    env?: Readonly<Record<string, string>>;
    args?: readonly string[];
  } = {},
): Promise<StartedServer> {
  const entry = join(root, "dist/server/main.js");
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" first`);
  const data = options.data ?? (await mkdtemp(join(tmpdir(), "ronda-")));
  const child = spawn(process.execPath, [entry, "serve", ...(options.args ?? [])], {
    cwd: root,
    env: {
      ...withoutSettings(),
      PORT: String(options.port ?? 0),
      RONDA_DATA: data,
      NO_COLOR: "1",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const listen = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const gone = exitOf(child);
  const origin = await printedOrigin(child, () => printed);
  return {
    origin,
    port: Number(new URL(origin).port),
    data,
    output: () => printed,
    async stop({ keepData = false } = {}) {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const code = await gone;
      if (!keepData) await rm(data, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** The settings of whoever runs the tests are not those of the tests. */
function withoutSettings(): NodeJS.ProcessEnv {
  const settings = /^(RONDA_|PORT$|HOST$|DATABASE_URL$|REDIS_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

function printedOrigin(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`the server ${why}:\n${printed()}`));
    };
    const timer = setTimeout(() => fail("did not print its address"), startLimit);
    const look = () => {
      const origin = /https?:\/\/(?:127\.0\.0\.1|localhost|[\w.-]+\.test):\d+/.exec(printed())?.[0];
      if (!origin) return;
      clearTimeout(timer);
      resolve(origin);
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}
