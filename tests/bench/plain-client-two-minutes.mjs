// Two minutes of a plain y-websocket client on a quiet board, then two minutes offline with edits on both sides.
// Prints what happened; ends with 1 if it was ever closed or the sides differ. Needs a built server: npm run build.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

const minutes = Number(process.argv[2] ?? 2);
const root = process.env.BUILT_IN ?? fileURLToPath(new URL("../..", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "ronda-"));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const server = spawn(process.execPath, [join(root, "dist/server/main.js"), "serve"], {
  cwd: root,
  env: { ...process.env, PORT: "0", RONDA_DATA: data },
  stdio: ["ignore", "pipe", "inherit"],
});

try {
  const origin = await new Promise((resolve) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  const opened = await fetch(`${origin}/api/workshops`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Two minutes", locale: "en", name: "Rosa" }),
  });
  const cookie = opened.headers.getSetCookie()[0].split(";")[0];
  const board = (await opened.json()).boards[0].id;
  class SocketWithCookie extends WebSocket {
    constructor(url) {
      super(url, { headers: { cookie } });
    }
  }
  const connect = () => {
    const doc = new Y.Doc();
    const closes = [];
    const provider = new WebsocketProvider(`${origin.replace("http", "ws")}/sync`, board, doc, {
      WebSocketPolyfill: SocketWithCookie,
      disableBc: true,
    });
    provider.on("connection-close", (event) => closes.push(event?.code ?? 0));
    return { doc, provider, closes };
  };
  const note = (doc, text) => {
    const card = new Y.Map();
    card.set("text", new Y.Text(text));
    for (const [key, value] of Object.entries({ x: 0, y: 0, color: "sand", order: "V" }))
      card.set(key, value);
    doc.getMap("notes").set(`n${doc.clientID}-${text.replaceAll(" ", "-")}`, card);
  };
  const texts = (doc) => [...doc.getMap("notes").values()].map((card) => String(card.get("text"))).sort();

  const one = connect();
  const other = connect();
  await wait(1000);
  note(one.doc, "before");
  await wait(minutes * 60_000);
  const quiet = [...one.closes, ...other.closes];
  console.log(`quiet for ${minutes} min: ${quiet.length === 0 ? "never closed" : `closed ${quiet}`}`);

  one.provider.disconnect();
  note(one.doc, "written offline");
  note(other.doc, "written meanwhile");
  await wait(minutes * 60_000);
  const before = one.closes.length;
  one.provider.connect();
  await wait(3000);
  const same = JSON.stringify(texts(one.doc)) === JSON.stringify(texts(other.doc));
  const back = one.closes.length - before;
  console.log(
    `offline for ${minutes} min: ${back === 0 ? "never closed after" : `closed ${one.closes}`}, ${texts(one.doc).join(" | ")}`,
  );
  process.exitCode = quiet.length === 0 && back === 0 && same && texts(one.doc).length === 3 ? 0 : 1;
  for (const { provider } of [one, other]) provider.destroy();
} finally {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(data, { recursive: true, force: true });
}
