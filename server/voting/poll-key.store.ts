import type { PollSecrets } from "./ballot-crypto.ts";

/** Where a poll's private keys lie until its result is kept: a file of its own each, never in a backup. */
export interface PollKeyStore {
  /** Writes them for this account alone; those that are there already are replaced. On disk when it resolves. */
  write(pollId: string, secrets: PollSecrets): Promise<void>;
  /** `undefined` where there are none. */
  read(pollId: string): Promise<PollSecrets | undefined>;
  /** Overwrites and removes them. Nothing there: nothing changes. */
  destroy(pollId: string): Promise<void>;
  /** Polls that have keys. */
  all(): Promise<readonly string[]>;
}
