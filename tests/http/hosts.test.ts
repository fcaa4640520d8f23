import { describe, expect, it } from "vitest";
import { createHosts } from "#server/http/hosts.ts";

const machine = () => ({ addresses: ["192.168.1.5", "[fd00::5]"], name: "laptop" });
const own = createHosts({ origins: [], port: () => 3000, machine });
const published = createHosts({
  origins: ["https://ronda.example.org", "http://10.0.0.2:8080"],
  port: () => 3000,
  machine,
});

describe("without RONDA_ORIGIN", () => {
  it.each([
    "localhost:3000",
    "LOCALHOST:3000",
    "127.0.0.1:3000",
    "127.1.2.3:3000",
    "[::1]:3000",
    "192.168.1.5:3000",
    "[fd00::5]:3000",
    "laptop.local:3000",
  ])("%s is ours", (host) => {
    expect(own.isOurs(host, undefined)).toBe(true);
    expect(own.isOurs(host, `http://${host.toLowerCase()}`)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "localhost",
    "localhost:3001",
    "192.168.1.6:3000",
    "evil.example:3000",
    "other.local:3000",
    "localhost:3000/x",
    "localhost:3000@evil.example",
  ])("%s is not", (host) => {
    expect(own.isOurs(host, undefined)).toBe(false);
  });

  it.each([
    "https://localhost:3000",
    "http://evil.example",
    "null",
    "http://localhost:5173",
    "localhost:3000",
  ])("a page at %s is not ours", (origin) => {
    expect(own.isOurs("localhost:3000", origin)).toBe(false);
  });
});

describe("with RONDA_ORIGIN", () => {
  it("only the public origins are ours", () => {
    expect(published.isOurs("ronda.example.org", "https://ronda.example.org")).toBe(true);
    expect(published.isOurs("10.0.0.2:8080", undefined)).toBe(true);
    expect(published.isOurs("localhost:3000", undefined)).toBe(false);
    expect(published.isOurs("ronda.example.org", "http://ronda.example.org")).toBe(false);
    expect(published.isOurs("ronda.example.org", "http://localhost:3000")).toBe(false);
  });
});
