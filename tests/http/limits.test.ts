import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { minutes } from "#server/base/clock.ts";
import { addressOf, createLimits } from "#server/http/limits.ts";
import { RondaError } from "#shared/errors.ts";
import { heldClock } from "#tests/support/open-house.ts";

/** An app whose only call is a try at a secret: `/?good` finds it. */
function guessing({ on = true, proxies = 1 } = {}) {
  const clock = heldClock();
  const limits = createLimits({ clock, on, proxies });
  const app = new Hono();
  app.get("/", (c) =>
    limits.guardTries(c, async () => {
      if (c.req.query("good") === undefined) throw new RondaError("invite-unknown", "no");
      return c.text("in");
    }),
  );
  app.onError((error, c) => {
    if (!(error instanceof RondaError)) throw error;
    return c.text(String(error.retryAfter ?? ""), error.code === "rate" ? 429 : 404);
  });
  const attempt = (from: string, good = false) =>
    app.request(good ? "/?good" : "/", { headers: { "x-forwarded-for": from } });
  return { clock, attempt };
}

describe("tries at a code", () => {
  it("count per address, and only failed ones", async () => {
    const { attempt } = guessing();
    for (let i = 0; i < 20; i++) expect((await attempt("10.0.0.1", true)).status).toBe(200);
    for (let i = 0; i < 10; i++) expect((await attempt("10.0.0.1")).status).toBe(404);
    expect((await attempt("10.0.0.1", true)).status).toBe(429);
    expect((await attempt("10.0.0.2", true)).status).toBe(200);
  });

  it("say how many seconds to wait, and are taken again after that", async () => {
    const { attempt, clock } = guessing();
    for (let i = 0; i < 10; i++) await attempt("10.0.0.1");
    clock.advance(20_000);
    expect(await (await attempt("10.0.0.1")).text()).toBe("40");
    clock.advance(40_000);
    expect((await attempt("10.0.0.1")).status).toBe(404);
  });

  it("are refused to everybody after a thousand within the hour, from however many addresses", async () => {
    const { attempt, clock } = guessing();
    for (let i = 0; i < 1000; i++) await attempt(`10.0.${i >> 8}.${i & 255}`);
    expect((await attempt("172.16.0.1", true)).status).toBe(429);
    clock.advance(60 * minutes);
    expect((await attempt("172.16.0.1", true)).status).toBe(200);
  });

  it("are unlimited with RONDA_LIMITS=off", async () => {
    const { attempt } = guessing({ on: false });
    for (let i = 0; i < 30; i++) expect((await attempt("10.0.0.1")).status).toBe(404);
  });
});

describe.each([
  ["new workshops", "countOpening"],
  ["people who come for the first time", "countArrival"],
] as const)("%s", (_, count) => {
  it("are counted per address: 600 an hour", async () => {
    const clock = heldClock();
    const limits = createLimits({ clock, on: true, proxies: 1 });
    const app = new Hono();
    app.post("/", (c) => {
      limits[count](c);
      return c.text("taken");
    });
    app.onError(() => new Response(null, { status: 429 }));
    const come = async (from: string) =>
      (await app.request("/", { method: "POST", headers: { "x-forwarded-for": from } })).status;
    for (let i = 0; i < 600; i++) expect(await come("10.0.0.1")).toBe(200);
    expect([await come("10.0.0.1"), await come("10.0.0.2")]).toEqual([429, 200]);
    clock.advance(60 * minutes);
    expect(await come("10.0.0.1")).toBe(200);
  });
});

describe("an address", () => {
  const address = async (proxies: number, forwarded?: string) => {
    const app = new Hono();
    app.get("/", (c) => c.text(addressOf(c, proxies)));
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    return (await app.request("/", { headers })).text();
  };

  it("is not what a request says of itself, unless a proxy of ours is in front", async () => {
    expect(await address(0, "10.0.0.9")).toBe("unknown");
    expect(await address(1, "10.0.0.9")).toBe("10.0.0.9");
  });

  it("is what the outermost proxy of ours saw, whatever was written before", async () => {
    expect(await address(1, "1.1.1.1, 10.0.0.9")).toBe("10.0.0.9");
    expect(await address(2, "1.1.1.1, 10.0.0.9, 10.0.0.8")).toBe("10.0.0.9");
  });

  it("is a whole network in IPv6, where one house has billions", async () => {
    const one = await address(1, "2001:db8:1:2:3:4:5:6");
    expect(await address(1, "2001:db8:1:2::9")).toBe(one);
    expect(await address(1, "2001:db8:1:3::9")).not.toBe(one);
    expect(await address(1, "::ffff:10.0.0.9")).toBe("10.0.0.9");
  });
});
