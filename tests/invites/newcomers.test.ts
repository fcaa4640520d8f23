import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { hours } from "#server/base/clock.ts";
import { createLimits } from "#server/http/limits.ts";
import { inviteRoutes, type InviteRoutesNeeds } from "#server/invites/invites.routes.ts";
import { RondaError } from "#shared/errors.ts";
import { heldClock } from "#tests/support/open-house.ts";

/** The door of a house whose members are already known by name: whoever is not among them is new. */
function door(known: ReadonlySet<string>) {
  const clock = heldClock();
  const { countArrival } = createLimits({ clock, on: true, proxies: 1 });
  const came: string[] = [];
  const service = {
    check: async (_key: unknown, _actor: unknown, { name }: { name: string }) => !known.has(name),
    join: async (_key: unknown, { name }: { name: string }) => void came.push(name),
  } as unknown as InviteRoutesNeeds["service"];
  const app = new Hono();
  app.route(
    "/",
    inviteRoutes({
      service,
      actorOf: async () => ({ sessionId: undefined, memberships: [] }) as never,
      ensureSession: async () => ({ id: "s", giveCookie: () => undefined }) as never,
      originOf: () => "http://localhost",
      guardTries: async (_, attempt) => attempt(),
      countArrival,
    }),
  );
  app.onError((error, c) => {
    if (!(error instanceof RondaError)) throw error;
    return c.text(String(error.retryAfter), error.code === "rate" ? 429 : 400);
  });
  const come = (from: string, name: string) =>
    app.request("/api/join", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": from },
      body: JSON.stringify({ token: "t", name }),
    });
  return { clock, came, come };
}

describe("the door", () => {
  it("takes 600 new people of one address an hour, says when the next may come, and holds nobody who is in", async () => {
    const { clock, came, come } = door(new Set(["Luz"]));
    for (let i = 0; i < 600; i++) expect((await come("10.0.0.1", `New ${i}`)).status).toBe(200);
    const late = await come("10.0.0.1", "Late");
    expect([late.status, await late.text()]).toEqual([429, "3600"]);
    expect((await come("10.0.0.1", "Luz")).status).toBe(200);
    expect((await come("10.0.0.2", "Elsewhere")).status).toBe(200);
    expect(came.slice(600)).toEqual(["Luz", "Elsewhere"]);
    clock.advance(1 * hours);
    expect((await come("10.0.0.1", "Late")).status).toBe(200);
  });
});
