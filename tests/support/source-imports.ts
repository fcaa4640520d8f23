import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One import line: a file of the repository by its path, or a package by its name. */
export interface Import {
  readonly from: string;
  /** Path from the top, for a file of ours. */
  readonly to: string | undefined;
  /** Name of a package (or a module of Node), for the rest. */
  readonly package: string | undefined;
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

/** Every import of the sources in these top folders, read from their import lines. */
export function importsOf(tops: readonly string[]): Import[] {
  return tops.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
      .map((name) => join(top, name.replaceAll("\\", "/")))
      .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
      .flatMap((path) => importLines(path, readFileSync(join(root, path), "utf8"))),
  );
}

/** The imports that a source text makes: static, for side effects, re-exported, and dynamic by a plain name. */
export function importLines(from: string, text: string): Import[] {
  const line = /^(?:import|export)\b(?:[^"';]*?\bfrom\s*)?\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return [...text.matchAll(line)].map(([whole, fixed, lazy]) => {
    const named = fixed ?? lazy ?? "";
    const typeOnly = /^(?:import|export) type\b/.test(whole);
    if (named.startsWith("#")) return { from, to: named.slice(1), package: undefined, typeOnly };
    if (!named.startsWith(".")) return { from, to: undefined, package: named, typeOnly };
    return { from, to: normalize(join(dirname(from), named)), package: undefined, typeOnly };
  });
}
