import * as encoding from "lib0/encoding";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cardOf, projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { entryOf } from "#server/realtime/yjs-inside.ts";
import { LiveBoard, stateOf, type Client } from "#tests/support/live-board.ts";
import { raw, rawUpdate, type RawBlock, type RawItem } from "#tests/support/raw-update.ts";

/** The client id that the hostile member writes under, unless the attack is about that. */
const evil = 666;
const at = { x: 0, y: 0 };

interface Scene {
  readonly ana: Client;
  readonly eve: Client;
  readonly noteId: string;
  /** Where Ana's note, and its text, stand in the document. */
  readonly card: readonly [number, number];
  readonly text: readonly [number, number];
}

let board: LiveBoard;
let scene: Scene;

const itemId = (type: Y.AbstractType<never> | Y.Text | Y.Map<unknown>): [number, number] => {
  const { _item: item } = type;
  return [item!.id.client, item!.id.clock];
};

beforeEach(async () => {
  board = await LiveBoard.open();
  const ana = await board.join({ memberId: "ana" });
  const noteId = createNote(ana.doc, { text: "water", ...at }, { memberId: "ana", now: 1 });
  await board.exchange([ana]);
  const eve = await board.join({ memberId: "eve" });
  eve.answers.length = 0;
  const card = itemId(cardOf(eve.doc, "notes", noteId)!);
  scene = { ana, eve, noteId, card, text: itemId(textOf(eve.doc, "notes", noteId, "text")!) };
});

const block = (structs: RawBlock["structs"], clock = 0, client = evil): RawBlock => ({
  client,
  clock,
  structs,
});
const note = (sub = "n2"): RawItem => ({ root: "notes", sub, ...raw.map });
const onCard = (key: string, content: Pick<RawItem, "ref" | "body">): RawItem => ({
  parent: scene.card,
  sub: key,
  ...content,
});
const one = (item: RawItem) => rawUpdate([block([item])]);
const bytesOf = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write);

