import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "#server/storage/make-folder.ts";

let base: string;
beforeEach(() => (base = mkdtempSync(join(tmpdir(), "ronda-folder-"))));
afterEach(() => rmSync(base, { recursive: true }));

describe("the data folder", () => {
  it("is made with those above it, and left alone where it is", () => {
    const folder = join(base, "a", "b", "c");
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it("is refused under a file", () => {
    writeFileSync(join(base, "file"), "");
    expect(() => makeFolder(join(base, "file", "data"))).toThrow(/ENOTDIR|ENOENT/);
  });

  it.runIf(existsSync("/proc"))("is refused at once where a folder takes no new ones", () => {
    expect(() => makeFolder("/proc/ronda/data")).toThrow(/ENOENT|EACCES|EPERM/);
  });
});
