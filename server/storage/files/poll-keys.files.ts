import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { eraseFile } from "#server/storage/erase-file.ts";
import { makeFolder } from "#server/storage/make-folder.ts";
import type { PollKeyStore } from "#server/voting/poll-key.store.ts";

const ending = ".keys";

/** Private keys of polls as files that only this account may read: `<data>/polls/<pollId>.keys`. */
export function pollKeysInFiles(dataFolder: string): PollKeyStore {
  const folder = join(dataFolder, "polls");
  const pathOf = (pollId: string) => join(folder, `${pollId}${ending}`);

  return {
    write: async (pollId, { groups, box }) => {
      makeFolder(dataFolder);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      eraseFile(pathOf(pollId));
      const written = JSON.stringify({
        groups: groups.map(({ group, pkcs8 }) => ({ group, pkcs8: base64(pkcs8) })),
        box: base64(box),
      });
      const file = openSync(pathOf(pollId), "wx", 0o600);
      try {
        writeSync(file, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },

    read: async (pollId) => {
      if (!existsSync(pathOf(pollId))) return undefined;
      const stored = JSON.parse(readFileSync(pathOf(pollId), "utf8")) as {
        groups: { group: string; pkcs8: string }[];
        box: string;
      };
      const groups = stored.groups.map(({ group, pkcs8 }) => ({
        group,
        pkcs8: Buffer.from(pkcs8, "base64"),
      }));
      return { groups, box: Buffer.from(stored.box, "base64") };
    },

    destroy: async (pollId) => eraseFile(pathOf(pollId)),

    all: async () =>
      existsSync(folder)
        ? readdirSync(folder).flatMap((name) =>
            name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
          )
        : [],
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
