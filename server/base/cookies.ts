import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { days, seconds } from "./clock.ts";

/** How long a session on an own device lives unused, in milliseconds. */
export const sessionLife = 180 * days;

/** The cookies that say who asks. Where the first public origin is https they are `Secure` and `__Host-`. */
export interface Cookies {
  readonly sessionName: string;
  readonly roomName: string;
  /** On a shared device the cookie ends with the browser. */
  setSession(c: Context, token: string, ownDevice: boolean): void;
  clearSession(c: Context): void;
  setRoom(c: Context, token: string): void;
  clearRoom(c: Context): void;
}

/** The cookies of one server. */
export function createCookies(secure: boolean): Cookies {
  const prefix = secure ? "__Host-" : "";
  const sessionName = `${prefix}ronda_session`;
  const roomName = `${prefix}ronda_room`;
  const hardened = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  return {
    sessionName,
    roomName,
    setSession(c, token, ownDevice) {
      const lasting = ownDevice ? { maxAge: sessionLife / seconds } : {};
      setCookie(c, sessionName, token, { ...hardened, ...lasting });
    },
    clearSession: (c) => setCookie(c, sessionName, "", { ...hardened, maxAge: 0 }),
    setRoom: (c, token) => setCookie(c, roomName, token, hardened),
    clearRoom: (c) => setCookie(c, roomName, "", { ...hardened, maxAge: 0 }),
  };
}

/** One cookie of a `Cookie` header, where it has the form of a token of ours. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const value = part.slice(at + 1).trim();
    if (/^[A-Za-z0-9_-]{16,64}$/.test(value)) return value;
  }
  return undefined;
}
