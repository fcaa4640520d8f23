/** Hocuspocus 4 with its SQLite extension, as its documentation starts it. Arguments: data folder, flush delay or "". */
import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [folder, flushDelay] = process.argv.slice(2);
const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  stopOnSignals: true,
  ...(flushDelay ? { flushDelay: Number(flushDelay) } : {}),
  extensions: [new SQLite({ database: join(folder, "peer.db") })],
});
await server.listen();
console.log(`http://127.0.0.1:${server.httpServer.address().port}`);
