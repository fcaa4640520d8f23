import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Entered, NewWorkshop } from "#shared/workshops/workshop.ts";

/** Somebody who uses the server without a browser: a script with a session cookie. */
export interface ScriptClient {
  readonly origin: string;
  readonly cookie: () => string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/** A script that has no session yet; the first answer with a cookie gives it one. */
export function scriptClient(origin: string): ScriptClient {
  let cookie = "";
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== "") headers.set("cookie", cookie);
    const response = await fetch(new URL(path, origin), { ...init, headers });
    for (const set of response.headers.getSetCookie()) cookie = set.split(";")[0]!;
    return response;
  };
  return {
    origin,
    cookie: () => cookie,
    fetch: call,
    async post<T>(path: string, body: unknown) {
      const response = await call(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
  };
}

/** Starts a workshop by script; the client becomes its facilitator. */
export function openWorkshop(client: ScriptClient, wanted: Partial<NewWorkshop> = {}): Promise<Entered> {
  return client.post<Entered>("/api/workshops", {
    title: "Water on the hill",
    locale: "en",
    name: "Rosa",
    ...wanted,
  });
}

/** Joins by script with an invite's token. */
export function joinWorkshop(client: ScriptClient, token: string, name: string): Promise<Entered> {
  return client.post<Entered>("/api/join", { token, name });
}

/** A plain y-websocket connection to a board, as another program would make it. `cuts` counts how often it was closed. */
export interface PlainConnection {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly closes: () => readonly number[];
  readonly end: () => void;
}

/** Connects with the client's cookie. Nothing of ours is spoken: no `?ronda=1`. */
export function connectPlain(
  client: Pick<ScriptClient, "origin" | "cookie">,
  boardId: string,
): PlainConnection {
  class SocketWithCookie extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: client.cookie() } });
    }
  }
  const doc = new Y.Doc();
  const closes: number[] = [];
  const provider = new WebsocketProvider(`${client.origin.replace("http", "ws")}/sync`, boardId, doc, {
    WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.on("connection-close", (event) => closes.push(event?.code ?? 0));
  return {
    doc,
    provider,
    closes: () => closes,
    end: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Waits until a document says what is expected; fails with what it last saw. */
export async function eventually<T>(look: () => T, good: (seen: T) => boolean, within = 30_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const seen = look();
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)} after ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
