import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { createNote } from "#shared/notes/note-doc.ts";
import { messageKind, syncStep } from "#shared/realtime/messages.ts";
import type { Entered } from "#shared/workshops/workshop.ts";
import { joinWorkshop, openWorkshop, scriptClient, type ScriptClient } from "#tests/support/script-client.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";

let server: StartedServer;
let rosa: ScriptClient;
let watcher: ScriptClient;
let workshop: Entered;

beforeAll(async () => {
  server = await startServer();
  rosa = scriptClient(server.origin);
  watcher = scriptClient(server.origin);
  workshop = await openWorkshop(rosa);
  await joinWorkshop(watcher, workshop.invites!.observer.token, "Nadia");
});

afterAll(() => server?.stop());

const boardId = () => workshop.boards[0]!.id;

/** An update by hand, as a program that ignores what the screen allows would send it. */
function forgedUpdate(): Uint8Array {
  const doc = new Y.Doc();
  createNote(doc, { text: "an observer was here", x: 0, y: 0 }, { now: 1 });
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageKind.sync);
  encoding.writeVarUint(encoder, syncStep.update);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  return encoding.toUint8Array(encoder);
}

/** Sends one message, and tells how the server answered: a refusal (message 101), or a close code. */
function answerTo(message: Uint8Array, query: string): Promise<{ refused: string } | { closed: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.origin.replace("http", "ws")}/sync/${boardId()}${query}`, {
      headers: { cookie: watcher.cookie() },
    });
    socket.binaryType = "nodebuffer";
    socket.once("open", () => socket.send(message));
    socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== messageKind.refused) return;
      decoding.readVarUint(decoder);
      resolve({ refused: decoding.readVarString(decoder) });
      socket.terminate();
    });
    socket.once("close", (code) => resolve({ closed: code }));
    socket.once("error", reject);
  });
}

const boardAsJson = async () => (await rosa.fetch(`/api/boards/${boardId()}/export?format=json`)).text();

describe("somebody who only reads", () => {
  it("is refused by the server when a program of theirs writes, and told so", async () => {
    expect(await answerTo(forgedUpdate(), "?ronda=1")).toEqual({ refused: "forbidden" });
    expect(await boardAsJson()).not.toContain("an observer was here");
  });

  it("is closed when a plain client of theirs writes", async () => {
    expect(await answerTo(forgedUpdate(), "")).toEqual({ closed: 4400 });
    expect(await boardAsJson()).not.toContain("an observer was here");
  });

  it("may not bring anything in", async () => {
    const response = await watcher.fetch(`/api/boards/${boardId()}/import?format=csv`, {
      method: "POST",
      body: "text\nan observer was here\n",
    });
    expect(response.status).toBe(403);
    expect(await boardAsJson()).not.toContain("an observer was here");
  });

  it("may read and take a copy", async () => {
    const response = await watcher.fetch(`/api/boards/${boardId()}/export?format=md`);
    expect(response.status).toBe(200);
  });
});
