import type { MiddlewareHandler } from "hono";
import { hostOf } from "./hosts.ts";

/**
 * What browsers may do with our pages: load from here only, be framed by nobody, tell nobody where they come from.
 * `style` attributes are allowed because components set positions and colours through them; older browsers do not
 * take the page's own socket as `'self'`, so it is named.
 */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const socket = `${secure ? "wss" : "ws"}://${hostOf(c)}`;
    c.header("content-security-policy", policy(socket));
    c.header("referrer-policy", "no-referrer");
    c.header("x-content-type-options", "nosniff");
    c.header("x-frame-options", "DENY");
    c.header("cross-origin-resource-policy", "same-origin");
    c.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
    if (c.req.path.startsWith("/api/")) c.header("cache-control", "no-store");
  };
}

function policy(socket: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
