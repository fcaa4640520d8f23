import { afterEach, describe, expect, it } from "vitest";
import type { Health } from "#server/http/app.ts";
import { jsonLimit } from "#server/http/limits.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
afterEach(() => open.close());

describe("every answer", () => {
  it("says what browsers may do with it", async () => {
    open = openHouse();
    const { headers } = await open.browser().send("GET", "/api/session");
    const policy = headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self' ws://localhost;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("names the encrypted socket where our origin is https", async () => {
    open = openHouse({ origins: ["https://ronda.example.org"] });
    const { headers } = await open.browser().send("GET", "/api/session");
    expect(headers.get("content-security-policy")).toContain("connect-src 'self' wss://ronda.example.org;");
  });

  it("keeps the headers on a refusal too", async () => {
    open = openHouse();
    const { headers, status } = await open.browser().send("GET", "/api/nothing");
    expect(status).toBe(404);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("a request from elsewhere", () => {
  it.each([
    ["another page's origin", { origin: "http://evil.example" }],
    ["no page at all (`null`)", { origin: "null" }],
    ["a name that was bent to us", { host: "evil.example" }],
  ])("is refused: %s", async (_what, headers) => {
    open = openHouse();
    const body = JSON.stringify({ title: "W", locale: "en" });
    const response = await open.browser().send("POST", "/api/workshops", { body, headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "forbidden-origin" } });
  });

  it("is refused for reading as well", async () => {
    open = openHouse();
    expect((await open.browser().get("/api/session", { origin: "http://evil.example" })).status).toBe(403);
    expect((await open.browser().send("GET", "/", { headers: { host: "evil.example" } })).status).toBe(403);
  });

  it("is taken without an origin, as scripts send it", async () => {
    open = openHouse();
    const response = await open.house.app.request("http://localhost/api/workshops", {
      method: "POST",
      body: JSON.stringify({ title: "W", locale: "en" }),
    });
    expect(response.status).toBe(201);
  });
});

describe("a body", () => {
  it("over 256 kB is refused, whether it says its size or not", async () => {
    open = openHouse();
    const large = "x".repeat(jsonLimit + 1);
    const said = await open
      .browser()
      .send("POST", "/api/workshops", { body: large, headers: { "content-length": String(large.length) } });
    expect(said.status).toBe(413);
    const unsaid = await open.browser().send("POST", "/api/workshops", { body: large });
    expect(unsaid.status).toBe(413);
    expect(await unsaid.json()).toMatchObject({ error: { code: "too-big" } });
  });
});

describe("the server's health", () => {
  it.each([
    ["starting", 503, { status: "starting" }],
    ["ready", 200, { status: "ok" }],
    ["draining", 503, { status: "draining" }],
  ] as const)("while %s", async (health, status, body) => {
    open = openHouse({ health: () => health });
    const response = await open.browser().send("GET", "/healthz");
    expect([response.status, await response.json()]).toEqual([status, body]);
  });

  it("is told to whoever asks, by whatever name", async () => {
    open = openHouse();
    const response = await open.browser().send("GET", "/healthz", { headers: { host: "10.1.1.1" } });
    expect(response.status).toBe(200);
  });

  it("lets nothing begin while it drains", async () => {
    let health: Health = "ready";
    open = openHouse({ health: () => health });
    health = "draining";
    const { status, data } = await open.browser().post("/api/workshops", { title: "W", locale: "en" });
    expect([status, data.error.code]).toEqual([503, "draining"]);
  });
});

describe("something that goes wrong", () => {
  it("answers without saying what, and logs where, not what people wrote", async () => {
    open = openHouse();
    const { facilitator } = await open.openWorkshop();
    open.stores.workshops.open = async () => {
      throw new TypeError("broken near My secret title");
    };
    const { status, data } = await facilitator.post("/api/workshops", {
      title: "My secret title",
      locale: "en",
    });
    expect([status, data.error.code]).toEqual([500, "internal"]);
    expect(open.logged.join()).toMatch(/internal error at POST \/api\/workshops: TypeError\n\s+at /);
    expect(open.logged.join() + data.error.message).not.toContain("secret");
  });

  it("leaves no document behind when a workshop could not be opened", async () => {
    open = openHouse();
    open.stores.workshops.open = async () => {
      throw new TypeError("broken");
    };
    await open.browser().post("/api/workshops", { title: "W", locale: "en" });
    expect(open.engine.removed).toHaveLength(1);
  });
});
