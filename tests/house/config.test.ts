import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig, StartError } from "#server/config.ts";

const read = (env: Record<string, string>) => readConfig(env, "/srv/ronda");
const mistakes = (env: Record<string, string>): readonly string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof StartError) return error.lines;
    throw error;
  }
  return [];
};

describe("settings", () => {
  it("are all optional", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      data: join("/srv/ronda", "data"),
      origins: [],
      proxies: 0,
      operator: null,
      limits: true,
    });
  });

  it("are taken from the environment; empty ones count as unset", () => {
    const config = read({
      PORT: "8080",
      HOST: "0.0.0.0",
      RONDA_DATA: "/var/ronda",
      RONDA_ORIGIN: "https://Ronda.example.org/, http://10.0.0.2:8080",
      RONDA_PROXY: "1",
      RONDA_OPERATOR: "The library",
      RONDA_CREATE: "",
    });
    expect(config).toEqual({
      port: 8080,
      host: "0.0.0.0",
      data: "/var/ronda",
      origins: ["https://ronda.example.org", "http://10.0.0.2:8080"],
      proxies: 1,
      operator: "The library",
      limits: true,
    });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["HOST", "not a host"],
    ["RONDA_ORIGIN", "ronda.example.org"],
    ["RONDA_ORIGIN", "https://ronda.example.org/path"],
    ["RONDA_ORIGIN", "ftp://ronda.example.org"],
    ["RONDA_PROXY", "yes"],
    ["RONDA_CREATE", "everybody"],
    ["RONDA_LIMITS", "no"],
    ["RONDA_OPERATOR", "x".repeat(201)],
  ])("stop the start by one line that names the bad one: %s=%s", (name, value) => {
    const lines = mistakes({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
  });

  it("that nobody knows stop the start, so that a misspelt one is noticed", () => {
    expect(mistakes({ RONDA_DATE: "/var/ronda" })[0]).toContain("RONDA_DATE");
  });

  it.each(["DATABASE_URL", "REDIS_URL", "RONDA_CREATE"])("to come say so: %s", (name) => {
    const value = name === "RONDA_CREATE" ? "members" : "somewhere://";
    expect(mistakes({ [name]: value })).toEqual([expect.stringMatching(`${name}.*: not in this version.`)]);
  });

  it("are all looked at before anything is said", () => {
    expect(mistakes({ PORT: "x", RONDA_PROXY: "x", RONDA_NOPE: "x", REDIS_URL: "x" })).toHaveLength(4);
  });

  it("lift the limits only where nobody else can come", () => {
    expect(read({ RONDA_LIMITS: "off" }).limits).toBe(false);
    expect(read({ RONDA_LIMITS: "off", HOST: "::1" }).limits).toBe(false);
    expect(mistakes({ RONDA_LIMITS: "off", HOST: "0.0.0.0" })).toHaveLength(1);
    expect(mistakes({ RONDA_LIMITS: "off", RONDA_ORIGIN: "http://localhost:3000" })).toHaveLength(1);
  });
});
