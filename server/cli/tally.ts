import { readFile } from "node:fs/promises";
import { RondaError } from "#shared/errors.ts";
import { tally as countElection } from "#shared/voting/tally.ts";
import { StartError } from "#server/config.ts";

/** `ronda tally FILE.json`: counts an election without a server and prints the outcome as JSON. Throws `StartError`. */
export async function tally(args: readonly string[]): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new StartError("Usage: ronda tally FILE.json");
  console.log(JSON.stringify(count(await readElection(file), file)));
}

async function readElection(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be read (${error.code ?? error.name}).`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${file} is not JSON.`);
  }
}

function count(election: unknown, file: string) {
  try {
    return countElection(election);
  } catch (error) {
    if (error instanceof RondaError) throw new StartError(`${file}: ${error.message}.`);
    throw error;
  }
}
