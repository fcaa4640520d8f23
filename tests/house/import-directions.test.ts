import { describe, expect, it } from "vitest";
import { importLines, importsOf, type Import } from "#tests/support/source-imports.ts";

/** Features of the server, from left to right: each may use those to its left. */
const serverFeatures = [
  "workshops",
  "members",
  "invites",
  "boards",
  "facilitation",
  "late-work",
  "voting",
  "decisions",
  "history",
  "export",
  "backup",
];

/**
 * What pages are made of, from left to right; folders in one place may use each other. The board's page, which
 * holds all views, comes last.
 */
const clientPlaces = [
  ["api.ts"],
  ["i18n"],
  ["ui"],
  ["realtime"],
  ["members"],
  ["workshops"],
  ["invites"],
  ["sheets", "comments"],
  ["clusters"],
  ["notes"],
  ["framings"],
  ["personas"],
  ["needs"],
  ["facilitation"],
  ["late-work"],
  ["voting"],
  ["room"],
  ["decisions"],
  ["history"],
  ["export"],
  ["boards"],
];

const sample = `
import {
  x,
} from "./c.ts";
export type { D } from "#shared/d.ts";
import * as Y from "yjs";
import "../e.css";
const F = lazy(() => import("./f.tsx"));
`;

const imports = importsOf(["client", "server", "shared", "drizzle"]).filter(({ from }) => isSource(from));
const between = imports.filter((one): one is Import & { to: string } => one.to !== undefined);
const said = ({ from, to, package: name }: Import) => `${from} → ${to ?? name}`;
const broken = (rule: (one: Import & { to: string }) => boolean) =>
  between.filter((one) => !rule(one)).map(said);

