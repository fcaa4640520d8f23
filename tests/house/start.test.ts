import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Beside the real build, so that this test never runs an old one. */
const built = join(root, "dist/start-test");

let folder: string;
let data: string;

beforeAll(async () => {
  await build({
    configFile: join(root, "server/vite.config.ts"),
    logLevel: "silent",
    build: { outDir: built },
  });
  folder = mkdtempSync(join(tmpdir(), "ronda-start-"));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(built, { recursive: true });
});
beforeEach(() => void (data = mkdtempSync(join(folder, "data-"))));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a script with its own settings; `seen` resolves once its output says something. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = "", SystemRoot = "" } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH, SystemRoot, PORT: "0", RONDA_DATA: data, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (err += chunk.toString()));
  const ended = once(child, "close").then(([code]): Ended => ({ code: code as number | null, out, err }));
  const address = new Promise<string>((found, lost) => {
    child.stdout.on("data", () => {
      const url = /http:\/\/\S+/.exec(out)?.[0];
      if (url) found(url);
    });
    void ended.then(() => lost(new Error(`ended before it was reachable: ${err}`)));
  });
  address.catch(() => {});
  return { child, ended, address };
}

const serve = (env: Record<string, string> = {}, ...args: string[]) =>
  start([join(built, "main.js"), ...args], env);

/** One line, exit 1. */
async function stopsWith({ ended }: { ended: Promise<Ended> }): Promise<string> {
  const { code, err, out } = await ended;
  expect(out).toBe("");
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
  return err;
}

describe("starting", () => {
  it("says where it is, answers, and stops with everything stored at SIGTERM", async () => {
    const server = serve();
    const url = await server.address;
    const health = await fetch(`${url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    server.child.kill("SIGTERM");
    const { code, err } = await server.ended;
    expect([code, err]).toEqual([0, ""]);
  });

  it("keeps what was answered when it is killed at once", async () => {
    const first = serve();
    const opened = await fetch(`${await first.address}/api/workshops`, {
      method: "POST",
      body: JSON.stringify({ title: "Water", locale: "pt" }),
    });
    const cookie = opened.headers.getSetCookie()[0]!.split(";")[0]!;
    first.child.kill("SIGKILL");
    await first.ended;
    const second = serve();
    const session = await fetch(`${await second.address}/api/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ workshops: [{ title: "Water" }] });
    second.child.kill("SIGTERM");
    await second.ended;
  });

  it("ends streams that are open when it stops", async () => {
    const server = serve();
    const url = await server.address;
    const opened = await fetch(`${url}/api/workshops`, {
      method: "POST",
      body: JSON.stringify({ title: "Water", locale: "pt" }),
    });
    const cookie = opened.headers.getSetCookie()[0]!.split(";")[0]!;
    const { workshop } = (await opened.json()) as { workshop: { id: string } };
    const events = await fetch(`${url}/api/workshops/${workshop.id}/events`, { headers: { cookie } });
    const heard = events.text();
    server.child.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    expect(await heard).toContain("event: snapshot");
  });

  it("prints a code to scan when others can reach it", async () => {
    const server = serve({ HOST: "0.0.0.0" });
    await server.address;
    server.child.kill("SIGTERM");
    const { out } = await server.ended;
    expect(out).toMatch(/[▀▄█]{4}/);
  });

  it("loads the sample once, and says how to get in", async () => {
    const first = serve({}, "serve", "--sample");
    await first.address;
    first.child.kill("SIGTERM");
    expect((await first.ended).out).toMatch(/\/join#/);
  });
});

describe("what keeps it from starting is one line and exit 1", () => {
  it("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const port = String((other.address() as AddressInfo).port);
    expect(await stopsWith(serve({ PORT: port }))).toContain(`Port ${port} is already in use`);
    other.close();
  });

  it("a data folder that cannot be written", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(await stopsWith(serve({ RONDA_DATA: join(file, "data") }))).toContain(join(file, "data"));
  });

  it("a data folder that another Ronda uses", async () => {
    const first = serve();
    await first.address;
    expect(await stopsWith(serve())).toContain("Another Ronda");
    first.child.kill("SIGTERM");
    await first.ended;
  });

  it("an address that is not this machine's", async () => {
    expect(await stopsWith(serve({ HOST: "192.0.2.1" }))).toContain("192.0.2.1");
  });

  it.each([
    ["PORT", "many"],
    ["RONDA_LIMIT", "off"],
    ["DATABASE_URL", "postgres://here"],
  ])("a setting that is wrong, unknown or still to come: %s", async (name, value) => {
    expect(await stopsWith(serve({ [name]: value }))).toContain(name);
  });

  it.each(["backup", "restore", "export", "import", "purge", "doctor"])(
    "a command that is still to come: %s",
    async (name) => {
      expect(await stopsWith(serve({}, name))).toBe(`${name}: not in this version.\n`);
    },
  );

  it.each([["dance"], ["serve", "--fast"]])(
    "a command or option that nobody knows: %s %s",
    async (...args) => {
      await stopsWith(serve({}, ...args.filter(Boolean)));
    },
  );

  it.each(["18.20.4", "20.18.3", "16.0.0"])("a Node that is too old: %s", async (version) => {
    const stub = join(folder, `node-${version}.cjs`);
    const versions = `{ ...process.versions, node: "${version}" }`;
    writeFileSync(stub, `Object.defineProperty(process, "versions", { value: ${versions} });`);
    const launched = start(["--require", stub, join(root, "server/launch.mjs"), "serve"]);
    expect(await stopsWith(launched)).toContain(`this is Node ${version}`);
  });
});
