import { beforeEach, describe, expect, it } from "vitest";
import { Hono } from "hono";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { RondaError } from "#shared/errors.ts";
import type { Role } from "#shared/members/roles.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { exportRoutes } from "#server/export/export.routes.ts";
import { createExportService, type BoardVisit } from "#server/export/export.service.ts";
import { packYjsFile, unpackYjsFile } from "#server/export/formats/yjs-file.ts";
import { engineInMemory, type EngineInMemory } from "#tests/support/engine-in-memory.ts";
import { fullBoard } from "./full-board.ts";

const now = 1_790_000_000_000;
let engine: EngineInMemory;
let role: Role;
let mayWrite: BoardVisit["mayWrite"];
let app: Hono;
/** How many notes there were each time the board was kept as it was. */
let kept: number[];

beforeEach(async () => {
  engine = engineInMemory();
  role = "participant";
  mayWrite = true;
  await engine.create("b1");
  app = new Hono();
  const memberNames = async () => new Map([["m-ana", "Ana"]]);
  kept = [];
  const keepBefore = async (id: string) =>
    void kept.push(Object.keys(projectBoard(engine.doc(id)).notes).length);
  const service = createExportService({ engine, keepBefore, now: () => now, memberNames });
  const visit = async () => ({
    board: { id: "b1", title: "Water on the hill" },
    workshop: { id: "w1", locale: "es" as const },
    me: { id: "m-me", role },
    mayWrite,
  });
  app.route("/", exportRoutes({ service, visit }));
  app.onError((error, c) =>
    c.json({ code: error instanceof RondaError ? error.code : "internal", message: error.message }, 400),
  );
});

const notes = () => inOrder(projectBoard(engine.doc("b1")).notes);
const send = (path: string, body: BodyInit, type?: string) =>
  app.request(`/api/boards/b1/import${path}`, {
    method: "POST",
    body,
    ...(type ? { headers: { "content-type": type } } : {}),
  });
const take = (query: string) => app.request(`/api/boards/b1/export?${query}`);
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

describe("a note entered for somebody without a device", () => {
  const theirs = { onBehalf: true, onBehalfOf: "Rosa" } as const;

  it("leaves without a name, and with names names who said it, not who typed it", async () => {
    role = "facilitator";
    const writer = { memberId: "m-ana", now: 1 };
    await engine.write("b1", (doc) => void createNote(doc, { text: "dry", x: 0, y: 0, ...theirs }, writer));
    for (const format of ["md", "json", "csv", "html"]) {
      const plain = await (await take(`format=${format}`)).text();
      expect(plain).not.toContain("Rosa");
      expect(plain).toMatch(/onBehalf|escrita para alguien/);
      const named = await (await take(`format=${format}&names=1`)).text();
      expect(named).toContain("Rosa");
      expect(named).not.toContain("Ana");
    }
  });

  it("comes in as such only by those who lead", async () => {
    const file = JSON.stringify({ notes: [{ text: "dry", ...theirs }] });
    await send("?format=json", file);
    role = "facilitator";
    await send("?format=json", file);
    expect(notes().map(({ onBehalf, onBehalfOf }) => [onBehalf, onBehalfOf])).toEqual([
      [undefined, undefined],
      [true, "Rosa"],
    ]);
  });
});

