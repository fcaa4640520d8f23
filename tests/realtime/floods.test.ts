import * as encoding from "lib0/encoding";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { itemOf } from "#server/realtime/yjs-inside.ts";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { syncStep } from "#shared/realtime/messages.ts";
import { LiveBoard, stateOf, type Client } from "#tests/support/live-board.ts";
import { raw, rawUpdate, type RawBlock } from "#tests/support/raw-update.ts";

/** The client id that the hostile member writes under. */
const evil = 666;

let board: LiveBoard;
let ana: Client;
let eve: Client;
let noteId: string;
/** Where the text of Ana's note stands in the document. */
let text: { readonly client: number; readonly clock: number };

beforeEach(async () => {
  board = await LiveBoard.open();
  ana = await board.join({ memberId: "ana" });
  noteId = createNote(ana.doc, { text: "water", x: 0, y: 0 }, { memberId: "ana", now: 1 });
  await board.exchange([ana]);
  eve = await board.join({ memberId: "eve" });
  eve.answers.length = 0;
  text = itemOf(textOf(eve.doc, "notes", noteId, "text")!)!.id;
});

type Structs = RawBlock["structs"];
const list = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const nothing = (count: number): Structs => list(count, () => ({ gc: 1 }));
const cards = (count: number): Structs => list(count, (i) => ({ root: "notes", sub: `n${i}`, ...raw.map }));
const formats = (count: number): Structs =>
  list(count, () => ({ parent: [text.client, text.clock] as const, ...raw.format }));
const own = (structs: Structs, clock = 0) => rawUpdate([{ client: evil, clock, structs }]);
const letters = (count: number, client: number): RawBlock => ({
  client,
  clock: 0,
  structs: list(count, () => ({ parent: [text.client, text.clock] as const, ...raw.letters("x") })),
});
const ranges = (count: number) => list(count, (i) => [i * 2, 1] as const);

/** What it is made of, the reason that it is refused with, and the update. */
const floods: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["more structs than one message holds", "too-big", () => own(nothing(14_001))],
  ["more shared types than one message holds", "too-big", () => own(cards(4001))],
  ["formats", "schema", () => own(formats(10_000))],
  ["structs after a gap", "gap", () => own(nothing(200_000), 7)],
  [
    "structs under a colleague's client id",
    "foreign-client",
    () => {
      const { client } = text;
      const clock = Y.getState(eve.doc.store, client);
      return rawUpdate([{ client, clock, structs: nothing(200_000) }]);
    },
  ],
  [
    "more client ids than anybody has",
    "rate",
    () => rawUpdate(list(300, (i) => ({ client: 1000 + i, clock: 0, structs: nothing(1) }))),
  ],
  ["deletions under an unknown client id", "gap", () => rawUpdate([], [[evil, ranges(10_000)]])],
  [
    "deletions under many unknown client ids",
    "gap",
    () =>
      rawUpdate(
        [],
        list(100_000, (i) => [10_000 + i, [[0, 1]]] as const),
      ),
  ],
  [
    "more deletions than the board has places",
    "too-big",
    () => rawUpdate([], [[text.client, ranges(1_000_000)]]),
  ],
  [
    "deletions of one place, again and again",
    "malformed",
    () => rawUpdate([], [[text.client, list(10_000, () => [text.clock, 1] as const)]]),
  ],
  [
    "clients that wait for each other",
    "malformed",
    () =>
      rawUpdate(
        list(200, (i) => ({
          client: 2000 + i,
          clock: 0,
          structs: [{ origin: [2000 + ((i + 1) % 200), 0] as const, ...raw.letters("x") }],
        })),
      ),
  ],
  [
    "letters that all claim the same place",
    "too-big",
    () => rawUpdate([letters(6000, evil), letters(6000, evil + 1)]),
  ],
  [
    "values that all claim the same key",
    "too-big",
    () =>
      own([
        { root: "notes", sub: "n", ...raw.map },
        ...list(6000, () => ({ parent: [evil, 0] as const, sub: "later", ...raw.value(1) })),
      ]),
  ],
  [
    "cuts through a long text",
    "too-big",
    () =>
      rawUpdate(
        [
          {
            client: evil,
            clock: 0,
            structs: [{ parent: [text.client, text.clock], ...raw.letters("x".repeat(20_000)) }],
          },
        ],
        [[evil, ranges(10_000)]],
      ),
  ],
  ["bytes that never end a number", "malformed", () => new Uint8Array(4_000_000).fill(255)],
];

