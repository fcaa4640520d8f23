import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { createEngine } from "#server/realtime/create-engine.ts";
import type { AccessRequest, Admitted, Engine, NotAdmitted } from "#server/realtime/engine.ts";
import { readSyncPath } from "#server/realtime/upgrade.ts";
import { admitted } from "#tests/support/live-board.ts";
import { MemoryDocumentStore } from "#tests/support/memory-document-store.ts";

const at = { x: 0, y: 0 };
let server: Server;
let engine: Engine;
let port: number;
const providers: WebsocketProvider[] = [];

/** People by cookie; `pat` may write, `obi` only read, `eve` is no member of any board. */
const people: Record<string, Admitted | NotAdmitted> = {
  pat: admitted({ memberId: "pat", name: "Pat" }),
  quin: admitted({ memberId: "quin", name: "Quin" }),
  obi: admitted({ memberId: "obi", role: "observer" }),
  eve: { kind: "refused", status: 404 },
  busy: { kind: "refused", status: 429 },
};

beforeEach(async () => {
  engine = createEngine({
    documents: new MemoryDocumentStore(),
    askAccess: async (request, { boardId }) => {
      const access = people[cookieOf(request)] ?? { kind: "refused", status: 401 };
      return access.kind === "admitted" ? { ...access, documentId: boardId } : access;
    },
    allowedOrigin: (request) => [undefined, "http://ours"].includes(request.headers.origin),
    limits: "on",
    clock: { now: () => Date.now() },
    log: { warn: () => {}, error: () => {} },
  });
  await engine.create("b1");
  server = createServer();
  engine.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy();
  await engine.drain();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function cookieOf(request: AccessRequest): string {
  return /ronda_session=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
}

/** A plain y-websocket client with a session cookie, as anybody would write it. */
function plainClient(person: string, doc = new Y.Doc()): WebsocketProvider {
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: `ronda_session=${person}` } });
    }
  }
  const provider = new WebsocketProvider(`http://127.0.0.1:${port}/sync`.replace("http", "ws"), "b1", doc, {
    disableBc: true,
    WebSocketPolyfill: WithCookie as never,
  });
  providers.push(provider);
  return provider;
}

const synced = (provider: WebsocketProvider) => expect.poll(() => provider.synced).toBe(true);
const textsOf = (doc: Y.Doc) =>
  Object.values(projectBoard(doc).notes)
    .map((note) => note.text)
    .sort();

interface Answer {
  readonly status: number;
  readonly body: string;
}

function upgrade(path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const upgradeHeaders = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
    };
    const request = httpRequest({ port, host: "127.0.0.1", path, headers: upgradeHeaders });
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode!, body: "" });
    });
    request.on("response", (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode!, body }));
    });
    request.on("error", reject);
    request.end();
  });
}

describe("before the upgrade", () => {
  it.each([
    ["nobody's session", "/sync/b1", {}, 401, "unauthorised"],
    [
      "another origin",
      "/sync/b1",
      { cookie: "ronda_session=pat", origin: "http://evil" },
      403,
      "forbidden-origin",
    ],
    ["somebody who is no member", "/sync/b1", { cookie: "ronda_session=eve" }, 404, "not-found"],
    ["a board that is not there", "/sync/b2", { cookie: "ronda_session=pat" }, 404, "not-found"],
    ["a path that is none", "/sync/b1/x/y", { cookie: "ronda_session=pat" }, 404, "not-found"],
    ["too many", "/sync/b1", { cookie: "ronda_session=busy" }, 429, "rate"],
  ])("%s is refused", async (_who, path, headers, status, code) => {
    const answer = await upgrade(path, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code } });
  });

  it("a member of ours gets in, from our origin or from none", async () => {
    const cookie = "ronda_session=pat";
    expect((await upgrade("/sync/b1", { cookie })).status).toBe(101);
    expect((await upgrade("/sync/b1?ronda=1", { cookie, origin: "http://ours" })).status).toBe(101);
  });

  it("everybody is refused with 503 once the server drains", async () => {
    await engine.drain();
    const answer = await upgrade("/sync/b1", { cookie: "ronda_session=pat" });
    expect(answer.status).toBe(503);
  });
});

