import { join } from "node:path";
import Sqlite from "better-sqlite3";

/**
 * Keeps a data folder to one server: two would each hold boards in memory and write past each other.
 * The lock is the system's and ends with the process, however it ends. Returns how to let go, or `undefined`
 * where another server holds it.
 */
export function lockFolder(folder: string): (() => void) | undefined {
  const lock = new Sqlite(join(folder, "ronda.lock"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
}
