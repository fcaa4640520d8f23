import { join } from "node:path";
import { seconds, systemClock } from "#server/base/clock.ts";
import { StartError, type Config } from "#server/config.ts";
import { loadSample } from "#server/export/load-sample.ts";
import { sampleMemory } from "#server/export/sample-memory.ts";
import { createHouse, sweepEvery } from "#server/house.ts";
import type { Stores } from "#server/house-needs.ts";
import type { Health } from "#server/http/app.ts";
import { createHosts } from "#server/http/hosts.ts";
import { createEngine } from "#server/realtime/create-engine.ts";
import { makeFolder } from "#server/storage/make-folder.ts";
import { pollKeysInFiles } from "#server/storage/files/poll-keys.files.ts";
import { ballotBoxesInSqlite, type BallotBoxFiles } from "#server/storage/sqlite/ballot-boxes.sqlite.ts";
import { boardsInSqlite } from "#server/storage/sqlite/boards.sqlite.ts";
import { declaringInSqlite } from "#server/storage/sqlite/declaring.sqlite.ts";
import { draftsInSqlite } from "#server/storage/sqlite/drafts.sqlite.ts";
import { breakoutsInSqlite } from "#server/storage/sqlite/breakouts.sqlite.ts";
import { documentsInSqlite } from "#server/storage/sqlite/documents.sqlite.ts";
import { eventsInSqlite } from "#server/storage/sqlite/events.sqlite.ts";
import { facilitationInSqlite } from "#server/storage/sqlite/facilitation.sqlite.ts";
import { invitesInSqlite } from "#server/storage/sqlite/invites.sqlite.ts";
import { lateWorkInSqlite } from "#server/storage/sqlite/late-work.sqlite.ts";
import { lockFolder } from "#server/storage/sqlite/lock-folder.ts";
import { membersInSqlite } from "#server/storage/sqlite/members.sqlite.ts";
import { openDatabase, type Database } from "#server/storage/sqlite/open-database.ts";
import { restorePointsInSqlite } from "#server/storage/sqlite/restore-points.sqlite.ts";
import { pollsInSqlite } from "#server/storage/sqlite/polls.sqlite.ts";
import { roomsInSqlite } from "#server/storage/sqlite/rooms.sqlite.ts";
import { sessionsInSqlite } from "#server/storage/sqlite/sessions.sqlite.ts";
import { sharesInSqlite } from "#server/storage/sqlite/shares.sqlite.ts";
import { workshopsInSqlite } from "#server/storage/sqlite/workshops.sqlite.ts";
import { makePollSecrets } from "#server/voting/ballot-crypto.ts";
import { isTemplateName, templateNames } from "#shared/templates/templates.ts";
import { seedBoard } from "#shared/templates/seed-doc.ts";

/** How long changes are gathered before those who listen are told, in ms. */
const tellAfter = 20;

export interface ComposeNeeds {
  readonly config: Config;
  /** Folder of the package: pages and migrations are found from here. */
  readonly root: string;
  /** The port that is listened on. */
  readonly port: () => number;
  readonly health: () => Health;
  readonly log: (line: string) => void;
}

/** One running house over the embedded database. */
export interface Composed {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  readonly engine: ReturnType<typeof createHouse>["engine"];
  /** Opens the sample workshops once, and says how to get in. */
  readonly loadSample: (origin: string) => Promise<string[]>;
  /** Ends streams and sockets with everything on disk, and closes the database. */
  readonly close: () => Promise<void>;
}

/** All ports over the embedded database. */
export function sqliteStores(
  database: Database,
  folder: string,
): Stores & { readonly ballotBoxes: BallotBoxFiles } {
  return {
    polls: pollsInSqlite(database),
    ballotBoxes: ballotBoxesInSqlite(folder),
    pollKeys: pollKeysInFiles(folder),
    workshops: workshopsInSqlite(database),
    events: eventsInSqlite(database),
    members: membersInSqlite(database),
    declaring: declaringInSqlite(database),
    sessions: sessionsInSqlite(database),
    invites: invitesInSqlite(database),
    boards: boardsInSqlite(database),
    shares: sharesInSqlite(database),
    rooms: roomsInSqlite(database),
    facilitation: facilitationInSqlite(database),
    lateWork: lateWorkInSqlite(database),
    restorePoints: restorePointsInSqlite(database),
    drafts: draftsInSqlite(database),
    breakouts: breakoutsInSqlite(database),
  };
}

/** The only place that knows every concrete adapter. Throws `StartError` where the data folder cannot be used. */
export function compose({ config, root, port, health, log }: ComposeNeeds): Composed {
  const { database, unlock } = openData(config.data, join(root, "drizzle/sqlite/migrations"));
  const stores = sqliteStores(database, config.data);
  const house = createHouse({
    config,
    stores,
    makeEngine: (askAccess, allowedOrigin) =>
      createEngine({
        documents: documentsInSqlite(database),
        askAccess,
        allowedOrigin,
        limits: config.limits ? "on" : "off",
        clock: systemClock,
        log: {
          warn: (message, about) => log(lineOf(message, about)),
          error: (message, about) => log(lineOf(message, about)),
        },
      }),
    templates: {
      names: templateNames,
      seed(doc, name, locale, now) {
        if (isTemplateName(name)) seedBoard(doc, name, locale, now);
      },
    },
    makeSecrets: makePollSecrets,
    hosts: createHosts({ origins: config.origins, port }),
    clock: systemClock,
    health,
    pages: join(root, "dist/client"),
    log,
    later: (run) => void setTimeout(run, tellAfter).unref(),
  });

  const sweep = setInterval(() => {
    house.sweep().catch(() => log("looking for sessions that are over failed"));
  }, sweepEvery);
  sweep.unref();
  const polls = setInterval(() => {
    house.closePolls().catch(() => log("closing polls failed"));
  }, 1 * seconds);
  polls.unref();

  return {
    fetch: house.app.fetch,
    engine: house.engine,
    loadSample: (origin) =>
      loadSample(
        {
          open: house.open,
          newSession: async () => (await house.sessions.begin(true)).id,
          write: (boardId, change) => house.engine.write(boardId, change),
          linksOf: house.linksOf,
          memory: sampleMemory(config.data),
          now: () => systemClock.now(),
        },
        origin,
      ),
    async close() {
      clearInterval(sweep);
      clearInterval(polls);
      house.feed.drain();
      await house.drainBallots();
      await house.engine.drain();
      stores.ballotBoxes.close();
      database.close();
      unlock();
    },
  };
}

function openData(folder: string, migrations: string): { database: Database; unlock: () => void } {
  let unlock: (() => void) | undefined;
  try {
    makeFolder(folder);
    unlock = lockFolder(folder);
    if (unlock) return { database: openDatabase(folder, migrations), unlock };
  } catch (error) {
    unlock?.();
    if (reasonOf(error) === "ERR_DLOPEN_FAILED") {
      throw new StartError("The packages were installed with another Node than this one. Run npm ci again.");
    }
    throw new StartError(
      `The data folder ${folder} cannot be used (${reasonOf(error)}). Set RONDA_DATA to a folder that can be written.`,
    );
  }
  throw new StartError(`Another Ronda is using the data folder ${folder}. Set RONDA_DATA to another one.`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.message.split("\n")[0] ?? error.name;
}

function lineOf(message: string, about: Readonly<Record<string, unknown>> = {}): string {
  return [message, ...Object.entries(about).map(([name, value]) => `${name}=${String(value)}`)].join(" ");
}