describe("imports go one way", () => {
  it("the sources are read at all", () => {
    expect(between.length).toBeGreaterThan(300);
    expect(importLines("a/b.ts", sample)).toEqual([
      { from: "a/b.ts", to: "a/c.ts", package: undefined, typeOnly: false },
      { from: "a/b.ts", to: "shared/d.ts", package: undefined, typeOnly: true },
      { from: "a/b.ts", to: undefined, package: "yjs", typeOnly: false },
      { from: "a/b.ts", to: "e.css", package: undefined, typeOnly: false },
      { from: "a/b.ts", to: "a/f.tsx", package: undefined, typeOnly: false },
    ]);
  });

  it("shared imports nothing of the client, the server or the tables", () => {
    expect(broken(({ from, to }) => top(from) !== "shared" || top(to) === "shared")).toEqual([]);
  });

  it("shared stays pure: Yjs in `-doc.ts` files, `zod/mini`, rationals where votes are counted, nothing else", () => {
    const outside = imports.filter(({ from, package: name }) => top(from) === "shared" && name !== undefined);
    const foreign = outside.filter(({ from, package: name }) => {
      if (name === "yjs") return !from.endsWith("-doc.ts");
      if (name === "fraction.js") return folder(from) !== "voting";
      return name !== "zod/mini";
    });
    expect(foreign.map(said)).toEqual([]);
  });

  it("the client imports only itself and shared", () => {
    expect(
      broken(({ from, to }) => top(from) !== "client" || ["client", "shared"].includes(top(to))),
    ).toEqual([]);
  });

  it("the client's parts use what is to their left", () => {
    const place = (path: string) => clientPlaces.findIndex((names) => names.includes(folder(path)));
    const inside = between.filter(({ from, to }) => top(from) === "client" && top(to) === "client");
    const unplaced = inside.flatMap(({ from, to }) => [from, to]).filter((path) => place(path) < 0);
    expect([...new Set(unplaced)]).toEqual([]);
    expect(inside.filter(({ from, to }) => place(to) > place(from)).map(said)).toEqual([]);
  });

  it("nothing of the client gets into the server", () => {
    expect(broken(({ from, to }) => top(from) === "client" || top(to) !== "client")).toEqual([]);
  });

  it("the server's features use what is to their left, and no technology but the engine's interface", () => {
    const place = (path: string) => (top(path) === "server" ? serverFeatures.indexOf(folder(path)) : -1);
    const ofFeatures = between.filter(({ from, to }) => place(from) >= 0 && top(to) === "server");
    const wrong = ofFeatures.filter(({ from, to }) => {
      if (place(to) >= 0) return place(to) > place(from);
      return folder(to) !== "base" && to !== "server/realtime/engine.ts";
    });
    expect(wrong.map(said)).toEqual([]);
  });

  it("within a feature routes use services, services use stores, and never back", () => {
    const layers = [".store.ts", ".service.ts", ".routes.ts"];
    const layer = (path: string) => layers.findIndex((suffix) => path.endsWith(suffix));
    const up = between.filter(({ from, to }) => layer(from) >= 0 && layer(to) > layer(from));
    expect(up.map(said)).toEqual([]);
  });

  it("routes are known to what answers over http, and to what makes their feature, alone", () => {
    const known = (from: string) =>
      from === "server/house-routes.ts" || /^server\/http\/[a-z-]+-calls\.ts$/.test(from);
    const isMaker = (from: string, to: string) => from.startsWith(`server/${folder(to)}/make-`);
    expect(broken(({ from, to }) => !to.endsWith(".routes.ts") || known(from) || isMaker(from, to))).toEqual(
      [],
    );
  });

  it("the engine knows documents and sockets, and no feature", () => {
    const knows = ({ to }: { to: string }) => top(to) === "shared" || to.startsWith("server/realtime/");
    expect(broken((one) => !one.from.startsWith("server/realtime/") || knows(one))).toEqual([]);
  });

  it("nothing imports an adapter but compose.ts", () => {
    const isAdapter = (path: string) => /^server\/(?:storage|bus)\//.test(path);
    expect(
      broken(({ from, to }) => !isAdapter(to) || isAdapter(from) || from === "server/compose.ts"),
    ).toEqual([]);
  });

  it("nothing imports the tables but the adapters", () => {
    const mayKnow = (path: string) => path.startsWith("server/storage/") || top(path) === "drizzle";
    expect(broken(({ from, to }) => top(to) !== "drizzle" || mayKnow(from))).toEqual([]);
  });

  it("adapters know ports and the ground, and no service", () => {
    const knows = ({ to }: { to: string }) =>
      /^(?:server\/storage|server\/base|drizzle|shared)\//.test(to) || to.endsWith(".store.ts");
    expect(broken((one) => !one.from.startsWith("server/storage/") || knows(one))).toEqual([]);
  });

  it("what every feature stands on stands on shared alone", () => {
    const knows = ({ to }: { to: string }) => top(to) === "shared" || to.startsWith("server/base/");
    expect(broken((one) => !one.from.startsWith("server/base/") || knows(one))).toEqual([]);
  });

  it("no file needs itself to run, however long the way", () => {
    expect(findCycle(between.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  it("no two files of a top folder have the same name", () => {
    const files = new Set(between.flatMap(({ from, to }) => [from, to]).filter(isSource));
    const seen = new Map<string, string[]>();
    for (const path of files) {
      // Languages and templates have the same files on purpose, one folder per language; so have both databases.
      if (/^shared\/i18n\/|\/sample\/|^drizzle\//.test(path)) continue;
      const key = `${top(path)} ${path.split("/").at(-1)}`;
      seen.set(key, [...(seen.get(key) ?? []), path]);
    }
    expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
  });
});

function top(path: string): string {
  return path.split("/")[0] ?? "";
}

function folder(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Configuration and scripts of the tools are not part of the house. */
function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith(".config.ts");
}

function findCycle(edges: readonly { from: string; to: string }[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of next.get(path) ?? []) {
      const cycle = walk(to, [...way, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of next.keys()) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
