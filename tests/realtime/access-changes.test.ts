import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "#server/realtime/create-engine.ts";
import type { Admitted, Engine, NotAdmitted } from "#server/realtime/engine.ts";
import { admitted } from "#tests/support/live-board.ts";
import { connectRaw, type RawSocket } from "#tests/support/live-house.ts";
import { MemoryDocumentStore } from "#tests/support/memory-document-store.ts";

const free = admitted({ memberId: "pat" });
const locked: Admitted = { ...free, mayWrite: "locked" };

let server: Server;
let engine: Engine;
let socket: RawSocket | undefined;
/** What is so now, and what happens between an answer and its arrival. */
let access: Admitted | NotAdmitted;
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  access = free;
  meanwhile = async () => {};
  engine = createEngine({
    documents: new MemoryDocumentStore(),
    askAccess: async () => {
      const answer = { ...access };
      const happens = meanwhile;
      meanwhile = async () => {};
      await happens();
      return answer;
    },
    allowedOrigin: () => true,
    limits: "on",
    clock: { now: () => Date.now() },
    log: { warn: () => {}, error: () => {} },
  });
  await engine.create("b1");
  server = createServer();
  engine.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  socket?.end();
  await engine.drain();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const connect = async (path = "b1") => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { origin, cookie: () => "ronda_session=pat" };
  return (socket = await connectRaw(client, path));
};
const become = async (next: Admitted | NotAdmitted) => {
  access = next;
  await engine.refreshMember("pat");
};

describe("what a connection may do, when that changes", () => {
  it("holds for one that was answered before the change and comes in after it", async () => {
    meanwhile = () => become(locked);
    const pat = await connect();
    expect(await pat.writeNote("pat")).toBe("locked");
  });

  it("keeps out one that was let in just before its member was removed", async () => {
    meanwhile = () => become({ kind: "refused", status: 404 });
    const pat = await connect();
    expect(await pat.closed).toBe(4403);
  });

  it("is the newest answer, whichever comes first", async () => {
    const pat = await connect();
    await pat.writeNote("pat");
    // The answer to the first question is given, and held until a second change was asked and answered.
    access = free;
    meanwhile = () => become(locked);
    await engine.refreshMember("pat");
    expect(await pat.writeNote("pat")).toBe("locked");
  });

  it("ends with the document that its path stood for", async () => {
    await engine.create("b2");
    const pat = await connect();
    await become({ ...free, documentId: "b2" });
    expect(await pat.closed).toBe(4403);
    const own = await connect("b1/drafts");
    await become(free);
    expect(await own.closed).toBe(4404);
  });

  it("stays as it is for others, without a question", async () => {
    const pat = await connect();
    let asked = 0;
    meanwhile = async () => void asked++;
    await engine.refreshMember("quin");
    expect(await pat.writeNote("pat")).toBe("settled");
    expect(asked).toBe(0);
  });
});
