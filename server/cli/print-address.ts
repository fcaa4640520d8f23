import { networkInterfaces } from "node:os";
import { renderUnicodeCompact } from "uqr";
import { isLoopback, type Config } from "#server/config.ts";

/**
 * What the terminal says once the server can be reached: its address, and where others in the room can reach it
 * too, the addresses of this network with a code to scan.
 */
export function addressLines(config: Pick<Config, "host" | "origins">, port: number): string[] {
  const shown = config.origins.length > 0 ? config.origins : [localAddress(config.host, port)];
  const lines = [`Ronda is at ${shown[0]}`, ...shown.slice(1).map((origin) => `   and at ${origin}`)];
  if (isLoopback(config.host)) return lines;
  const [first, ...others] = config.origins.length > 0 ? [] : lanAddresses(config.host, port);
  const scanned = config.origins[0] ?? first;
  if (first) lines.push("", "From phones in this network:", ...[first, ...others].map((url) => `   ${url}`));
  if (scanned) lines.push("", renderUnicodeCompact(scanned, { border: 2 }));
  return lines;
}

/** The address to open on this machine. */
export function localAddress(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere || isLoopback(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function lanAddresses(host: string, port: number): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [localAddress(host, port)];
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
