import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentsInSqlite } from "#server/storage/sqlite/documents.sqlite.ts";
import { openDatabase } from "#server/storage/sqlite/open-database.ts";
import { MemoryDocumentStore } from "#tests/support/memory-document-store.ts";
import { documentStoreSuite } from "./document-store.suite.ts";

documentStoreSuite("memory", () => {
  const store = new MemoryDocumentStore();
  return { store, reopen: () => store, close: () => {} };
});

documentStoreSuite("sqlite", () => {
  const folder = mkdtempSync(join(tmpdir(), "ronda-"));
  const open = () => openDatabase(folder, "drizzle/sqlite/migrations");
  let database = open();
  return {
    store: documentsInSqlite(database),
    reopen: () => {
      database.close();
      database = open();
      return documentsInSqlite(database);
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
});
