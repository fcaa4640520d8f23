import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "#server/cli/commands.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ronda-tally-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function write(text: string): string {
  const file = join(folder, "election.json");
  writeFileSync(file, text);
  return file;
}

describe("ronda tally", () => {
  it("prints the outcome of a file as one line of JSON", async () => {
    const print = vi.spyOn(console, "log").mockReturnValue();
    const ballots = [{ choices: { approve: ["a"] }, count: 3 }, { choices: { approve: ["b"] } }];
    const file = write(
      JSON.stringify({ method: "approval", rule: "majority", options: ["a", "b"], ballots }),
    );
    await runCommand(["tally", file], folder);
    expect(JSON.parse(String(print.mock.calls[0]?.[0]))).toMatchObject({
      winners: ["a"],
      scores: { a: 3, b: 1 },
    });
  });

  it.each([
    ["a file that is not there", () => join(folder, "none.json"), /cannot be read/],
    ["a file that is not JSON", () => write("a, b"), /is not JSON/],
    ["an election that cannot be counted", () => write('{"method":"shouting"}'), /method/],
  ])("says in one line what is wrong with %s", async (_, file, line) => {
    await expect(runCommand(["tally", file()], folder)).rejects.toThrow(line);
  });

  it("says how it is used when no file is named", async () => {
    await expect(runCommand(["tally"], folder)).rejects.toThrow("Usage: ronda tally FILE.json");
  });
});
