import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { compose, type Composed } from "#server/compose.ts";
import { updateFrame } from "#server/realtime/frames.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { messageKind } from "#shared/realtime/messages.ts";
import type { ScriptClient } from "./script-client.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The whole house with its real engine, on a free port of this process. */
export interface LiveHouse {
  readonly origin: string;
  /** The folder that everything is kept in. */
  readonly data: string;
  readonly engine: Composed["engine"];
  close(): Promise<void>;
}

/** Opens one over an empty data folder, which goes with it. */
export async function openLiveHouse(): Promise<LiveHouse> {
  const data = mkdtempSync(join(tmpdir(), "ronda-live-"));
  let composed: Composed | undefined;
  const listener = getRequestListener((request, env) => composed!.fetch(request, env));
  const server: Server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  composed = compose({
    config: { port, host: "127.0.0.1", data, origins: [], proxies: 0, operator: null, limits: true },
    root,
    port: () => port,
    health: () => "ready",
    log: () => {},
  });
  composed.engine.attach(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    data,
    engine: composed.engine,
    async close() {
      await composed.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(data, { recursive: true });
    },
  };
}

/** A raw websocket to a board that speaks our messages: it sends what it is told to, whatever it may. */
export interface RawSocket {
  /** Sends a note as one update, and waits for its answer: `settled`, or why it was refused. */
  writeNote(
    memberId: string | undefined,
    more?: { text?: string; onBehalf?: true; onBehalfOf?: string },
  ): Promise<string>;
  /** Sends all of a document as one update, and waits for its answer. */
  writeAll(doc: Y.Doc): Promise<string>;
  /** The close code, once it is closed. */
  readonly closed: Promise<number>;
  end(): void;
}

/** Connects with a client's cookie. */
export async function connectRaw(
  client: Pick<ScriptClient, "origin" | "cookie">,
  boardId: string,
): Promise<RawSocket> {
  const url = `${client.origin.replace("http", "ws")}/sync/${boardId}?ronda=1`;
  const socket = new WebSocket(url, { headers: { cookie: client.cookie() } });
  const waiting = new Map<number, (answer: string) => void>();
  let sent = 0;
  const answer = (n: number, words: string) => {
    waiting.get(n)?.(words);
    waiting.delete(n);
  };
  socket.on("message", (bytes: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(bytes));
    const kind = decoding.readVarUint(decoder);
    if (kind === messageKind.refused) {
      const n = decoding.readVarUint(decoder);
      answer(n, decoding.readVarString(decoder));
    } else if (kind === messageKind.settled) {
      const n = decoding.readVarUint(decoder);
      for (const number of waiting.keys()) if (number <= n) answer(number, "settled");
    }
  });
  const closed = new Promise<number>((done) => socket.on("close", done));
  await new Promise<void>((done, fail) => socket.once("open", done).once("error", fail));
  const writeAll = (doc: Y.Doc) => {
    const told = new Promise<string>((done) => waiting.set(++sent, done));
    socket.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    return told;
  };
  return {
    closed,
    end: () => socket.terminate(),
    writeAll,
    writeNote(memberId, more = {}) {
      const doc = new Y.Doc();
      createNote(doc, { text: "raw", x: 0, y: 0, ...more }, { memberId, now: 1 });
      return writeAll(doc);
    },
  };
}

/** What a socket to a document is answered before it opens: 101 where it does. */
export function knock(
  { origin, cookie }: Pick<ScriptClient, "origin" | "cookie">,
  documentName: string,
): Promise<number> {
  return new Promise((answered) => {
    const headers = cookie() === "" ? {} : { cookie: cookie() };
    const socket = new WebSocket(`${origin.replace("http", "ws")}/sync/${documentName}`, { headers });
    socket.on("error", () => {});
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => answered(statusCode));
    socket.on("open", () => {
      socket.terminate();
      answered(101);
    });
  });
}
