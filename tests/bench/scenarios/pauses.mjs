/** The longest pause of the server while people type on a large board and its log is made short in the background. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { editedBoard } from "../driver/boards.mjs";
import { atRate, prepareBoard, Typist } from "../driver/crowd.mjs";
import { quantile } from "../driver/measure.mjs";
import { dropFolder, newFolder, startServer } from "../driver/servers.mjs";

const watcher = fileURLToPath(new URL("../driver/loop-watch.mjs", import.meta.url));

export const scenarios = [{ name: "compaction pauses", kinds: ["ronda"], run: pauses }];

async function pauses(kind) {
  const folder = newFolder();
  const file = join(folder, "pauses.txt");
  const state = editedBoard();
  const server = await startServer(kind, folder, {
    NODE_OPTIONS: `--import ${watcher}`,
    LOOP_WATCH: file,
  });
  try {
    const { seat } = await prepareBoard(server, state);
    const typists = (await seat(3)).map((place, i) => new Typist(place, state, i));
    for (const { client } of typists) {
      await client.connect();
      await client.synced;
    }
    await sleep(6000);
    const before = seconds(file).length;
    // Thirty commits a second make a log that is too long in some twenty seconds.
    await atRate(typists.length, 15, 45, (i) => typists[i].type());
    await sleep(1200);
    for (const { client } of typists) client.close();
    const longest = seconds(file).slice(before);
    return {
      "ms, median of seconds": quantile(longest, 0.5),
      "ms, p90 of seconds": quantile(longest, 0.9),
      "ms, longest of all": Math.max(...longest),
    };
  } finally {
    await server.stop();
    dropFolder(folder);
  }
}

const seconds = (file) => readFileSync(file, "utf8").trim().split("\n").map(Number);