describe("a flood", () => {
  it.each(floods)(
    "of %s is refused with `%s` and leaves everything as it was",
    async (_what, code, update) => {
      const before = await stateOf(board);
      eve.sendUpdate(update());
      const number = eve.sent;
      await board.settle();
      eve.hearAll();
      expect(eve.answers).toContain(`${number} ${code}`);
      expect(await stateOf(board)).toBe(before);

      textOf(ana.doc, "notes", noteId, "text")!.insert(5, " for all");
      await board.exchange([ana]);
      const reader = await board.join({ memberId: "cy" });
      expect(projectBoard(reader.doc).notes[noteId]!.text).toBe("water for all");
      expect(board.logged).toEqual([]);
    },
  );

  it("of deletions that everybody knows is taken: a step 2 always carries them all", async () => {
    ana.doc.transact(() => {
      const words = textOf(ana.doc, "notes", noteId, "text")!;
      words.insert(0, "ab".repeat(4000));
      for (let i = 0; i < 4000; i++) words.delete(i, 1);
    });
    await board.exchange([ana, eve]);
    eve.sendUpdate(Y.encodeStateAsUpdate(eve.doc, Y.encodeStateVector(eve.doc)));
    await board.exchange([eve]);
    expect(eve.answers).toEqual([eve.sent]);
  });

  it("that deletes a text written in pieces among much else is taken, also once its neighbours are gone", async () => {
    const words = textOf(ana.doc, "notes", noteId, "text")!;
    const others = createNote(ana.doc, { text: "x", x: 0, y: 0 }, { memberId: "ana", now: 1 });
    const aside = textOf(ana.doc, "notes", others, "text")!;
    ana.doc.transact(() => {
      for (let i = 0; i < 3000; i++) {
        words.insert(i % 2, "y");
        for (let n = 0; n < 3; n++) aside.insert((i + n) % 5 === 0 ? 0 : 1, "z");
      }
    });
    await board.exchange([ana]);
    for (const text of [words, aside]) {
      text.delete(0, text.length);
      await board.exchange([ana, eve]);
      expect(textOf(eve.doc, "notes", text === words ? noteId : others, "text")!.length).toBe(0);
    }
    expect(ana.answers.filter((answer) => typeof answer === "string")).toEqual([]);
  });

  it("of words that many wrote in the same place without a network is taken", async () => {
    const people = [ana, eve];
    for (let i = 0; i < 10; i++) people.push(await board.join({ memberId: `m${i}` }));
    people.forEach((one) => one.drop());
    for (const { doc } of people) {
      const words = textOf(doc, "notes", noteId, "text")!;
      for (let i = 0; i < 100; i++) words.insert(i % 2 === 0 ? 0 : words.length, "ab");
    }
    people.forEach((one) => one.connect(board.dial(one.person)));
    await board.exchange(people);
    for (const one of people) {
      expect(one.answers.filter((answer) => typeof answer === "string")).toEqual([]);
      expect(textOf(one.doc, "notes", noteId, "text")!.length).toBe(5 + 12 * 200);
    }
  });

  it("of large messages by one member is slowed by their bytes, and slows nobody else", async () => {
    await board.timers.pass(1000);
    for (let i = 0; i < 10; i++) eve.sendUpdate(own(nothing(30_000)));
    textOf(ana.doc, "notes", noteId, "text")!.insert(5, " for all");
    await board.exchange([eve, ana]);
    expect(eve.answers.filter((answer) => String(answer).endsWith("rate")).length).toBeGreaterThan(4);
    expect(ana.answers.at(-1)).toBe(ana.sent);
  });
});

describe("a heavy message", () => {
  it("is paid for before the next one is taken, in a second or two at most", async () => {
    await board.timers.pass(1000);
    eve.sendUpdate(own(nothing(200_000)));
    await board.timers.pass(500);
    eve.sendUpdate(own(nothing(1)));
    await board.timers.pass(1000);
    eve.sendUpdate(own(nothing(1)));
    await board.exchange([eve]);
    expect(eve.answers.filter((answer) => typeof answer === "string")).toEqual([
      `${eve.sent - 2} too-big`,
      `${eve.sent - 1} rate`,
    ]);
  });
});

describe("messages that ask for much with few bytes", () => {
  it("are paid for before the next is taken", async () => {
    const claim = async (count: number, client: number) => {
      eve.sendUpdate(rawUpdate([letters(count, client)]));
      await board.exchange([eve]);
    };
    await claim(250, evil);
    await claim(250, evil + 1);
    await claim(50, evil + 2);
    expect(eve.answers).toEqual([eve.sent - 2, eve.sent - 1, `${eve.sent} rate`, eve.sent]);
    await board.timers.pass(2000);
    await claim(50, evil + 2);
    expect(eve.answers.slice(4)).toEqual([eve.sent]);
  });
});

describe("a question for state", () => {
  const vectorOf = (entries: number): Uint8Array =>
    encoding.encode((to) => {
      encoding.writeVarUint(to, entries);
      for (let i = 0; i < entries; i++) {
        encoding.writeVarUint(to, 1000 + i);
        encoding.writeVarUint(to, 1);
      }
    });

  it("that knows a million clients closes the connection before it is read", async () => {
    eve.sendSync(syncStep.step1, vectorOf(1_000_000));
    await board.settle();
    expect(eve.closed).toBe(4400);
  });

  it("that knows clients which only wrote offline is answered", async () => {
    const reader = await board.join({ memberId: "cy" });
    reader.sendSync(syncStep.step1, vectorOf(50));
    await board.exchange([reader]);
    expect(reader.closed).toBeUndefined();
  });

  it("asked again and again closes only the connections of who asks", async () => {
    for (let i = 0; i < 30; i++) eve.sendSync(syncStep.step1, vectorOf(i + 1));
    await board.settle();
    expect(eve.closed).toBe(4529);
    expect(ana.closed).toBeUndefined();
  });
});

describe("while a board is being opened", () => {
  it("one connection may say so much, and is told to come later after that", async () => {
    const early = board.dial({ memberId: "eve" });
    const large = encoding.encode((to) => {
      encoding.writeVarUint(to, 0);
      encoding.writeVarUint(to, 2);
      encoding.writeVarUint8Array(to, new Uint8Array(3_000_000));
    });
    early.say(large);
    early.say(large);
    expect(early.closed).toBe(4529);
  });
});
