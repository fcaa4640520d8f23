import { RondaError } from "#shared/errors.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { toBase64url } from "#shared/voting/base64url.ts";
import { publicKeysOf, sha256Hex, type PollSecrets } from "./ballot-crypto.ts";
import type { BallotBoxStore, BoxedBallot } from "./ballot-box.store.ts";
import type { PollKeyStore } from "./poll-key.store.ts";
import type { PollFacts, PollStore, StoredKeys } from "./poll.store.ts";
import { createRunningBox, type RunningBox } from "./running-polls.ts";

export interface PollBoxesNeeds {
  readonly polls: Pick<PollStore, "running" | "close">;
  readonly boxes: BallotBoxStore;
  readonly keys: PollKeyStore;
  /** Makes a poll's private keys, one a group. */
  readonly makeSecrets: (groups: readonly string[]) => Promise<PollSecrets>;
  readonly announce: (workshopId: string) => void;
  /** A line for whoever runs the server: no content, names or tokens. */
  readonly log: (line: string) => void;
  /** Runs once, a moment later. */
  readonly later: (run: () => void) => void;
}

export type PollBoxes = ReturnType<typeof createPollBoxes>;

/**
 * The boxes and keys of secret polls through their life: made before the poll opens, taken up again after a restart,
 * destroyed once the result is kept. Boxes of no running poll are left-overs and are erased at the start.
 */
export function createPollBoxes({ polls, boxes, keys, makeSecrets, ...needs }: PollBoxesNeeds) {
  const { announce, log, later } = needs;
  const running = new Map<string, RunningBox>();
  let started: Promise<void> | undefined;

  const run = (poll: PollFacts, secrets: PollSecrets, inside: readonly BoxedBallot[]) =>
    void running.set(poll.id, createRunningBox(poll, secrets, inside, { boxes, later }));

  const destroy = async (pollId: string) => {
    running.delete(pollId);
    await keys.destroy(pollId);
    await boxes.erase(pollId);
  };

  /** A box that is not there, or another one, means that a backup was restored: nothing that it holds is to count. */
  const takeUp = async (poll: PollFacts) => {
    const secrets = await keys.read(poll.id);
    const box = await boxes.read(poll.id);
    if (secrets && box && box.boxId === poll.boxId) return run(poll, secrets, box.ballots);
    await polls.close(poll.id, { result: null, recount: null, voided: true, keepTook: false });
    await destroy(poll.id);
    announce(poll.workshopId);
  };

  const start = async () => {
    const known = await polls.running();
    for (const poll of known) {
      if (poll.secrecy !== "secret") continue;
      // A box that cannot be read now may be readable at the next start: nothing is voided for that, nothing counted.
      await takeUp(poll).catch(() =>
        log("a ballot box could not be read; its poll waits for the next start"),
      );
    }
    const ids = new Set(known.map(({ id }) => id));
    for (const pollId of new Set([...(await boxes.all()), ...(await keys.all())])) {
      if (!ids.has(pollId)) await destroy(pollId);
    }
  };

  return {
    /** Takes up what runs, once; everything that asks for boxes waits for it. */
    ready: (): Promise<void> => (started ??= start()),

    /** The box of a poll that runs, or `undefined`. */
    of: (pollId: string): RunningBox | undefined => running.get(pollId),

    /** A poll changed. */
    learn(poll: PollFacts): void {
      const box = running.get(poll.id);
      if (box) box.poll = poll;
    },

    /** Makes keys and an empty box, for a poll that is about to open. */
    async make(
      pollId: string,
      groups: readonly string[],
      places: { readonly count: number; readonly bytes: number },
    ): Promise<{
      boxId: string;
      keys: StoredKeys;
      begin: (poll: PollFacts) => void;
      drop: () => Promise<void>;
    }> {
      const secrets = await makeSecrets(groups);
      const boxId = randomId();
      await keys.write(pollId, secrets);
      await boxes.make(pollId, boxId, places.count, places.bytes);
      return {
        boxId,
        keys: storedKeys(secrets),
        begin: (poll) => run(poll, secrets, []),
        drop: () => destroy(pollId),
      };
    },

    /** Everything in a box that takes nothing more. Throws `not-found` without it. */
    async sealed(pollId: string): Promise<readonly BoxedBallot[]> {
      await running.get(pollId)?.seal();
      const box = await boxes.read(pollId);
      if (!box) throw new RondaError("not-found", "no such box");
      return box.ballots;
    },

    destroy,

    /** Takes nothing more anywhere; resolves once everything that was taken is on disk. The server stops. */
    async drain(): Promise<void> {
      for (const box of running.values()) await box.seal();
    },
  };
}

function storedKeys(secrets: PollSecrets): StoredKeys {
  const { groups, box } = publicKeysOf(secrets);
  return {
    groups: groups.map(({ group, spki }) => ({
      group,
      key: toBase64url(spki),
      fingerprint: sha256Hex(spki),
    })),
    box: toBase64url(box),
  };
}