/** Name of the attack, the reason that it is refused with, and the update. */
const attacks: readonly (readonly [string, string, () => Uint8Array])[] = [
  // Whose words they are
  [
    "writing under a colleague's client id",
    "foreign-client",
    () => {
      const client = scene.ana.doc.clientID;
      const clock = Y.getState(scene.eve.doc.store, client);
      return rawUpdate([block([{ origin: [client, clock - 1], ...raw.value(1) }], clock, client)]);
    },
  ],
  ["signing as somebody else", "forbidden", () => rawUpdate([block([note(), sign("ana")])])],
  ["signing somebody else's card", "forbidden", () => one(onCard("author", raw.value("eve")))],
  ["deleting somebody else's card for good", "forbidden", () => rawUpdate([], [deletion(scene.card)])],
  [
    "saying where a need comes from without leading",
    "forbidden",
    () =>
      rawUpdate([
        block([
          { root: "needs", sub: "x", ...raw.map },
          { parent: [evil, 0], sub: "origin", ...raw.value("office") },
        ]),
      ]),
  ],
  [
    "taking the name off somebody's card",
    "forbidden",
    () => {
      const { client, clock } = entryOf(cardOf(scene.eve.doc, "notes", scene.noteId)!, "author")!.id;
      return rawUpdate([], [[client, [[clock, 1]]]]);
    },
  ],
  ["pushing the name off somebody's card", "forbidden", () => one(onCard("author", raw.deleted(1)))],
  [
    "pushing it off with a name that is taken back at once",
    "forbidden",
    () => rawUpdate([block([onCard("author", raw.value("eve"))])], [[evil, [[0, 1]]]]),
  ],
  [
    "taking away for whom a note was written, without leading",
    "forbidden",
    () => one(onCard("onBehalf", raw.deleted(1))),
  ],
  // Bytes that are no update
  ["no bytes", "malformed", () => Uint8Array.of()],
  ["bytes after the end", "malformed", () => Uint8Array.from([...one(note()), 0])],
  ["an end that is cut off", "malformed", () => one(note()).slice(0, -3)],
  ["counts that promise billions of structs", "malformed", () => bytesOf((to) => bomb(to, 2 ** 32))],
  ["a number that never ends", "malformed", () => Uint8Array.from(Array.from({ length: 40 }, () => 255))],
  ["a V2 update", "malformed", () => Y.encodeStateAsUpdateV2(scene.ana.doc)],
  ["a skip", "malformed", () => rawUpdate([block([{ skip: 5 }, note()])])],
  ["a struct without length", "malformed", () => rawUpdate([block([{ gc: 0 }])])],
  ["nothing that claims a place", "malformed", () => Uint8Array.of(1, 1, ...varuint(evil), 0, 128, 1, 0, 0)],
  ["a run of no structs", "malformed", () => Uint8Array.of(1, 0, ...varuint(evil), 0, 0)],
  ["more clients than there are bytes for", "malformed", () => Uint8Array.of(255, 255, 255, 127)],
  ["letters that are no UTF-8", "malformed", () => one({ parent: scene.text, ...brokenLetters })],
  ["a text longer than its message", "malformed", () => one({ parent: scene.text, ...endlessLetters })],
  ["a length beyond counting", "malformed", () => rawUpdate([block([{ gc: 2 ** 40 }])])],
  ["one client twice", "malformed", () => rawUpdate([block([note("a")]), block([note("b")], 1)])],
  // Order and references
  ["a clock ahead of what is known", "gap", () => rawUpdate([block([note()], 7)])],
  ["a neighbour that nobody has", "gap", () => one({ origin: [evil + 1, 0], ...raw.letters("x") })],
  ["a parent that nobody has", "gap", () => one({ parent: [evil + 1, 3], sub: "k", ...raw.value(1) })],
  ["deleting what nobody has", "gap", () => rawUpdate([], [[evil, [[0, 9]]]])],
  ["deletions out of order", "malformed", () => rawUpdate([], [twice(scene.text)])],
  ["deletions of no length", "malformed", () => rawUpdate([], [[scene.text[0], [[scene.text[1], 0]]]])],
  [
    "one client's deletions twice",
    "malformed",
    () => rawUpdate([], [deletion(scene.text), deletion(scene.text)]),
  ],
  ["deleting beyond what a colleague wrote", "gap", () => rawUpdate([], [[scene.text[0], [[0, 1_000_000]]]])],
  ["a reference to itself", "malformed", () => one({ origin: [evil, 0], ...raw.letters("x") })],
  [
    "a circle of references",
    "malformed",
    () =>
      rawUpdate([
        block([{ origin: [evil + 1, 0], ...raw.letters("x") }]),
        block([{ origin: [evil, 0], ...raw.letters("y") }], 0, evil + 1),
      ]),
  ],
  [
    "an item between two different places",
    "malformed",
    () => one({ origin: letterOf(), rightOrigin: scene.card, ...raw.letters("x") }),
  ],
  [
    "an item before what it stands after",
    "malformed",
    () => one({ origin: letterOf(3), rightOrigin: letterOf(1), ...raw.letters("x") }),
  ],
  [
    "an item between its own letters in the wrong order",
    "malformed",
    () =>
      rawUpdate([
        block([
          { origin: letterOf(), ...raw.letters("b") },
          { origin: [evil, 0], ...raw.letters("a") },
          { origin: [evil, 1], rightOrigin: [evil, 0], ...raw.letters("x") },
        ]),
      ]),
  ],
  ["a child of a plain value", "malformed", () => one({ parent: valueOf(), sub: "k", ...raw.value(1) })],
  // What a board is made of
  ["another root", "schema", () => one({ root: "ballots", sub: "b", ...raw.map })],
  ["a root named like an object's inside", "schema", () => one({ root: "__proto__", sub: "b", ...raw.map })],
  ["a list in place of a card", "schema", () => one({ root: "notes", sub: "b", ...raw.array })],
  ["a plain value in place of a card", "schema", () => one({ root: "notes", sub: "b", ...raw.value(1) })],
  ["an entry without a key", "schema", () => one({ root: "notes", ...raw.map })],
  ["an id that is none", "schema", () => one(note("a b"))],
  ["an id like a path", "schema", () => one(note("notes.text/../needs"))],
  ["an id `__proto__`", "schema", () => one(note("__proto__"))],
  ["a key longer than a name", "schema", () => one(onCard("k".repeat(257), raw.value(1)))],
  ["replacing somebody's card", "schema", () => one(note(scene.noteId))],
  ["replacing a card's text by another", "schema", () => one(onCard("text", raw.text))],
  ["replacing a card's text by a value", "schema", () => one(onCard("text", raw.value("mine")))],
  ["pushing a text out with nothing", "schema", () => one(onCard("text", raw.deleted(1)))],
  ["deleting a card's text", "schema", () => rawUpdate([], [deletion(scene.text)])],
  ["a colour that is none", "schema", () => one(onCard("color", raw.value("gold")))],
  ["a position beyond the wall", "schema", () => one(onCard("x", raw.value(1e12)))],
  ["a link that is not true", "schema", () => one(onCard("from/notes/a", raw.value("yes")))],
  ["a list under an unknown key, deleted again", "schema", deletedList],
  ["a shared type under an unknown key", "schema", () => one(onCard("later", raw.map))],
  ["a sub-document", "schema", () => one(onCard("later", raw.subDocument))],
  ["binary content", "schema", () => one(onCard("later", raw.bytes))],
  ["binary inside a value", "schema", () => one(onCard("later", raw.value({ a: Uint8Array.of(1) })))],
  ["a number that JSON has not", "schema", () => one(onCard("later", raw.value(BigInt(1))))],
  ["a key `__proto__`", "schema", () => one(onCard("__proto__", raw.value(1)))],
  ["a key `constructor`", "schema", () => one(onCard("constructor", raw.value(1)))],
  ["a `__proto__` inside a value", "schema", () => one(onCard("later", protoValue()))],
  ["a `prototype` inside a value", "schema", () => one(onCard("later", raw.value({ a: { prototype: 1 } })))],
  ["several values under one key", "schema", () => one(onCard("later", raw.value(1, 2)))],
  ["formatting in a text", "schema", () => one({ parent: scene.text, ...raw.format })],
  ["an embed in a text", "schema", () => one({ parent: scene.text, ...raw.embed })],
  ["a key on a text", "schema", () => one({ parent: scene.text, sub: "k", ...raw.value(1) })],
  // Sizes
  ["a plain value over 20 kB", "too-big", () => one(onCard("later", raw.value("x".repeat(20_001))))],
  ["a value nested too deeply", "too-big", () => one(onCard("later", raw.value(nested(13) as never)))],
  ["types nested too deeply", "too-big", () => deepTypes(13)],
  ["a value nested beyond the stack", "too-big", () => one(onCard("later", endlessList(200_000)))],
];

