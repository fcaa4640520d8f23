/** The three servers under measure, each started as a process of its own on loopback. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const built = here("../../../dist/server/main.js");
const nodeArgs = (process.env.BENCH_NODE ?? "").split(" ").filter(Boolean);
const ronda = (file) => ({
  dialect: "ronda",
  args: () => [...nodeArgs, file, "serve"],
  env: (folder) => ({ PORT: "0", HOST: "127.0.0.1", RONDA_DATA: folder, RONDA_LIMITS: "off" }),
});

/** kind → how to start it; `dialect` names the wire form that its clients speak. */
export const kinds = {
  ronda: ronda(process.env.BENCH_SERVER ?? built),
  "ronda-before": ronda(process.env.BENCH_BEFORE ?? built),
  hocuspocus: { dialect: "hocuspocus", args: (folder) => [here("../peers/hocuspocus.mjs"), folder, ""] },
  "hocuspocus 25 ms": {
    dialect: "hocuspocus",
    args: (folder) => [here("../peers/hocuspocus.mjs"), folder, "25"],
  },
  "y-websocket": { dialect: "y-websocket", args: () => [here("../peers/y-websocket.mjs")] },
};

export const newFolder = () => mkdtempSync(join(tmpdir(), "ronda-bench-"));
export const dropFolder = (folder) => rmSync(folder, { recursive: true, force: true });

/** Starts a server on a free port and waits until it prints its address. */
export async function startServer(kind, folder, more = {}) {
  const { args, env, dialect } = kinds[kind];
  const child = spawn(process.execPath, args(folder), {
    env: { ...process.env, ...env?.(folder), ...more },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const origin = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(line);
      if (address) resolve(address[0].replace("localhost", "127.0.0.1"));
    });
    void exited.then((code) => reject(new Error(`${kind} ended with ${code} before it listened`)));
  });
  const end = (signal) => {
    child.kill(signal);
    return exited;
  };
  return { kind, dialect, origin, pid: child.pid, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
