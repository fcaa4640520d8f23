import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createCompact } from "#server/realtime/compaction.ts";

/** A document's pieces as they lie on disk, and its text. */
function written(length: number): { pieces: Uint8Array[]; text: string } {
  const doc = new Y.Doc();
  const pieces: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => pieces.push(update));
  const text = doc.getText("t");
  text.insert(0, "w".repeat(length));
  text.insert(3, "secret");
  text.delete(3, 6);
  return { pieces, text: text.toString() };
}

function textIn(state: Uint8Array): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc.getText("t").toString();
}

describe("a state made from a snapshot and what came after", () => {
  it("holds what the pieces hold", async () => {
    const { pieces, text } = written(100);
    expect(textIn(await createCompact()(pieces))).toBe(text);
  });

  it("holds nothing of what was deleted", async () => {
    const { pieces } = written(100);
    const state = Buffer.from(await createCompact()(pieces));
    expect(state.includes("secret")).toBe(false);
  });

  it("is an empty document where there is nothing", async () => {
    expect(textIn(await createCompact()([]))).toBe("");
  });
});

describe("the thread for large documents", () => {
  let folder: string;
  const { pieces } = written(100_000);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ronda-thread-"));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function threadOf(code: string): Promise<string> {
    const file = join(folder, "thread.mjs");
    await writeFile(file, `import { parentPort, workerData } from "node:worker_threads";\n${code}`);
    return file;
  }

  it("is given the pieces and asked for the state", async () => {
    const file = await threadOf("parentPort.postMessage(Uint8Array.of(workerData.length))");
    expect(await createCompact(file)(pieces)).toEqual(Uint8Array.of(pieces.length));
  });

  it("is not asked for a small one", async () => {
    const file = await threadOf("throw new Error('asked')");
    const small = written(10);
    expect(textIn(await createCompact(file)(small.pieces))).toBe(small.text);
  });

  it.each([
    ["fails", "throw new Error('no memory')", "no memory"],
    ["ends without a word", "process.exit(3)", "ended with 3"],
  ])("leaves the log as it is when it %s", async (_what, code, reason) => {
    const file = await threadOf(code);
    await expect(createCompact(file)(pieces)).rejects.toThrow(reason);
  });
});
