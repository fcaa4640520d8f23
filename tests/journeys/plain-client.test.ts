import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import {
  connectPlain,
  eventually,
  joinWorkshop,
  openWorkshop,
  scriptClient,
  type PlainConnection,
  type ScriptClient,
} from "#tests/support/script-client.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";

let server: StartedServer;
let rosa: ScriptClient;
let leo: ScriptClient;
let boardId: string;
let rosaId: string;
let leoId: string;
const open: PlainConnection[] = [];

beforeAll(async () => {
  server = await startServer();
  rosa = scriptClient(server.origin);
  leo = scriptClient(server.origin);
  const entered = await openWorkshop(rosa);
  boardId = entered.boards[0]!.id;
  rosaId = entered.me.id;
  leoId = (await joinWorkshop(leo, entered.invites!.participant.token, "Leo")).me.id;
});

afterEach(() => {
  for (const connection of open.splice(0)) connection.end();
});

afterAll(() => server?.stop());

function connect(who: ScriptClient): PlainConnection {
  const connection = connectPlain(who, boardId);
  open.push(connection);
  return connection;
}

const notesOf = ({ doc }: PlainConnection) => inOrder(projectBoard(doc).notes).map((note) => note.text);
const synced = (connection: PlainConnection) => eventually(() => connection.provider.synced, Boolean);

function write(connection: PlainConnection, text: string, memberId: string): string {
  return createNote(connection.doc, { text, x: 0, y: 0 }, { memberId, now: Date.now() });
}

describe("a plain y-websocket client with a session cookie", () => {
  it("reads and writes the same board as everybody else", async () => {
    const [one, other] = [connect(rosa), connect(leo)];
    await Promise.all([synced(one), synced(other)]);
    write(one, "from a script", rosaId);
    await eventually(
      () => notesOf(other),
      (texts) => texts.includes("from a script"),
    );
  });

  it("merges letters that two people type into one text at the same time", async () => {
    const [one, other] = [connect(rosa), connect(leo)];
    await Promise.all([synced(one), synced(other)]);
    const id = write(one, "", rosaId);
    await eventually(
      () => textOf(other.doc, "notes", id, "text"),
      (text) => text !== undefined,
    );
    const texts = [one, other].map(({ doc }) => textOf(doc, "notes", id, "text")!);
    for (let i = 0; i < 30; i++) {
      texts[0]!.insert(texts[0]!.length, "a");
      texts[1]!.insert(0, "b");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const seen = await eventually(
      () => texts.map(String),
      ([here, there]) => here === there && here!.length === 60,
    );
    expect([...seen[0]!].sort().join("")).toBe("a".repeat(30) + "b".repeat(30));
  });

  it("hears something from a quiet board before it would think the line dead", async () => {
    const one = connect(rosa);
    await synced(one);
    const since = one.provider.wsLastMessageReceived;
    // y-websocket leaves after 30 s without a word; the promise is a word at least every 15.
    await eventually(
      () => one.provider.wsLastMessageReceived,
      (last) => last > since + 1000,
    );
    expect(one.closes()).toEqual([]);
  });

  it("comes back from an offline spell with edits on both sides without being closed", async () => {
    const [one, other] = [connect(rosa), connect(leo)];
    await Promise.all([synced(one), synced(other)]);
    const shared = write(one, "shared", rosaId);
    await eventually(
      () => notesOf(other),
      (texts) => texts.includes("shared"),
    );
    one.provider.disconnect();
    await eventually(
      () => one.provider.wsconnected,
      (connected) => !connected,
    );
    const closedByItself = one.closes().length;
    write(one, "written offline", rosaId);
    textOf(one.doc, "notes", shared, "text")!.insert(6, " here");
    write(other, "written meanwhile", leoId);
    textOf(other.doc, "notes", shared, "text")!.insert(0, "there ");
    one.provider.connect();
    // The first keystrokes leave before the offline edits do: an ordinary case for this client.
    await eventually(() => one.provider.wsconnected, Boolean);
    textOf(one.doc, "notes", shared, "text")!.insert(0, "! ");
    await eventually(
      () => [notesOf(one), notesOf(other)].map((texts) => texts.slice().sort().join("|")),
      ([here, there]) =>
        here === there &&
        here!.includes("written offline") &&
        here!.includes("written meanwhile") &&
        here!.includes("!"),
    );
    expect(String(textOf(other.doc, "notes", shared, "text"))).toMatch(/shared here$/);
    expect(one.closes().length).toBe(closedByItself);
  });

  it("without a cookie, or of another workshop, is not let in", async () => {
    const stranger = scriptClient(server.origin);
    const path = `/sync/${boardId}`;
    expect(await refusalOf(path, stranger)).toBe(401);
    await openWorkshop(stranger);
    expect(await refusalOf(path, stranger)).toBe(404);
  });

  it("from another origin is refused before it is connected", async () => {
    expect(await refusalOf(`/sync/${boardId}`, rosa, { origin: "http://elsewhere.example" })).toBe(403);
  });
});

/** The status that an upgrade is refused with. */
async function refusalOf(
  path: string,
  who: ScriptClient,
  headers: Record<string, string> = {},
): Promise<number> {
  const { WebSocket } = await import("ws");
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.origin.replace("http", "ws")}${path}`, {
      headers: { cookie: who.cookie(), ...headers },
    });
    socket.once("unexpected-response", (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.once("open", () => {
      reject(new Error("was let in"));
      socket.terminate();
    });
    socket.on("error", () => {});
  });
}
