import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addEvidence, linkNeed } from "#shared/needs/need-doc.ts";
import {
  createItem,
  moveItemBefore,
  projectBoard,
  removeItem,
  restoreItem,
  rootOf,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { type Client, LiveBoard } from "#tests/support/live-board.ts";

/** Small seeded random numbers (mulberry32), so that a history replays from its seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Device {
  readonly client: Client;
  readonly ronda: boolean;
  readonly undo: Y.UndoManager;
}

/** Honest people who write, move, link, remove, undo, go offline and come back. */
class History {
  private readonly random: () => number;
  private readonly board: LiveBoard;
  readonly devices: Device[] = [];

  constructor(board: LiveBoard, seed: number) {
    this.board = board;
    this.random = seeded(seed);
  }

  async start(): Promise<void> {
    for (const [i, memberId] of ["ana", "bo", "cy", "ana"].entries()) {
      const ronda = i !== 2;
      const doc = new Y.Doc();
      doc.clientID = 1 + Math.floor(this.random() * 2 ** 32);
      const client = await this.board.join({ memberId }, ronda, doc);
      // As our client does: undo takes back words and values, and never a card from under somebody else.
      const undo = new Y.UndoManager([rootOf(doc, "notes"), rootOf(doc, "needs")], {
        captureTimeout: 0,
        deleteFilter: (item) => !(item.content instanceof Y.ContentType),
      });
      this.devices.push({ client, ronda, undo });
    }
  }

  async step(): Promise<void> {
    const device = this.pick(this.devices);
    const act = this.random();
    if (act < 0.08) device.client.drop();
    else if (act < 0.2) this.comeBack(device);
    else if (act < 0.25) this.shareCopy();
    else this.edit(device);
    // Who types right after coming back sends keystrokes before the offline edits.
    if (act >= 0.08 && act < 0.2 && this.random() < 0.5) this.edit(device);
    if (this.random() < 0.5) await this.board.timers.pass(40);
    if (this.random() < 0.5) device.client.hearAll();
  }

  async finish(): Promise<void> {
    for (const device of this.devices) this.comeBack(device);
    await this.board.timers.pass(1000);
    await this.board.exchange(this.devices.map(({ client }) => client));
  }

  private comeBack({ client, ronda }: Device): void {
    if (!client.wire) client.connect(this.board.dial(client.person, ronda));
  }

  /** Two tabs of one person on one stored copy, while both are offline. */
  private shareCopy(): void {
    const [one, two] = [this.devices[0]!.client, this.devices[3]!.client];
    if (one.wire || two.wire) return;
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc), two);
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc), one);
  }

  private edit({ client, undo }: Device): void {
    const { doc, person } = client;
    const writer = { memberId: person.memberId, now: 1 + Math.floor(this.random() * 1e6) };
    const notes = [...rootOf(doc, "notes").keys()];
    const needs = [...rootOf(doc, "needs").keys()];
    const note = notes.length > 0 ? this.pick(notes) : undefined;
    const need = needs.length > 0 ? this.pick(needs) : undefined;
    const act = this.random();
    if (!note || act < 0.2) createNote(doc, { text: "note", x: 1, y: 2 }, writer);
    else if (act < 0.55) this.type(textOf(doc, "notes", note, "text"));
    else if (act < 0.65) setValue(doc, "notes", note, "x", Math.floor(this.random() * 1000));
    else if (act < 0.7) removeItem(doc, "notes", note, writer.now);
    else if (act < 0.73) restoreItem(doc, "notes", note);
    else if (act < 0.78) moveItemBefore(doc, "notes", note, this.pick(notes));
    else if (act < 0.84) undo.undo();
    else if (act < 0.87) undo.redo();
    else if (!need || act < 0.92) createItem(doc, "needs", { statement: "need" }, writer);
    else if (act < 0.95) linkNeed(doc, need, "personas", note, this.random() < 0.7);
    else addEvidence(doc, need, { kind: "testimony", confidence: "checked", source: "talk" });
  }

  private type(text: Y.Text | undefined): void {
    if (!text) return;
    const place = Math.floor(this.random() * (text.length + 1));
    if (this.random() < 0.7 || text.length === 0) text.insert(place, "abc");
    else text.delete(Math.min(place, text.length - 1), 1);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }
}

describe("honest people", () => {
  it.each(Array.from({ length: 60 }, (_, i) => i + 1))(
    "with offline spells, shared copies and plain clients converge without a refusal (seed %d)",
    async (seed) => {
      const board = await LiveBoard.open();
      const history = new History(board, seed);
      await history.start();
      for (let i = 0; i < 150; i++) await history.step();
      await history.finish();

      const refused = history.devices.flatMap(({ client }) =>
        client.answers.filter((answer) => typeof answer === "string" && !answer.endsWith("gap")),
      );
      expect(refused).toEqual([]);
      expect(history.devices.map(({ client }) => client.closed)).toEqual(Array(4).fill(undefined));
      const after = await board.restart();
      const stored = projectBoard((await after.join({ memberId: "reader" })).doc);
      for (const { client } of history.devices) expect(projectBoard(client.doc)).toEqual(stored);
      expect(board.logged).toEqual([]);
    },
  );
});
