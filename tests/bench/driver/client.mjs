/**
 * One connection that speaks the sync protocol in a server's own dialect, without a document of its own unless it
 * types: what arrives is counted and handed on as bytes, so that hundreds fit into the driver's process.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";

const emptyUpdate = new Uint8Array([0, 0]);
export const emptyVector = new Uint8Array([0]);

export class BenchClient {
  framesIn = 0;
  bytesIn = 0;
  presenceBytesIn = 0;
  settled = 0;
  sent = 0;
  /** How many of the sent sync messages were answers to the server's step 1, before any typing. */
  answers = 0;
  refusals = [];
  closed = undefined;
  onUpdate = undefined;
  onPresence = undefined;
  #synced;

  /** `place`: {server, board, cookie?}. `doc`: of a client that types. */
  constructor(place, doc) {
    this.place = place;
    this.doc = doc;
    this.synced = new Promise((resolve) => (this.#synced = resolve));
  }

  /** Opens and asks for what `vector` lacks; resolves once open. */
  async connect(vector = this.doc ? Y.encodeStateVector(this.doc) : emptyVector) {
    const { server, board, cookie } = this.place;
    const path = server.dialect === "ronda" ? `/sync/${board}?ronda=1` : `/${board}`;
    const headers = cookie ? { cookie, origin: server.origin } : {};
    this.ws = new WebSocket(server.origin.replace("http", "ws") + path, {
      headers,
      perMessageDeflate: false,
    });
    this.ws.binaryType = "nodebuffer";
    this.ws.on("message", (data) => this.#read(data));
    this.ws.on("close", (code) => (this.closed = code));
    await new Promise((resolve, reject) => {
      this.ws.once("open", resolve);
      this.ws.once("error", reject);
    });
    this.ws.on("error", () => {});
    for (const message of syncStart(this.place, vector)) this.ws.send(message);
    return this;
  }

  sendUpdate(update) {
    this.sent++;
    this.#sync(2, update);
  }

  /** An awareness message for the peers, message 103 for ours; both are made by the scenario. */
  sendPresence(bytes) {
    if (this.place.server.dialect === "ronda")
      this.#send(103, (encoder) => encoding.writeUint8Array(encoder, bytes));
    else this.#send(1, (encoder) => encoding.writeVarUint8Array(encoder, bytes));
  }

  close() {
    this.ws.terminate();
  }

  #sync(step, update) {
    this.#send(0, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  #send(type, write) {
    this.ws.send(messageOf(this.place, type, write));
  }

  #read(data) {
    this.framesIn++;
    this.bytesIn += data.length;
    const decoder = decoding.createDecoder(data);
    if (this.place.server.dialect === "hocuspocus") decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === 0 || (type === 4 && this.place.server.dialect === "hocuspocus")) this.#readSync(decoder);
    else if (type === 100) this.settled = decoding.readVarUint(decoder);
    else if (type === 101)
      this.refusals.push([decoding.readVarUint(decoder), decoding.readVarString(decoder)]);
    else if (type === 1 || type === 103) {
      this.presenceBytesIn += data.length;
      this.onPresence?.(type, data.subarray(decoder.pos));
    }
  }

  #readSync(decoder) {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === 0) {
      this.sent++;
      this.answers++;
      this.#sync(1, this.doc ? Y.encodeStateAsUpdate(this.doc, body) : emptyUpdate);
      return;
    }
    this.onUpdate?.(body, step);
    if (step === 1) this.#synced(body);
  }
}

/** One message in a server's own dialect. */
function messageOf({ server, board }, type, write) {
  const encoder = encoding.createEncoder();
  if (server.dialect === "hocuspocus") encoding.writeVarString(encoder, board);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** What a client says first: who it is, where that is asked, and step 1. */
export function syncStart(place, vector) {
  const step1 = messageOf(place, 0, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, vector);
  });
  if (place.server.dialect !== "hocuspocus") return [step1];
  const auth = messageOf(place, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "");
    encoding.writeVarString(encoder, "4.7.0");
  });
  return [auth, step1];
}

/** Opens clients in small groups, so that the driver itself does not become the storm. */
export async function connectAll(clients, atOnce = 50) {
  for (let i = 0; i < clients.length; i += atOnce) {
    const group = clients.slice(i, i + atOnce);
    await Promise.all(group.map((client) => client.connect()));
    await Promise.all(group.map((client) => client.synced));
  }
}