const brokenLetters = {
  ref: 4,
  body: (to: encoding.Encoder) => encoding.writeVarUint8Array(to, Uint8Array.of(97, 255)),
};
const endlessLetters = { ref: 4, body: (to: encoding.Encoder) => encoding.writeVarUint(to, 100_000) };

function varuint(value: number): Uint8Array {
  return bytesOf((to) => encoding.writeVarUint(to, value));
}
function deletedList(): Uint8Array {
  return rawUpdate([block([onCard("later", raw.array)])], [[evil, [[0, 1]]]]);
}
function sign(as: string): RawItem {
  return { parent: [evil, 0], sub: "author", ...raw.value(as) };
}
function deletion([client, clock]: readonly [number, number]) {
  return [client, [[clock, 1]]] as const;
}
function twice([client, clock]: readonly [number, number]) {
  const again = [clock, 1] as const;
  return [client, [again, again]] as const;
}
function letterOf(nth = 1): [number, number] {
  return [scene.text[0], scene.text[1] + nth];
}
function valueOf(): [number, number] {
  const { _map: entries } = cardOf(scene.eve.doc, "notes", scene.noteId)!;
  const { client, clock } = entries.get("x")!.id;
  return [client, clock];
}
function bomb(to: encoding.Encoder, count: number): void {
  encoding.writeVarUint(to, 1);
  encoding.writeVarUint(to, count);
  encoding.writeVarUint(to, evil);
  encoding.writeVarUint(to, 0);
}
function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
function deepTypes(levels: number): Uint8Array {
  const inner = Array.from({ length: levels }, (_, i): RawItem => ({
    parent: [evil, i],
    sub: "k",
    ...raw.map,
  }));
  return rawUpdate([block([note(), ...inner])]);
}
function protoValue() {
  const body = (to: encoding.Encoder): void => {
    encoding.writeVarUint(to, 1);
    encoding.writeUint8(to, 118);
    encoding.writeVarUint(to, 1);
    encoding.writeVarString(to, "__proto__");
    encoding.writeAny(to, { polluted: true });
  };
  return { ref: 8, body };
}
function endlessList(levels: number) {
  const body = (to: encoding.Encoder): void => {
    encoding.writeVarUint(to, 1);
    for (let i = 0; i < levels; i++) {
      encoding.writeUint8(to, 117);
      encoding.writeVarUint(to, 1);
    }
    encoding.writeAny(to, null);
  };
  return { ref: 8, body };
}

describe("an attack", () => {
  it.each(attacks)(
    "by %s is refused with `%s` and leaves everything as it was",
    async (_name, code, update) => {
      const { ana, eve, noteId } = scene;
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

  it("of half an update is not half applied: the good half goes with the bad", async () => {
    const before = await stateOf(board);
    scene.eve.sendUpdate(rawUpdate([block([note("good"), { root: "ballots", sub: "bad", ...raw.map }])]));
    await board.settle();
    expect(await stateOf(board)).toBe(before);
  });

  it("on a plain connection closes it with 4400", async () => {
    const plain = await board.join({ memberId: "eve" }, false);
    plain.sendUpdate(one({ root: "ballots", sub: "b", ...raw.map }));
    await board.settle();
    expect(plain.closed).toBe(4400);
  });

  it("by bytes that are no message at all closes the connection", async () => {
    scene.eve.wire!.say(Uint8Array.of(0, 2, 200, 1, 1));
    scene.eve.wire!.say(Uint8Array.of(0, 9));
    expect(scene.eve.closed).toBe(4400);
  });

  it("by a text message closes the connection", () => {
    scene.eve.wire!.sayText();
    expect(scene.eve.closed).toBe(4400);
  });

  it("by a state vector that is none closes the connection", async () => {
    scene.eve.sendSync(0, Uint8Array.of(9, 9));
    await board.settle();
    expect(scene.eve.closed).toBe(4400);
  });
});
