import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { messageKind, refusalCodes, syncStep, type RefusalCode } from "#shared/realtime/messages.ts";
import { countedSocket } from "./counted-socket.ts";
import { canUnpack, takePacked } from "./unpack.ts";

/** What a link tells its session. Numbers count the sync messages of subtype 1 and 2 of the present connection. */
export interface LinkEvents {
  readonly connected: () => void;
  /** The connection ended (or a try failed), with its close code; `tried` counts failed tries since the last connection. */
  readonly disconnected: (tried: number, code: number | undefined) => void;
  /** The server will not take it again. */
  readonly closedForGood: (code: number) => void;
  /** The server's whole state has arrived. */
  readonly synced: () => void;
  readonly sent: (n: number, carries: "everything" | "update") => void;
  readonly settled: (n: number) => void;
  readonly refused: (n: number, code: RefusalCode) => void;
  /** First message: which life of the document this is. Whoever destroys the link here gets nothing more of it. */
  readonly life: (epoch: string, schema: number) => void;
  readonly presence: (body: Uint8Array) => void;
}

/** The connection of one document, in one life of it. */
export interface BoardLink {
  readonly sendPresence: (body: Uint8Array) => void;
  /** Sends again what the server lacks beyond `known` (clocks by client id). */
  readonly resend: (known: Map<number, number>) => void;
  readonly destroy: () => void;
}

/** Connects a document to `<url>/<boardId>` by the y-websocket protocol with our messages. */
export function linkBoard(
  url: string,
  boardId: string,
  doc: Y.Doc,
  params: Record<string, string>,
  Socket: typeof WebSocket,
  events: LinkEvents,
): BoardLink {
  let sent = 0;
  let open = false;
  let tried = 0;
  const provider = new WebsocketProvider(url, boardId, doc, {
    connect: false,
    disableBc: true,
    params: { ronda: "1", ...(canUnpack() ? { z: "1" } : {}), ...params },
    WebSocketPolyfill: countedSocket(Socket, (carries) => events.sent(++sent, carries)),
  });
  // No local state and a socket that keeps awareness back: its handler has nothing to say and no way to say it.
  provider.awareness.setLocalState(null);

  const handlers = provider.messageHandlers;
  const takeSync = handlers[messageKind.sync]!;
  // A step 2 may be followed by the newest updates: whole is only what has all that the server's step 1 names.
  let wanted: Map<number, number> | undefined;
  let whole = false;
  handlers[messageKind.sync] = (encoder, decoder, ...rest) => {
    wanted ??= clocksAskedWith(decoder);
    takeSync(encoder, decoder, ...rest);
    if (whole || !provider.synced || !hasAll(doc, wanted)) return;
    whole = true;
    events.synced();
  };
  handlers[messageKind.awareness] = () => {};
  handlers[messageKind.queryAwareness] = () => {};
  handlers[messageKind.settled] = (_encoder, decoder) => events.settled(decoding.readVarUint(decoder));
  handlers[messageKind.refused] = (_encoder, decoder) => {
    const n = decoding.readVarUint(decoder);
    events.refused(n, refusalFrom(decoding.readVarString(decoder)));
  };
  handlers[messageKind.life] = (_encoder, decoder) => {
    const epoch = decoding.readVarString(decoder);
    events.life(epoch, decoding.readVarUint(decoder));
  };
  handlers[messageKind.presence] = (_encoder, decoder) =>
    events.presence(decoding.readTailAsUint8Array(decoder));

  takePacked(provider);

  provider.on("status", ({ status }) => {
    if (status !== "connected") return;
    sent = 0;
    tried = 0;
    open = true;
    wanted = undefined;
    whole = false;
    events.connected();
  });
  provider.on("connection-close", (event) => {
    if (!open) tried++;
    open = false;
    events.disconnected(tried, event?.code);
  });
  provider.on("closed", ({ code }) => events.closedForGood(code));
  provider.connect();

  // The provider takes leave under the document's client id and throws where awareness never heard of it; Yjs gives the
  // document another one when it meets its own in somebody else's changes.
  const knowOwnId = () => {
    const { meta } = provider.awareness;
    if (!meta.has(doc.clientID)) meta.set(doc.clientID, { clock: 0, lastUpdated: 0 });
  };

  // The browser knows at once that the network is gone; a dead socket says so only after half a minute. Tried again
  // right away, because a server on this machine or network may still be within reach.
  const tryAgain = () => {
    knowOwnId();
    provider.disconnect();
    provider.connect();
  };
  globalThis.addEventListener("offline", tryAgain);

  const send = (write: (encoder: encoding.Encoder) => void) => {
    if (provider.ws?.readyState === 1) provider.ws.send(encoding.encode(write));
  };
  return {
    sendPresence: (body) =>
      send((encoder) => {
        encoding.writeVarUint(encoder, messageKind.presence);
        encoding.writeUint8Array(encoder, body);
      }),
    resend: (known) =>
      send((encoder) => {
        encoding.writeVarUint(encoder, messageKind.sync);
        encoding.writeVarUint(encoder, syncStep.step2);
        encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known)));
      }),
    destroy: () => {
      globalThis.removeEventListener("offline", tryAgain);
      knowOwnId();
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}

function refusalFrom(code: string): RefusalCode {
  return refusalCodes.find((known) => known === code) ?? "malformed";
}

/** The clocks of a sync step 1, without moving the decoder; `undefined` for other sync messages. */
function clocksAskedWith(decoder: decoding.Decoder): Map<number, number> | undefined {
  const peek = decoding.clone(decoder);
  if (decoding.readVarUint(peek) !== syncStep.step1) return undefined;
  return Y.decodeStateVector(decoding.readVarUint8Array(peek));
}

function hasAll(doc: Y.Doc, clocks: Map<number, number> | undefined): boolean {
  return [...(clocks ?? [])].every(([client, clock]) => Y.getState(doc.store, client) >= clock);
}
