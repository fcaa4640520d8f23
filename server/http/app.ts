import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RondaError } from "#shared/errors.ts";
import { errorResponse } from "./error-status.ts";
import { hostOf, type Hosts } from "./hosts.ts";
import { importLimit, jsonLimit } from "./limits.ts";
import { securityHeaders } from "./security-headers.ts";

/** Where a server stands in its life. */
export type Health = "starting" | "ready" | "draining";

export interface AppNeeds {
  readonly hosts: Hosts;
  /** Whether our own origin is https. */
  readonly secure: boolean;
  readonly health: () => Health;
  /** The features' routes, and last the pages. */
  readonly routes: readonly Hono[];
  /** Writes a line for whoever runs the server: no content, names or tokens. */
  readonly log: (line: string) => void;
}

/** Everything that is answered over http. */
export function createApp({ hosts, secure, health, routes, log }: AppNeeds): Hono {
  const app = new Hono();
  app.use(securityHeaders(secure));

  app.get("/healthz", (c) => {
    const state = health();
    return state === "ready" ? c.json({ status: "ok" }) : c.json({ status: state }, 503);
  });

  app.use(async (c, next) => {
    // Reading from another page is refused as well: nothing of ours is for others' scripts.
    if (!hosts.isOurs(hostOf(c), c.req.header("origin"))) {
      throw new RondaError("forbidden-origin", "this address or origin is not ours");
    }
    if (health() === "draining") throw new RondaError("draining", "the server is about to stop");
    await next();
  });

  const json = limitedTo(jsonLimit);
  const imports = limitedTo(importLimit + jsonLimit);
  app.use("/api/*", (c, next) => (c.req.path.endsWith("/import") ? imports(c, next) : json(c, next)));

  for (const one of routes) app.route("/", one);

  app.notFound((c) => {
    if (!c.req.path.startsWith("/api/")) return c.text("Not found", 404);
    return errorResponse(new RondaError("not-found", "no such call"));
  });
  app.onError((error, c) => {
    if (error instanceof RondaError) return errorResponse(error);
    // The message may quote what somebody wrote; where it happened does not.
    const where = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
    log(`internal error at ${c.req.method} ${c.req.routePath}: ${error.name}\n${where.join("\n")}`);
    return errorResponse(new RondaError("internal", "something went wrong on the server"));
  });
  return app;
}

function limitedTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new RondaError("too-big", `the body is larger than ${maxSize} bytes`);
    },
  });
}
