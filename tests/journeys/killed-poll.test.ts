import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("../bench/killed-polls.mjs", import.meta.url));

it("a vote goes on where the server is killed while people cast: no ballot is lost or doubled", async () => {
  // The bench asks for a hundred kills of forty people.
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    "--kills",
    "3",
    "--electors",
    "12",
  ]);
  expect(stdout).toMatch(/^3 kills: \{"promised":\d+,"lost":0,"doubled":0,/);
});
