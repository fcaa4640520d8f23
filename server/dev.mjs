// `npm run dev`: the client from vite's own server (it replaces modules in the page), the server rebuilt and started
// anew at each change. Everything is reached through the client's address.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const apiPort = process.env.PORT ?? "3000";
const pagePort = Number(process.env.DEV_PORT ?? 5173);
const bundle = here("../dist/server/main.js");

let child;
let stopping = false;

const pages = await createServer({
  configFile: here("../client/vite.config.ts"),
  server: { port: pagePort, proxy: proxyTo(`127.0.0.1:${apiPort}`) },
});
await pages.listen();

const watcher = await build({
  configFile: here("./vite.config.ts"),
  build: { watch: {}, emptyOutDir: false },
});
watcher.on("event", (event) => {
  if (event.code === "BUNDLE_END") void event.result?.close();
  if (event.code === "ERROR") console.error(event.error.message);
  if (event.code === "END") void restart();
});
console.log(`Ronda is at http://localhost:${pagePort} and reloads as you write.`);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop());

async function restart() {
  await ended();
  if (stopping) return;
  const env = {
    ...process.env,
    PORT: apiPort,
    HOST: "127.0.0.1",
    RONDA_ORIGIN: `http://localhost:${pagePort},http://127.0.0.1:${pagePort}`,
  };
  child = spawn(process.execPath, [bundle, "serve", ...process.argv.slice(2)], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Resolves once the server that runs has ended; on its way it stores everything. */
function ended() {
  const running = child;
  if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    running.once("exit", done);
    running.kill("SIGTERM");
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await ended();
  await watcher.close();
  await pages.close();
  process.exit(0);
}

/** The server hears the address that the browser used, and so takes its requests for its own. */
function proxyTo(address) {
  const target = { target: `http://${address}`, changeOrigin: false };
  return { "/api": target, "/healthz": target, "/sync": { ...target, ws: true } };
}
