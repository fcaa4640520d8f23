import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DocumentStore } from "#server/realtime/document.store.ts";
import { documentsInSqlite } from "#server/storage/sqlite/documents.sqlite.ts";
import { openDatabase, type Database } from "#server/storage/sqlite/open-database.ts";

let folder: string;
let database: Database;
let store: DocumentStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ronda-"));
  database = openDatabase(folder, "drizzle/sqlite/migrations");
  store = documentsInSqlite(database);
  await store.create("b1", "e1");
  for (const number of [1, 2, 3]) {
    await store.append([{ documentId: "b1", number, update: Uint8Array.of(number), leases: [] }]);
  }
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const large = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
const updates = async () => (await store.load("b1"))!.updates.map((bytes) => [...bytes]);
const partsKept = () =>
  database.raw.prepare("select up_to, count(*) n from document_snapshot_parts group by up_to").all();

it("a state whose log was not dropped before the process ended is read without that log", async () => {
  database.raw
    .prepare("insert into document_snapshots (document_id, up_to, state) values ('b1', 2, x'0c')")
    .run();
  expect(await updates()).toEqual([[3]]);
  await store.saveSnapshot("b1", 3, Uint8Array.of(13));
  expect(await updates()).toEqual([]);
});

it("a large state that was kept only in part before the process ended is not read, and the next one clears it away", async () => {
  database.raw
    .prepare(
      "insert into document_snapshot_parts (document_id, up_to, part, bytes) values ('b1', 2, 0, x'0c'), ('b1', 2, 9, x'0c')",
    )
    .run();
  expect(await updates()).toEqual([[1], [2], [3]]);
  await store.saveSnapshot("b1", 2, large);
  expect(Buffer.from((await store.load("b1"))!.snapshot!).equals(large)).toBe(true);
  expect(partsKept()).toEqual([{ up_to: 2, n: 4 }]);
  await store.saveSnapshot("b1", 3, large);
  expect(partsKept()).toEqual([{ up_to: 3, n: 4 }]);
  await store.remove("b1");
  expect(partsKept()).toEqual([]);
});
