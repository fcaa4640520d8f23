import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { documentsInSqlite } from "#server/storage/sqlite/documents.sqlite.ts";
import { openDatabase } from "#server/storage/sqlite/open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "ronda-"));
const database = openDatabase(folder, "drizzle/sqlite/migrations");
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

it("a state whose log was not dropped before the process ended is read without that log", async () => {
  const store = documentsInSqlite(database);
  const updates = [1, 2, 3].map((n) => Uint8Array.of(n));
  await store.create("b1", "e1");
  for (const [i, update] of updates.entries()) {
    await store.append([{ documentId: "b1", number: i + 1, update, leases: [] }]);
  }
  database.raw
    .prepare("insert into document_snapshots (document_id, up_to, state) values ('b1', 2, x'0c')")
    .run();
  const loaded = (await store.load("b1"))!;
  expect(loaded.updates.map((bytes) => [...bytes])).toEqual([[3]]);
  await store.saveSnapshot("b1", 3, Uint8Array.of(13));
  expect((await store.load("b1"))!.updates).toEqual([]);
});
