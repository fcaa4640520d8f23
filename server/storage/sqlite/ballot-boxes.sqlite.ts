import { randomFillSync, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { eraseFile } from "#server/storage/erase-file.ts";
import { makeFolder } from "#server/storage/make-folder.ts";
import type { BallotBoxStore, BoxedBallot } from "#server/voting/ballot-box.store.ts";
import { RondaError } from "#shared/errors.ts";

const ending = ".box";
/** A used place: its length in four bytes (0: free), the ballot, noise. */
const headBytes = 4;

/** An open box: which places are free, and where each key's ballot lies. Kept in memory alone. */
interface OpenBox {
  readonly raw: Sqlite.Database;
  readonly boxId: string;
  readonly placeBytes: number;
  readonly places: Map<string, number>;
  readonly free: number[];
}

/** The boxes, and how to let go of their files. */
export interface BallotBoxFiles extends BallotBoxStore {
  close(): void;
}

/**
 * One SQLite file a poll, `<data>/polls/<pollId>.box`. A table of ballots would keep their order whatever its keys are,
 * and a write-ahead log would give it back: so all places are made at the start, in one transaction, with noise in
 * them; a ballot overwrites a random free one at equal size, in place; and there is a rollback journal, gone after
 * each commit.
 */
export function ballotBoxesInSqlite(dataFolder: string): BallotBoxFiles {
  const folder = join(dataFolder, "polls");
  const pathOf = (pollId: string) => join(folder, `${pollId}${ending}`);
  const open = new Map<string, OpenBox>();

  const letGo = (pollId: string) => {
    open.get(pollId)?.raw.close();
    open.delete(pollId);
  };
  const boxOf = (pollId: string): OpenBox | undefined => {
    const known = open.get(pollId);
    if (known || !existsSync(pathOf(pollId))) return known;
    const box = openBox(pathOf(pollId));
    open.set(pollId, box);
    return box;
  };
  const erase = (pollId: string) => {
    letGo(pollId);
    eraseFile(`${pathOf(pollId)}-journal`);
    eraseFile(pathOf(pollId));
  };

  return {
    make: async (pollId, boxId, places, placeBytes) => {
      erase(pollId);
      makeFolder(dataFolder);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const raw = openFile(pathOf(pollId));
      raw.transaction(() => fillWithNoise(raw, boxId, places, placeBytes))();
      raw.close();
    },

    read: async (pollId) => {
      const box = boxOf(pollId);
      if (!box) return undefined;
      return { boxId: box.boxId, ballots: ballotsIn(box.raw).map(({ ballot }) => ballot) };
    },

    put: async (pollId, ballots) => {
      const box = boxOf(pollId);
      if (!box) throw new RondaError("not-found", "no such box");
      putAll(box, ballots);
    },

    erase: async (pollId) => erase(pollId),

    all: async () =>
      existsSync(folder)
        ? readdirSync(folder).flatMap((name) =>
            name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
          )
        : [],

    close: () => [...open.keys()].forEach(letGo),
  };
}

/** Throws where the file is no box, and keeps no hold of it. */
function openFile(path: string): Sqlite.Database {
  const raw = new Sqlite(path);
  try {
    raw.pragma("journal_mode = DELETE");
    // EXTRA also waits for the folder to say that the journal is gone: only then is a commit one.
    raw.pragma("synchronous = EXTRA");
    raw.pragma("secure_delete = ON");
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

function fillWithNoise(raw: Sqlite.Database, boxId: string, places: number, placeBytes: number): void {
  raw.exec("create table box (id text not null, place_bytes integer not null)");
  raw.exec("create table places (place integer primary key, content blob not null)");
  raw.prepare("insert into box (id, place_bytes) values (?, ?)").run(boxId, placeBytes);
  const insert = raw.prepare("insert into places (place, content) values (?, ?)");
  for (let place = 1; place <= places; place++) insert.run(place, contentOf("", placeBytes));
}

function openBox(path: string): OpenBox {
  const raw = openFile(path);
  const { id: boxId, place_bytes: placeBytes } = raw.prepare("select id, place_bytes from box").get() as {
    id: string;
    place_bytes: number;
  };
  const places = new Map(ballotsIn(raw).map(({ place, ballot }) => [ballot.keyHash, place]));
  const used = new Set(places.values());
  const all = raw.prepare("select place from places").pluck().all() as number[];
  return { raw, boxId, placeBytes, places, free: all.filter((place) => !used.has(place)) };
}

function ballotsIn(raw: Sqlite.Database): { place: number; ballot: BoxedBallot }[] {
  const rows = raw.prepare("select place, content from places").all() as { place: number; content: Buffer }[];
  return rows.flatMap(({ place, content }) => {
    const length = content.readUInt32BE(0);
    if (length === 0) return [];
    const written = content.subarray(headBytes, headBytes + length).toString();
    return [{ place, ballot: ballotOf(written) }];
  });
}

/** `<key's hash>|<group>|<number>|<choices>`. */
function textOf({ keyHash, group, seq, choices }: BoxedBallot): string {
  return `${keyHash}|${group}|${seq}|${choices}`;
}

function ballotOf(text: string): BoxedBallot {
  const [keyHash = "", group = "", seq = "", ...choices] = text.split("|");
  return { keyHash, group, seq: Number(seq), choices: choices.join("|") };
}

function putAll({ raw, places, free, placeBytes }: OpenBox, ballots: readonly BoxedBallot[]): void {
  const overwrite = raw.prepare("update places set content = ? where place = ?");
  const left = [...free];
  const taken = new Map<string, number>();
  raw.transaction(() => {
    for (const ballot of ballots) {
      const place = places.get(ballot.keyHash) ?? taken.get(ballot.keyHash) ?? takeRandom(left);
      taken.set(ballot.keyHash, place);
      overwrite.run(contentOf(textOf(ballot), placeBytes), place);
    }
  })();
  free.splice(0, free.length, ...left);
  for (const [keyHash, place] of taken) places.set(keyHash, place);
}

function takeRandom(left: number[]): number {
  if (left.length === 0) throw new RondaError("conflict", "the box is full");
  const at = randomInt(left.length);
  const place = left[at]!;
  left[at] = left.at(-1)!;
  left.pop();
  return place;
}

function contentOf(text: string, placeBytes: number): Buffer {
  const written = Buffer.from(text);
  if (written.length > placeBytes - headBytes) throw new RondaError("too-big", "the ballot fits no place");
  const content = randomFillSync(Buffer.alloc(placeBytes));
  content.writeUInt32BE(written.length, 0);
  written.copy(content, headBytes);
  return content;
}
