import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./devices.ts";
import { startServer, type StartedServer } from "./start-server.ts";

/** A name that is neither https nor localhost, for a machine without a network. */
const plainHost = "ronda.test";

/** A server that people in a room reach over plain http, and the browser that their devices are contexts of. */
export interface RoomNetwork {
  /** What phones open: this machine's address on its network, not loopback. */
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Opens one as the README says: `HOST=0.0.0.0`, and no other setting. */
export async function openRoomNetwork(): Promise<RoomNetwork> {
  const port = await freePort();
  const address = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  const origin = `http://${address ?? plainHost}:${port}`;
  const env: Record<string, string> = address ? { HOST: "0.0.0.0" } : { RONDA_ORIGIN: origin };
  const server: StartedServer = await startServer({ port, env });
  const browser = await launchBrowser({ plainHost });
  return {
    origin,
    browser,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
