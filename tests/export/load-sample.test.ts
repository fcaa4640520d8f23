import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { RondaError } from "#shared/errors.ts";
import type { Invites, NewWorkshop } from "#shared/workshops/workshop.ts";
import { loadSample, type SampleNeeds } from "#server/export/load-sample.ts";
import { sampleMemory } from "#server/export/sample-memory.ts";
import { engineInMemory } from "#tests/support/engine-in-memory.ts";

let folder: string;
let opened: NewWorkshop[];
let deleted: string[];
let needs: SampleNeeds;
const engine = engineInMemory();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ronda-"));
  opened = [];
  deleted = [];
  const link = (origin: string, name: string) => ({ token: name, url: `${origin}/join#${name}` });
  needs = {
    async open(wanted) {
      opened.push(wanted);
      const id = `w-${wanted.locale}`;
      await engine.create(`b-${wanted.locale}`);
      return {
        workshop: { id, title: wanted.title, locale: wanted.locale },
        boards: [{ id: `b-${wanted.locale}`, title: "Board" }],
        me: { id: "m", name: "f", role: "facilitator", state: "in" },
      };
    },
    newSession: async () => "s",
    write: (id, change) => engine.write(id, change),
    async linksOf(id, origin) {
      if (deleted.includes(id)) throw new RondaError("not-found", "no such workshop");
      return Object.fromEntries(
        ["facilitator", "advisory", "participant", "observer"].map((role) => [
          role,
          link(origin, `${id}-${role}`),
        ]),
      ) as unknown as Invites;
    },
    memory: sampleMemory(folder),
    now: () => 1_790_000_000_000,
  };
});

afterEach(() => rm(folder, { recursive: true }));

describe("loading the sample", () => {
  it("opens a workshop in each language and prints how to lead it and how to take part", async () => {
    const lines = await loadSample(needs, "http://localhost:3000");
    expect(opened.map(({ locale }) => locale)).toEqual(["es", "pt", "en"]);
    expect(lines).toHaveLength(9);
    expect(lines.join("\n")).toContain("http://localhost:3000/join#w-pt-facilitator");
    expect(lines.join("\n")).toContain("http://localhost:3000/join#w-en-participant");
    const board = projectBoard(engine.doc("b-es"));
    expect(inOrder(board.personas)).toHaveLength(3);
  });

  it("happens once, and says so the second time", async () => {
    await loadSample(needs, "http://localhost:3000");
    const again = await loadSample(needs, "http://localhost:3001");
    expect(opened).toHaveLength(3);
    expect(again[0]).toContain("already there");
    expect(again[1]).toContain("http://localhost:3001/join#w-es-facilitator");
  });

  it("does not bring back what was deleted", async () => {
    await loadSample(needs, "http://localhost:3000");
    deleted = ["w-es"];
    const again = await loadSample(needs, "http://localhost:3000");
    expect(again[0]).toContain("was deleted");
    expect(opened).toHaveLength(3);
  });
});
