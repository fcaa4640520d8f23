import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { unpackYjsFile } from "#server/export/formats/yjs-file.ts";
import { createExportService, type BoardVisit } from "#server/export/export.service.ts";
import { createEngine } from "#server/realtime/create-engine.ts";
import type { Engine, EngineDeps } from "#server/realtime/engine.ts";
import { MemoryDocumentStore } from "#tests/support/memory-document-store.ts";
import { fullBoard } from "./full-board.ts";

const silent = { warn() {}, error() {} };
const clock = { now: () => 1_790_000_000_000 };
let documents: MemoryDocumentStore;
let engine: Engine;

beforeEach(async () => {
  documents = new MemoryDocumentStore();
  engine = createEngine(needs());
  await engine.create("here");
  await engine.create("there");
});

afterEach(() => engine.drain());

function needs(): EngineDeps {
  return {
    documents,
    askAccess: async () => ({ kind: "refused", status: 401 }),
    allowedOrigin: () => true,
    limits: "on",
    clock,
    log: silent,
  };
}

const service = () =>
  createExportService({
    engine,
    keepBefore: async () => {},
    now: clock.now,
    memberNames: async () => new Map(),
  });
const at = (id: string): BoardVisit => ({
  board: { id, title: "Water on the hill" },
  workshop: { id: "w", locale: "en" },
  me: { id: "m-rosa", role: "facilitator" },
  mayWrite: true,
});
const textsOf = (id: string) =>
  engine.read(id, (doc) => inOrder(projectBoard(doc).notes).map((note) => note.text));
const write = (id: string, text: string) =>
  engine.write(id, (doc) => void createNote(doc, { text, x: 0, y: 0 }, { now: clock.now() }));
const take = async (id: string) => (await service().exportBoard(at(id), "yjs", false)).body as Uint8Array;

describe("a Yjs file of an earlier life of the board", () => {
  it("is refused once the board began another, whole and whatever its end says; elsewhere it is only a file", async () => {
    await write("here", "to be purged");
    const file = await take("here");
    await engine.rewrite("here", (doc) => doc.getMap("notes").clear());
    const unsigned = unpackYjsFile(file).update;
    for (const one of [file, unsigned]) {
      await expect(service().importBoard(at("here"), "yjs", one)).rejects.toMatchObject({
        code: "import-epoch",
      });
    }
    expect(await textsOf("here")).toEqual([]);
    await service().importBoard(at("there"), "yjs", file);
    expect(await textsOf("there")).toEqual(["to be purged"]);
    await service().importBoard(at("here"), "yjs", await take("here"));
    expect(await textsOf("here")).toEqual([]);
  });
});

describe("what was imported", () => {
  it("is still there after the server was started again", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `statement ${i}`);
    await service().importBoard(at("here"), "csv", new TextEncoder().encode(`text\n${rows.join("\n")}\n`));
    await engine.drain();
    engine = createEngine(needs());
    expect(await textsOf("here")).toEqual(rows);
  });

  it("can be a whole board with every kind of card", async () => {
    await engine.merge("there", Y.encodeStateAsUpdate(fullBoard()));
    const page = await service().exportBoard(at("there"), "html", false);
    await service().importBoard(at("here"), "html", new TextEncoder().encode(page.body as string));
    expect(await textsOf("here")).toEqual(await textsOf("there"));
  });
});

describe("a board that was taken to another server", () => {
  it("comes back with what both sides wrote meanwhile", async () => {
    await write("here", "before");
    await service().importBoard(at("there"), "yjs", await take("here"));
    await write("here", "stayed");
    await write("there", "travelled");
    await service().importBoard(at("here"), "yjs", await take("there"));
    expect((await textsOf("here")).sort()).toEqual(["before", "stayed", "travelled"]);
  });

  it("can be brought in twice without anything twice", async () => {
    await write("here", "once");
    const file = await take("here");
    await service().importBoard(at("there"), "yjs", file);
    expect(await service().importBoard(at("there"), "yjs", file)).toMatchObject({ added: { notes: 0 } });
    expect(await textsOf("there")).toEqual(["once"]);
  });

  it("is refused whole where the file is damaged", async () => {
    await write("here", "words");
    const file = await take("here");
    const damaged = file.slice();
    damaged.fill(255, 2, 12);
    await expect(service().importBoard(at("there"), "yjs", damaged)).rejects.toMatchObject({
      code: "import-format",
    });
    expect(await textsOf("there")).toEqual([]);
  });
});
