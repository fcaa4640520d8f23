import { fileURLToPath } from "node:url";
import { runCommand } from "#server/cli/commands.ts";
import { StartError } from "#server/config.ts";

/** The package's folder, seen from the built `dist/server/main.js`. */
const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  await runCommand(process.argv.slice(2), root);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  for (const line of error.lines) console.error(line);
  process.exitCode = 1;
}
