import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SampleIds, SampleMemory } from "./load-sample.ts";

/** Remembers the sample's workshops in `sample.json` of the data folder; a damaged file counts as none. */
export function sampleMemory(folder: string): SampleMemory {
  const path = join(folder, "sample.json");
  return {
    async read() {
      const text = await readFile(path, "utf8").catch(() => "{}");
      try {
        return (JSON.parse(text) ?? {}) as SampleIds;
      } catch {
        return {};
      }
    },
    async write(ids) {
      await writeFile(`${path}.new`, `${JSON.stringify(ids)}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
  };
}