describe("the path of a socket", () => {
  it.each([
    ["/sync/b1", { boardId: "b1", drafts: false, ronda: false }],
    ["/sync/b1?ronda=1&as=room", { boardId: "b1", drafts: false, ronda: true }],
    ["/sync/b1/drafts", { boardId: "b1", drafts: true, ronda: false }],
    ["/sync/b1/drafts?ronda=1", { boardId: "b1", drafts: true, ronda: true }],
    ["/sync/b1/drafts/ana", undefined],
    ["/sync/", undefined],
    ["/sync/..%2f", undefined],
    ["/other/b1", undefined],
    [undefined, undefined],
  ])("%s", (url, path) => {
    expect(readSyncPath(url)).toEqual(path);
  });
});

describe("a plain y-websocket client", () => {
  it("reads and writes a board live with another", async () => {
    const [pat, quin] = [plainClient("pat"), plainClient("quin")];
    await Promise.all([synced(pat), synced(quin)]);
    const id = createNote(pat.doc, { text: "water", ...at }, { memberId: "pat", now: 1 });
    await expect.poll(() => textsOf(quin.doc)).toEqual(["water"]);
    textOf(quin.doc, "notes", id, "text")!.insert(5, " for all");
    await expect.poll(() => textsOf(pat.doc)).toEqual(["water for all"]);
  });

  it("sees and shows awareness under the session's name", async () => {
    const [pat, quin] = [plainClient("pat"), plainClient("quin")];
    await Promise.all([synced(pat), synced(quin)]);
    pat.awareness.setLocalStateField("user", { name: "Somebody else" });
    await expect
      .poll(() => quin.awareness.getStates().get(pat.doc.clientID)?.["user"])
      .toEqual({ id: "pat", name: "Pat", role: "participant" });
    pat.destroy();
    await expect.poll(() => quin.awareness.getStates().has(pat.doc.clientID)).toBe(false);
  });

  it("comes back with edits on both sides, typing before it has sent them, and is not closed", async () => {
    const [pat, quin] = [plainClient("pat"), plainClient("quin")];
    await Promise.all([synced(pat), synced(quin)]);
    const closes: unknown[] = [];
    pat.on("closed", (close) => closes.push(close));
    pat.disconnect();
    createNote(pat.doc, { text: "mine, offline", ...at }, { memberId: "pat", now: 1 });
    createNote(quin.doc, { text: "theirs, meanwhile", ...at }, { memberId: "quin", now: 1 });
    pat.on("status", ({ status }) => {
      if (status === "connected")
        createNote(pat.doc, { text: "keystroke", ...at }, { memberId: "pat", now: 2 });
    });
    pat.connect();
    const all = ["keystroke", "mine, offline", "theirs, meanwhile"];
    await expect.poll(() => textsOf(quin.doc)).toEqual(all);
    await expect.poll(() => textsOf(pat.doc)).toEqual(all);
    expect(closes).toEqual([]);
  });

  it("that may only read is told by a close that it does not come back from", async () => {
    const obi = plainClient("obi");
    await synced(obi);
    const closed = new Promise<{ code: number }>((resolve) => obi.on("closed", resolve));
    createNote(obi.doc, { text: "no", ...at }, { now: 1 });
    expect((await closed).code).toBe(4400);
  });

  it("reads a state of several megabytes whole", async () => {
    const text = "x".repeat(100_000);
    await engine.write("b1", (doc) => {
      for (let i = 0; i < 60; i++) createNote(doc, { text, ...at }, { now: 1 });
    });
    const pat = plainClient("pat");
    await synced(pat);
    expect(textsOf(pat.doc)).toHaveLength(60);
  });
});
