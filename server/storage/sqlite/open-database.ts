import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { makeFolder } from "#server/storage/make-folder.ts";

/** The embedded database: drizzle for the adapters, `raw` for statements on the hot path, `close` at the end. */
export interface Database {
  readonly orm: BetterSQLite3Database;
  readonly raw: Sqlite.Database;
  close(): void;
}

/**
 * Opens `<folder>/ronda.db`, creating and migrating it on the way.
 * `synchronous=FULL` is set at every open: an existing WAL database opens at NORMAL, and an acknowledged commit
 * could then vanish in a power cut. `secure_delete` overwrites what is deleted.
 */
export function openDatabase(folder: string, migrations: string): Database {
  makeFolder(folder);
  const raw = new Sqlite(join(folder, "ronda.db"));
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  raw.pragma("secure_delete = ON");
  raw.pragma("busy_timeout = 5000");
  // In KiB: this library's own default is 16 MB, which fills as boards come and go.
  raw.pragma("cache_size = -4000");
  const orm = drizzle(raw);
  migrate(orm, { migrationsFolder: migrations });
  return { orm, raw, close: () => raw.close() };
}
