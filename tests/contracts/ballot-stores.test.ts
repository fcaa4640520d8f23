import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pollKeysInFiles } from "#server/storage/files/poll-keys.files.ts";
import { ballotBoxesInSqlite } from "#server/storage/sqlite/ballot-boxes.sqlite.ts";
import { ballotBoxesInMemory } from "#tests/support/memory-ballot-boxes.ts";
import { ballotBoxStoreSuite } from "./ballot-box-store.suite.ts";
import { pollKeyStoreSuite } from "./poll-key-store.suite.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "ronda-boxes-"));

ballotBoxStoreSuite("sqlite", () => {
  const folder = newFolder();
  const opened = [ballotBoxesInSqlite(folder)];
  return {
    store: opened[0]!,
    reopen() {
      opened.forEach((one) => one.close());
      opened.push(ballotBoxesInSqlite(folder));
      return opened.at(-1)!;
    },
    close() {
      opened.forEach((one) => one.close());
      rmSync(folder, { recursive: true });
    },
  };
});

ballotBoxStoreSuite("memory, as tests use it", () => {
  const store = ballotBoxesInMemory();
  return { store, reopen: () => store, close: () => {} };
});

pollKeyStoreSuite("files", () => {
  const folder = newFolder();
  return { store: pollKeysInFiles(folder), close: () => rmSync(folder, { recursive: true }) };
});

it("keys of polls in files are for this account alone", async () => {
  const folder = newFolder();
  await pollKeysInFiles(folder).write("p1", { groups: [], box: new Uint8Array(32) });
  // Windows knows no such bits; there the folder's own rights hold.
  const most = process.platform === "win32" ? 0o777 : 0o600;
  expect(statSync(join(folder, "polls", "p1.keys")).mode & 0o777 & ~most).toBe(0);
  rmSync(folder, { recursive: true });
});
