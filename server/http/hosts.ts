import { hostname, networkInterfaces } from "node:os";
import type { Context } from "hono";
import { isLoopback } from "#server/config.ts";

/** Which addresses are ours. */
export interface Hosts {
  /** Whether a request came to one of our addresses and, where it says so, from one of our pages. */
  isOurs(host: string | undefined, origin: string | undefined): boolean;
  /** The origin for links: the first public one, or the address that the request came to. */
  originOf(c: Context): string;
}

export interface HostNeeds {
  /** Public origins; empty: the machine's own addresses. */
  readonly origins: readonly string[];
  /** The port that is listened on. */
  readonly port: () => number;
  /** The machine's present addresses and name. */
  readonly machine?: () => { readonly addresses: readonly string[]; readonly name: string };
}

/** The machine's interface addresses (asked each time: a laptop changes networks) and its host name. */
export function thisMachine(): { addresses: string[]; name: string } {
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  );
  return { addresses, name: hostname().toLowerCase().replace(/\..*$/, "") };
}

/** Knows our own addresses, so that a page elsewhere (or a name that was bent to us) gets nothing. */
export function createHosts({ origins, port, machine = thisMachine }: HostNeeds): Hosts {
  const publicOrigins = new Set(origins);
  const publicHosts = new Set(origins.map((origin) => new URL(origin).host));

  const isOwnHost = (host: string): boolean => {
    const url = parse(`http://${host}`);
    if (!url || Number(url.port || "80") !== port()) return false;
    // Asking the machine takes longer than all else at an upgrade, so loopback is looked at first.
    if (isLoopback(url.hostname)) return true;
    const { addresses, name } = machine();
    return url.hostname === `${name}.local` || addresses.includes(url.hostname);
  };
  const isOurHost = (host: string) => (origins.length > 0 ? publicHosts.has(host) : isOwnHost(host));
  const isOurOrigin = (origin: string) => {
    if (origins.length > 0) return publicOrigins.has(origin);
    return origin.startsWith("http://") && isOwnHost(origin.slice("http://".length));
  };

  return {
    isOurs: (host, origin) =>
      host !== undefined && isOurHost(host.toLowerCase()) && (origin === undefined || isOurOrigin(origin)),
    originOf: (c) => origins[0] ?? `http://${hostOf(c)}`,
  };
}

/** The address that a request came to. */
export function hostOf(c: Context): string {
  return c.req.header("host") ?? new URL(c.req.url).host;
}

function parse(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.pathname === "/" && url.username === "" && url.search === "" && url.hash === ""
      ? url
      : undefined;
  } catch {
    return undefined;
  }
}
