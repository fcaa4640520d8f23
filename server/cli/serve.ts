import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { getRequestListener } from "@hono/node-server";
import { compose, type Composed } from "#server/compose.ts";
import { StartError, readConfig, type Config } from "#server/config.ts";
import type { Health } from "#server/http/app.ts";
import { addressLines, localAddress } from "./print-address.ts";

/** How long connections may take to end once everything is stored, in ms. */
const patience = 3000;

/**
 * How much the heap may grow, in percent of what is alive, before garbage is looked for again. V8 alone lets it grow
 * to several times of that, which a small machine does not have when a thousand boards come and go.
 */
const heapGrowth = 12;

/** `ronda serve [--sample]`: serves until SIGTERM or SIGINT. Resolves once it can be reached. */
export async function serve(args: readonly string[], root: string): Promise<void> {
  const unknown = args.find((arg) => arg !== "--sample");
  if (unknown !== undefined) throw new StartError(`serve does not know ${unknown}. It knows --sample.`);
  const config = readConfig(process.env, process.cwd());
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);

  let health: Health = "starting";
  let composed: Composed | undefined;
  const listener = getRequestListener((request, env) => composed?.fetch(request, env) ?? notYet());
  const server = createServer((request, response) => void listener(request, response));
  // First the port, so that a second start says so before it touches any data.
  await listen(server, config);
  const port = portOf(server);
  try {
    const log = (line: string) => console.error(line);
    composed = compose({ config, root, port: () => port, health: () => health, log });
    composed.engine.attach(server);
    const origin = config.origins[0] ?? localAddress(config.host, port);
    const sample = args.includes("--sample") ? await composed.loadSample(origin) : [];
    health = "ready";
    stopAtSignal(server, composed, () => void (health = "draining"));
    // At once, so that whoever waits for the address also has the rest.
    console.log([...addressLines(config, port), ...sample].join("\n"));
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await composed?.close();
    throw error;
  }
}

function stopAtSignal(server: Server, running: Composed, draining: () => void): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    draining();
    void drain(server, running).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Everything is stored first; then whoever is still connected has a moment to hear goodbye. */
async function drain(server: Server, running: Composed): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  await running.close();
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((done) => setTimeout(done, patience))]);
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(new StartError(whyNot(error, port, host))));
    server.listen(port, host, done);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return `Port ${port} is already in use. Set PORT to another one.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST ${host} is no address of this machine.`;
  }
  return `Cannot listen at ${host}, port ${port}: ${message}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function notYet(): Response {
  return Response.json({ status: "starting" }, { status: 503, headers: { "retry-after": "1" } });
}
