import { StartError } from "#server/config.ts";
import { serve } from "./serve.ts";
import { tally } from "./tally.ts";

/** One command of the command line; `root` is the package's folder. */
export type Command = (args: readonly string[], root: string) => Promise<void>;

const notYet =
  (name: string): Command =>
  async () => {
    throw new StartError(`${name}: not in this version.`);
  };

const later = ["backup", "restore", "export", "import", "purge", "doctor"];

/** All commands by name; those to come say that they are not in this version. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  tally,
  ...Object.fromEntries(later.map((name) => [name, notYet(name)])),
};

/** Runs the command that the arguments name, `serve` without one. Throws `StartError`. */
export async function runCommand(argv: readonly string[], root: string): Promise<void> {
  const named = argv[0] !== undefined && !argv[0].startsWith("-");
  const name = named ? (argv[0] ?? "serve") : "serve";
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new StartError(`There is no command ${name}. Commands: ${Object.keys(commands).join(", ")}.`);
  }
  await command(named ? argv.slice(1) : argv, root);
}
