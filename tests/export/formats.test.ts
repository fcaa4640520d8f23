import { describe, expect, it } from "vitest";
import { carryOut } from "#shared/export/carried-board.ts";
import { csv } from "#server/export/formats/csv.ts";
import { html } from "#server/export/formats/html.ts";
import { json } from "#server/export/formats/json.ts";
import { md } from "#server/export/formats/md.ts";
import { packYjsFile, unpackYjsFile } from "#server/export/formats/yjs-file.ts";
import { labelsIn } from "#server/export/labels.ts";
import { exportFormatSuite } from "#tests/contracts/export-format.suite.ts";
import { fullContent } from "./full-board.ts";

for (const format of [md, json, csv, html]) exportFormatSuite(format);

const texts = (read: ReturnType<typeof csv.read>) => read.cards.notes.map((note) => note.fields["text"]);
const board = carryOut("Water on the hill", fullContent());

describe("a table from elsewhere", () => {
  it("gives a note for each cell of its column text, whatever the case of its name", () => {
    expect(texts(csv.read('id,TEXT\n1,one\n2,\n3,"two, and three"\n'))).toEqual(["one", "two, and three"]);
  });

  it("gives a note for each comment-body of a Polis export", () => {
    const table = 'timestamp,comment-id,Comment-Body\n1,7,"Higher rates, ""now"""\n2,8,Smaller houses\n';
    expect(texts(csv.read(table))).toEqual(['Higher rates, "now"', "Smaller houses"]);
  });

  it("may be separated by semicolons or tabs, as spreadsheets of many countries do", () => {
    expect(texts(csv.read("\ufefftext;who\nuno;a\ndos;b\n"))).toEqual(["uno", "dos"]);
    expect(texts(csv.read("who\ttext\na\tuno\n"))).toEqual(["uno"]);
  });

  it("without such a column is not readable", () => {
    expect(() => csv.read("a,b\n1,2\n")).toThrowError(expect.objectContaining({ code: "import-format" }));
  });
});

describe("a table of ours", () => {
  it("holds no cell that a spreadsheet would run", () => {
    const cells = csv.write(board, labelsIn("en")).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+@]|^"?-(?![\d.]+$)/.test(cell))).toEqual([]);
  });
});

describe("a page of ours", () => {
  const page = html.write(board, labelsIn("es"));

  it("runs nothing and asks nobody for anything", () => {
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script type="application/json"');
    expect(page).not.toMatch(/(src|href)=/);
  });

  it("says its language, and speaks it", () => {
    expect(page).toContain('<html lang="es">');
    expect(page).toContain("<h2>Lo que necesitamos</h2>");
  });

  it("says what nobody has talked about yet", () => {
    expect(page).toContain('<dd class="empty">todavía no se habló de esto</dd>');
  });
});

describe("a Markdown text from elsewhere", () => {
  it("gives a note for each list item, of any list", () => {
    const text = "# Plan\n\nIntro\n\n* one\n* [x] two\n  goes on\n\n1. three\n";
    expect(texts(md.read(text))).toEqual(["one", "two\ngoes on", "three"]);
  });
});

describe("JSON from elsewhere", () => {
  it("may be a list of texts", () => {
    expect(texts(json.read('["one", {"text":"two","x":1,"y":"no"}, 3]'))).toEqual(["one", "two"]);
  });

  it("loses fields that no card has, and links of another form", () => {
    const read = json.read(
      '{"needs":[{"statement":"a","removed":1,"author":"x","links":["personas/p","__proto__/x"]}]}',
    );
    expect(read.cards.needs[0]).toMatchObject({ fields: { statement: "a" }, links: ["personas/p"] });
    expect(read.cards.needs[0]!.fields).not.toHaveProperty("removed");
  });
});

describe("a Yjs file", () => {
  const update = new Uint8Array([1, 2, 3]);

  it("carries the board and the life of it that it came from", () => {
    const file = packYjsFile(update, { board: "b", epoch: "e" });
    expect(unpackYjsFile(file)).toEqual({ update, origin: { board: "b", epoch: "e" } });
  });

  it("of another program has no origin", () => {
    expect(unpackYjsFile(update)).toEqual({ update });
  });

  it("with a damaged end is not readable", () => {
    const file = packYjsFile(update, { board: "b", epoch: "e" });
    file[5] = 0;
    expect(() => unpackYjsFile(file)).toThrowError(expect.objectContaining({ code: "import-format" }));
  });
});
