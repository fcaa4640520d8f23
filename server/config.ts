import { resolve } from "node:path";
import { isIP } from "node:net";

/** Every setting of a server, parsed once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder of the embedded database. */
  readonly data: string;
  /** Public origins, the first builds links; empty: the machine's own addresses. */
  readonly origins: readonly string[];
  /** How many proxies in front are ours. */
  readonly proxies: number;
  readonly operator: string | null;
  /** Whether rates and id counts hold; off only for measuring on loopback. */
  readonly limits: boolean;
}

/** Why the process cannot start: one line each, for the person at the terminal. */
export class StartError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: string[]) {
    super(lines.join("\n"));
    this.name = "StartError";
    this.lines = lines;
  }
}

const known = [
  "RONDA_DATA",
  "RONDA_ORIGIN",
  "RONDA_PROXY",
  "RONDA_OPERATOR",
  "RONDA_CREATE",
  "RONDA_LIMITS",
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws one `StartError` that names every mistake at once. */
export function readConfig(env: Environment, workingFolder: string): Config {
  const mistakes: string[] = [];
  const wrong = (name: string, expected: string) => {
    mistakes.push(`${name} must be ${expected}, not "${env[name] ?? ""}".`);
  };

  for (const name of Object.keys(env)) {
    if (name.startsWith("RONDA_") && !(known as readonly string[]).includes(name)) {
      mistakes.push(`${name} is not a setting of Ronda. Known are: ${known.join(", ")}.`);
    }
  }
  for (const name of ["DATABASE_URL", "REDIS_URL"]) {
    if (given(env, name)) mistakes.push(`${name}: not in this version.`);
  }

  const port = wholeNumber(given(env, "PORT") ?? "3000", 65_535);
  if (port === undefined) wrong("PORT", "a number from 0 to 65535");
  const host = given(env, "HOST") ?? "127.0.0.1";
  if (isIP(host) === 0 && !/^[A-Za-z0-9.-]+$/.test(host)) wrong("HOST", "an address or a host name");
  const origins = (given(env, "RONDA_ORIGIN") ?? "").split(",").filter((part) => part.trim() !== "");
  if (origins.some((origin) => originOf(origin) === undefined)) {
    wrong("RONDA_ORIGIN", "a comma list of origins such as https://ronda.example.org");
  }
  const proxies = wholeNumber(given(env, "RONDA_PROXY") ?? "0", 16);
  if (proxies === undefined) wrong("RONDA_PROXY", "a number from 0 to 16");
  const operator = given(env, "RONDA_OPERATOR") ?? null;
  if (operator !== null && operator.length > 200)
    mistakes.push("RONDA_OPERATOR is longer than 200 characters.");
  const create = given(env, "RONDA_CREATE") ?? "open";
  if (create === "members") mistakes.push("RONDA_CREATE=members: not in this version.");
  else if (create !== "open") wrong("RONDA_CREATE", '"open"');
  const limits = given(env, "RONDA_LIMITS") ?? "on";
  if (limits !== "on" && limits !== "off") wrong("RONDA_LIMITS", '"on" or "off"');
  if (limits === "off" && (!isLoopback(host) || origins.length > 0)) {
    mistakes.push("RONDA_LIMITS=off works only with a loopback HOST and without RONDA_ORIGIN.");
  }

  if (port === undefined || proxies === undefined || mistakes.length > 0) throw new StartError(...mistakes);
  return {
    port,
    host,
    data: resolve(workingFolder, given(env, "RONDA_DATA") ?? "data"),
    origins: origins.map((origin) => originOf(origin) ?? origin),
    proxies,
    operator,
    limits: limits === "on",
  };
}

/** Whether an address or name reaches this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function given(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function wholeNumber(text: string, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value <= most ? value : undefined;
}

function originOf(text: string): string | undefined {
  try {
    const url = new URL(text.trim());
    const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
    return bare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
  } catch {
    return undefined;
  }
}