describe("exporting a board", () => {
  beforeEach(() => engine.merge("b1", Y.encodeStateAsUpdate(fullBoard())));

  it.each([
    ["md", "text/markdown; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8"],
    ["html", "text/html; charset=utf-8"],
  ])("as %s downloads a file whose name says nothing of the workshop", async (format, type) => {
    const response = await take(`format=${format}`);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="ronda.${format}"`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain("Who opens the valve");
  });

  it("speaks the workshop's language", async () => {
    expect(await (await take("format=md")).text()).toContain("## Tarjetas");
  });

  it("gives names and times to those who facilitate, on request", async () => {
    role = "facilitator";
    expect(await (await take("format=json")).text()).not.toContain("Ana");
    expect(await (await take("format=json&names=1")).text()).toContain('"author": "Ana"');
  });

  it.each(["advisory", "participant", "observer"] as const)("gives no names to %s", async (other) => {
    role = other;
    expect(await codeOf(await take("format=json&names=1"))).toBe("forbidden");
    expect(await codeOf(await take("format=yjs"))).toBe("forbidden");
  });

  it("in Yjs form opens in any Yjs program, and says which life it is of", async () => {
    role = "facilitator";
    const file = new Uint8Array(await (await take("format=yjs")).arrayBuffer());
    const doc = new Y.Doc();
    Y.applyUpdate(doc, file);
    expect(projectBoard(doc)).toEqual(projectBoard(engine.doc("b1")));
    expect(unpackYjsFile(file).origin).toEqual({ board: "b1", epoch: "life-1" });
  });

  it("in an unknown form is a bad request", async () => {
    expect(await codeOf(await take("format=docx"))).toBe("bad-request");
  });
});

describe("importing into a board", () => {
  const table = "id,comment-body\n1,Rents rise\n2,Houses stand empty\n";

  it("makes a note of each row, in one write, below what is there", async () => {
    await engine.write("b1", (doc) => void createNote(doc, { text: "first", x: 40, y: 300 }, { now: 1 }));
    const before = engine.writes();
    const response = await send("?format=csv", table);
    expect(await response.json()).toEqual({ added: { notes: 2 } });
    expect(engine.writes() - before).toBe(1);
    expect(notes().map((note) => note.text)).toEqual(["first", "Rents rise", "Houses stand empty"]);
    for (const note of notes().slice(1)) expect(note.y).toBeGreaterThan(400);
  });

  it("is refused while nothing may be written, with the reason", async () => {
    mayWrite = "locked";
    expect(await codeOf(await send("?format=csv", table))).toBe("locked");
    expect(notes()).toEqual([]);
  });

  it("keeps the board as it was before, and keeps nothing for a file that is refused", async () => {
    await send("?format=csv", "text\n");
    expect(kept).toEqual([]);
    await send("?format=csv", table);
    await send("?format=csv", table);
    expect(kept).toEqual([0, 2]);
  });

  it("says who brought the notes in, and when", async () => {
    await send("?format=csv", table);
    expect(notes()[0]).toMatchObject({ author: "m-me", createdAt: now });
  });

  it.each([
    ["the content type", () => send("", table, "text/csv")],
    ["the text itself", () => send("", table, "text/plain")],
    [
      "the name of a form's file",
      () => {
        const form = new FormData();
        form.set("file", new File([table], "answers.csv"));
        return send("", form);
      },
    ],
  ])("learns the form from %s", async (_, sending) => {
    expect(await (await sending()).json()).toEqual({ added: { notes: 2 } });
  });

  it("reads the letters of older spreadsheets", async () => {
    await send("?format=csv", new Uint8Array([...Buffer.from("text\nma"), 0xf1, ...Buffer.from("ana\n")]));
    expect(notes().map((note) => note.text)).toEqual(["mañana"]);
  });

  it("brings a whole board of another place, and links stay links", async () => {
    role = "facilitator";
    await engine.merge("b1", Y.encodeStateAsUpdate(fullBoard()));
    const file = await (await take("format=csv")).text();
    const { added } = (await (await send("?format=csv", file)).json()) as { added: object };
    expect(added).toEqual({ notes: 13, clusters: 1, framings: 1, personas: 1, needs: 1, comments: 1 });
    const { needs, personas, framings } = projectBoard(engine.doc("b1"));
    const need = inOrder(needs)[1]!;
    const persona = inOrder(personas)[1]!;
    const framing = inOrder(framings)[1]!;
    expect(need).toMatchObject({ [`personas/${persona.id}`]: true, [`framings/${framing.id}`]: true });
    expect(Object.values(need.evidence)).toMatchObject([{ kind: "statistic", missing: "tenants" }]);
  });

  it("keeps where a need came from to those who facilitate", async () => {
    const file = '{"needs":[{"statement":"a","origin":"office"}]}';
    await send("?format=json", file);
    role = "facilitator";
    await send("?format=json", file);
    const origins = inOrder(projectBoard(engine.doc("b1")).needs).map((need) => need.origin);
    expect(origins).toEqual([undefined, "office"]);
  });

  it("is not open to who only reads", async () => {
    role = "observer";
    expect(await codeOf(await send("?format=csv", table))).toBe("forbidden");
    expect(notes()).toEqual([]);
  });

  it.each([
    ["nothing", "", "import-empty"],
    ["a table without rows", "text\n", "import-empty"],
    ["a table without a text", "a,b\n1,2\n", "import-format"],
    ["bytes that are no text", new Uint8Array([80, 75, 3, 4, 0, 0, 1]), "import-format"],
    ["more than 10 MB", `text\n${"x".repeat(10_000_000)}`, "too-big"],
    ["more cards than a phone opens", `text\n${"x\n".repeat(20_001)}`, "too-big"],
  ])("refuses %s", async (_, body, code) => {
    expect(await codeOf(await send("?format=csv", body))).toBe(code);
    expect(notes()).toEqual([]);
  });

  it("writes a very long table in parts that every listener can take", async () => {
    const long = `text\n${`${"word ".repeat(100)}\n`.repeat(9000)}`;
    await send("?format=csv", long);
    expect(notes()).toHaveLength(9000);
    expect(engine.writes()).toBeGreaterThan(3);
  });
});

describe("bringing a board back in Yjs form", () => {
  const update = () => Y.encodeStateAsUpdate(fullBoard());

  beforeEach(() => {
    role = "facilitator";
  });

  it("merges, so that neither side loses anything", async () => {
    await engine.write("b1", (doc) => void createNote(doc, { text: "here", x: 0, y: 0 }, { now: 1 }));
    const file = packYjsFile(update(), { board: "elsewhere", epoch: "x" });
    expect(await (await send("?format=yjs", new Uint8Array(file))).json()).toMatchObject({
      added: { needs: 1 },
    });
    expect(notes().map((note) => note.text)).toContain("here");
  });

  it("knows our file without being told the form", async () => {
    const file = packYjsFile(update(), { board: "b1", epoch: "life-1" });
    expect((await send("", new Uint8Array(file))).status).toBe(200);
  });

  it("refuses a file of an earlier life of the same board", async () => {
    const file = packYjsFile(update(), { board: "b1", epoch: "life-0" });
    expect(await codeOf(await send("?format=yjs", new Uint8Array(file)))).toBe("import-epoch");
    expect(notes()).toEqual([]);
  });

  it("refuses what is no update", async () => {
    expect(await codeOf(await send("?format=yjs", new Uint8Array([9, 9, 9])))).toBe("import-format");
  });

  it("is an act of those who facilitate", async () => {
    role = "participant";
    expect(await codeOf(await send("?format=yjs", new Uint8Array(update())))).toBe("forbidden");
  });
});
