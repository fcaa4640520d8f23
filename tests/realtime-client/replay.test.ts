import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  cardOf,
  createItem,
  createSubItem,
  projectBoard,
  setSubValue,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import { watchIntents, type Intent } from "#client/realtime/intents.ts";
import { placeOf, replay } from "#client/realtime/replay.ts";

const writer = { memberId: "me", now: 5 };

/** A document with one need, and a copy of it as the server has it. */
function twoCopies(): { mine: Y.Doc; theirs: Y.Doc; need: string } {
  const mine = new Y.Doc();
  const need = createItem(mine, "needs", { statement: "Water for all" }, writer);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  return { mine, theirs, need };
}

/** The intents of each transaction of `act`, as a session records them. */
function record(doc: Y.Doc, act: () => void): Intent[][] {
  const found: Intent[][] = [];
  const before = new Map<string, string>();
  const remember = () => {
    for (const root of ["notes", "needs"] as RootName[]) {
      doc.getMap<Y.Map<unknown>>(root).forEach((card, id) => {
        card.forEach((value, key) => {
          if (value instanceof Y.Text) before.set(`${root}/${id}/${key}`, value.toString());
        });
      });
    }
  };
  remember();
  const stop = watchIntents(
    doc,
    (root, id, field) => before.get(`${root}/${id}/${field}`) ?? "",
    (intents) => {
      found.push([...intents]);
      remember();
    },
  );
  act();
  stop();
  return found;
}

describe("doing changes again on the server's copy", () => {
  it("brings over new cards, letters, values, links and evidence", () => {
    const { mine, theirs, need } = twoCopies();
    const intents = record(mine, () => {
      textOf(mine, "needs", need, "statement")!.insert(0, "Clean ");
      textOf(mine, "needs", need, "statement")!.delete(11, 8);
      setValue(mine, "needs", need, "personas/p1", true);
      setValue(mine, "needs", need, "from/notes/n1", true);
      const evidence = createSubItem(mine, "needs", need, "evidence", {
        kind: "testimony",
        source: "a neighbour",
      });
      setSubValue(mine, "needs", need, "evidence", evidence!, "confidence", "checked");
      createItem(mine, "notes", { text: "a note", x: 1, y: 2, color: "sky" }, writer, "n9");
      setValue(mine, "notes", "n9", "color", "rose");
      setValue(mine, "notes", "n9", "color", undefined);
    });
    for (const change of intents) expect(replay(theirs, change)).toBe(true);
    expect(projectBoard(theirs)).toEqual(projectBoard(mine));
    expect(cardOf(theirs, "notes", "n9")!.get("text")).toBeInstanceOf(Y.Text);
  });

  it("survives being kept as JSON in between", () => {
    const { mine, theirs, need } = twoCopies();
    const intents = record(mine, () => setValue(mine, "needs", need, "effort", 3));
    replay(theirs, JSON.parse(JSON.stringify(intents[0])) as Intent[]);
    expect(projectBoard(theirs)).toEqual(projectBoard(mine));
  });

  it("finds the place of letters again after others wrote before and behind it", () => {
    const { mine, theirs, need } = twoCopies();
    const intents = record(mine, () => textOf(mine, "needs", need, "statement")!.insert(5, " (clean)"));
    const there = textOf(theirs, "needs", need, "statement")!;
    there.insert(0, "First of all: ");
    there.insert(there.length, ", soon");
    for (const change of intents) replay(theirs, change);
    expect(there.toString()).toBe("First of all: Water (clean) for all, soon");
  });

  it("removes only what stands there, and loses no typed word in any case", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(20),
        fc.string(),
        fc.string(),
        fc.string({ minLength: 1 }),
        (now, at, before, removed, insert) => {
          const place = placeOf(now, { at, before, removed });
          expect(place.at).toBeGreaterThanOrEqual(0);
          expect(place.at + place.remove).toBeLessThanOrEqual(now.length);
          const cut = now.slice(place.at, place.at + place.remove);
          expect(cut === "" || cut === removed).toBe(true);
          expect(now.slice(0, place.at) + insert + now.slice(place.at + place.remove)).toContain(insert);
        },
      ),
    );
  });

  it("says so where the card is gone, and changes nothing", () => {
    const { mine, theirs, need } = twoCopies();
    const intents = record(mine, () => textOf(mine, "needs", need, "statement")!.insert(0, "x"));
    theirs.getMap("needs").delete(need);
    expect(replay(theirs, intents[0]!)).toBe(false);
    expect(projectBoard(theirs).needs).toEqual({});
  });

  it("does not make a card a second time", () => {
    const { mine, theirs } = twoCopies();
    const intents = record(mine, () => createItem(mine, "notes", { text: "once", x: 0, y: 0 }, writer, "n1"));
    replay(theirs, intents[0]!);
    textOf(theirs, "notes", "n1", "text")!.insert(0, "only ");
    replay(theirs, intents[0]!);
    expect(projectBoard(theirs).notes["n1"]!.text).toBe("only once");
  });
});
