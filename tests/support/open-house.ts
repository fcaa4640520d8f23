import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock } from "#server/base/clock.ts";
import { sqliteStores } from "#server/compose.ts";
import { createHouse, type House } from "#server/house.ts";
import type { HouseNeeds } from "#server/house-needs.ts";
import { createHosts } from "#server/http/hosts.ts";
import type { DocumentStore } from "#server/realtime/document.store.ts";
import type { AskAccess, Engine } from "#server/realtime/engine.ts";
import { documentsInSqlite } from "#server/storage/sqlite/documents.sqlite.ts";
import { openDatabase } from "#server/storage/sqlite/open-database.ts";
import { seedBoard } from "#shared/templates/seed-doc.ts";
import { isTemplateName, templateNames } from "#shared/templates/templates.ts";
import type { Entered, NewWorkshop } from "#shared/workshops/workshop.ts";
import { Browser } from "./browser.ts";
import { testPollSecrets } from "./poll-secrets.ts";
import { engineInMemory, type EngineInMemory } from "./engine-in-memory.ts";

const migrations = fileURLToPath(new URL("../../drizzle/sqlite/migrations", import.meta.url));

/** A clock that stands until a test moves it. */
export interface HeldClock extends Clock {
  advance(ms: number): void;
}

/** A clock at a fixed moment of 2026. */
export function heldClock(): HeldClock {
  let now = Date.UTC(2026, 10, 23, 12);
  return { now: () => now, advance: (ms) => void (now += ms) };
}

let migrated: Buffer | undefined;

/** An empty database as the migrations make it; made once, because they commit to disk at each step. */
function migratedDatabase(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "ronda-test-"));
  openDatabase(folder, migrations).close();
  const bytes = readFileSync(join(folder, "ronda.db"));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** All stores over a fresh embedded database, and how to throw it away. */
export function freshStores(): {
  stores: ReturnType<typeof sqliteStores>;
  documents: DocumentStore;
  folder: string;
  close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "ronda-test-"));
  writeFileSync(join(folder, "ronda.db"), (migrated ??= migratedDatabase()));
  const database = openDatabase(folder, migrations);
  database.raw.pragma("synchronous = OFF");
  const stores = sqliteStores(database, folder);
  const close = () => {
    stores.ballotBoxes.close();
    database.close();
    rmSync(folder, { recursive: true });
  };
  return { stores, documents: documentsInSqlite(database), folder, close };
}

/** An engine without sockets: tests say who is connected, and see whom it was told to ask again. */
export interface QuietEngine extends Engine, Pick<EngineInMemory, "doc" | "lease" | "writes"> {
  readonly removed: string[];
  readonly refreshed: string[];
  readonly ask: AskAccess;
  come(boardId: string, memberId: string): void;
  go(boardId: string, memberId: string): void;
}

function quietEngine(ask: AskAccess): QuietEngine {
  const here = new Map<string, Set<string>>();
  const removed: string[] = [];
  const refreshed: string[] = [];
  const listeners = new Set<Parameters<Engine["onPresence"]>[0]>();
  const tell = (boardId: string, memberId: string, isHere: boolean) => {
    const members = here.get(boardId) ?? new Set();
    here.set(boardId, members);
    if (isHere) members.add(memberId);
    else members.delete(memberId);
    for (const listener of listeners) listener(boardId, memberId, isHere);
  };
  return {
    ...engineInMemory(),
    ask,
    removed,
    refreshed,
    come: (boardId, memberId) => tell(boardId, memberId, true),
    go: (boardId, memberId) => tell(boardId, memberId, false),
    attach: () => {},
    remove: async (boardId) => void removed.push(boardId),
    refreshMember: async (memberId) => void refreshed.push(memberId),
    disconnectMember: () => {},
    present: (boardIds) => new Set(boardIds.flatMap((id) => [...(here.get(id) ?? [])])),
    onPresence(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onWritten: () => () => {},
    drain: async () => {},
  };
}

/** A whole house over a fresh database, without a port: browsers talk to it by `app.request`. */
export interface OpenHouse {
  readonly house: House;
  readonly stores: ReturnType<typeof sqliteStores>;
  /** The data folder. */
  readonly folder: string;
  readonly engine: QuietEngine;
  readonly clock: HeldClock;
  readonly logged: string[];
  /** A browser of its own, with its own cookies. */
  browser(): Browser;
  /** A workshop with its facilitator's browser. */
  openWorkshop(wanted?: Partial<NewWorkshop>): Promise<{ facilitator: Browser; entered: Required<Entered> }>;
  /** A browser that joined by the link of a role. */
  join(entered: Required<Entered>, role: keyof Required<Entered>["invites"], name: string): Promise<Browser>;
  /** Another house over the same stores, as after the server was started anew. */
  startAnew(): Pick<OpenHouse, "house" | "engine">;
  close(): void;
}

/** Opens a house; settings that a test does not name are the defaults. */
export function openHouse(
  settings: Partial<HouseNeeds["config"]> & Partial<Pick<HouseNeeds, "health" | "pages">> = {},
): OpenHouse {
  const { stores, folder, close } = freshStores();
  const clock = heldClock();
  const logged: string[] = [];
  const { health = () => "ready" as const, pages = "/nowhere", ...config } = settings;
  const settled = { origins: [], proxies: 0, operator: null, limits: true, ...config };
  const { house, engine: ready } = start();
  const browser = () => new Browser(house.app, settled.origins[0]);

  /** A house over what is stored. */
  function start() {
    let engine: QuietEngine | undefined;
    const house = createHouse({
      config: settled,
      stores,
      makeEngine: (ask) => (engine = quietEngine(ask)),
      templates: {
        names: templateNames,
        seed(doc, name, locale, now) {
          if (isTemplateName(name)) seedBoard(doc, name, locale, now);
        },
      },
      makeSecrets: testPollSecrets,
      hosts: createHosts({
        origins: settled.origins,
        port: () => 80,
        machine: () => ({ addresses: ["192.168.1.5", "[fd00::5]"], name: "laptop" }),
      }),
      clock,
      health,
      pages,
      log: (line) => void logged.push(line),
      later: (run) => void queueMicrotask(run),
    });
    return { house, engine: engine! };
  }

  return {
    house,
    stores,
    folder,
    engine: ready,
    clock,
    logged,
    browser,
    async openWorkshop(wanted = {}) {
      const facilitator = browser();
      const body = { title: "Water", locale: "en", name: "Ana", ...wanted };
      const { status, data } = await facilitator.post<Required<Entered>>("/api/workshops", body);
      if (status !== 201) throw new Error(`opening answered ${status}`);
      return { facilitator, entered: data };
    },
    async join(entered, role, name) {
      const joining = browser();
      const { token } = entered.invites[role];
      const { status } = await joining.post("/api/join", { token, name });
      if (status !== 200) throw new Error(`joining answered ${status}`);
      return joining;
    },
    startAnew: start,
    close,
  };
}
