import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  cardOf,
  createItem,
  createSubItem,
  moveItemBefore,
  projectBoard,
  projectRoot,
  removeItem,
  restoreItem,
  rootOf,
  setSubValue,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { boardShape, rootNames } from "#shared/boards/board-shape.ts";
import { inOrder } from "#shared/boards/item.ts";

const writer = { memberId: "ana", now: 1000 };
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
});

const need = (statement: string, more: object = {}) =>
  createItem(doc, "needs", { statement, ...more }, writer, statement);
const order = (of = doc) => inOrder(projectRoot(of, "needs")).map(({ id }) => id);
const copyOf = (source: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(source));
  return copy;
};
const merge = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

describe("making a card", () => {
  test.each(rootNames)("gives a card of %s all its texts and maps at once", (root) => {
    const id = createItem(doc, root, {}, writer);
    for (const name of boardShape[root].texts) expect(textOf(doc, root, id, name)?.toString()).toBe("");
    for (const name of Object.keys(boardShape[root].maps)) {
      expect(cardOf(doc, root, id)?.get(name)).toBeInstanceOf(Y.Map);
    }
  });

  test("says when only where time is told: nobody finds out by it who wrote where nobody is named", () => {
    const timed = createItem(doc, "notes", {}, { now: 1000 });
    const untimed = createItem(doc, "notes", {}, { now: 1000, timeless: true });
    expect(cardOf(doc, "notes", timed)?.get("createdAt")).toBe(1000);
    expect(cardOf(doc, "notes", untimed)?.has("createdAt")).toBe(false);
  });

  test("is one update, so that nobody ever sees half a card", () => {
    let updates = 0;
    doc.on("update", () => updates++);
    createItem(doc, "framings", { title: "Water" }, writer);
    expect(updates).toBe(1);
  });

  test("says who wrote it and when", () => {
    need("water");
    expect(projectRoot(doc, "needs")["water"]).toMatchObject({ author: "ana", createdAt: 1000 });
  });

  test("says neither where names are hidden", () => {
    createItem(doc, "notes", { text: "x" }, { now: 0 }, "n");
    const note = projectRoot(doc, "notes")["n"]!;
    expect([note.author, note.createdAt]).toEqual([undefined, undefined]);
  });

  test("puts it after everything, after removed cards too", () => {
    ["a", "b"].forEach((id) => need(id));
    removeItem(doc, "needs", "b", 5);
    need("c");
    restoreItem(doc, "needs", "b");
    expect(order()).toEqual(["a", "b", "c"]);
  });
});

describe("two people at once", () => {
  test("who link the same need both keep their link", () => {
    need("water");
    const other = copyOf(doc);
    setValue(doc, "needs", "water", "personas/p1", true);
    setValue(other, "needs", "water", "personas/p2", true);
    merge(doc, other);
    expect(projectRoot(doc, "needs")["water"]).toMatchObject({ "personas/p1": true, "personas/p2": true });
  });

  test("who write into one text of a new card both keep their letters", () => {
    need("water");
    const other = copyOf(doc);
    textOf(doc, "needs", "water", "because")!.insert(0, "left");
    textOf(other, "needs", "water", "because")!.insert(0, "right");
    merge(doc, other);
    expect(projectRoot(doc, "needs")["water"]!.because).toMatch(/^(leftright|rightleft)$/);
  });

  test("who move different cards end with the same order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 12 }), (moves) => {
        doc = new Y.Doc();
        ["a", "b", "c", "d", "e", "f"].forEach((id) => need(id));
        const other = copyOf(doc);
        moves.forEach(([what, where], i) => {
          const side = i % 2 === 0 ? doc : other;
          moveItemBefore(side, "needs", order(side)[what]!, order(side)[where]);
        });
        merge(doc, other);
        expect(order(other)).toEqual(order());
        expect([...order()].sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("moving a card", () => {
  beforeEach(() => ["a", "b", "c", "d"].forEach((id) => need(id)));

  test("puts it right before another", () => {
    moveItemBefore(doc, "needs", "d", "b");
    expect(order()).toEqual(["a", "d", "b", "c"]);
  });

  test("without another puts it at the end", () => {
    moveItemBefore(doc, "needs", "a", undefined);
    expect(order()).toEqual(["b", "c", "d", "a"]);
  });

  test("before a card that is not there changes nothing", () => {
    moveItemBefore(doc, "needs", "a", "nobody");
    expect(order()).toEqual(["a", "b", "c", "d"]);
  });

  test("changes one field of one card", () => {
    const changed: string[] = [];
    rootOf(doc, "needs").observeDeep((events) => {
      for (const event of events) {
        for (const key of event.keys.keys()) changed.push([...event.path, key].join("/"));
      }
    });
    moveItemBefore(doc, "needs", "d", "b");
    expect(changed).toEqual(["d/order"]);
  });

  test("between cards that tie puts it exactly there", () => {
    for (const id of ["a", "b", "c"]) setValue(doc, "needs", id, "order", "V1");
    moveItemBefore(doc, "needs", "d", "b");
    expect(order()).toEqual(["a", "d", "b", "c"]);
  });

  test("works among orders that another program wrote", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        fc.nat(4),
        (orders, what, where) => {
          ["a", "b", "c", "d"].forEach((id, i) => setValue(doc, "needs", id, "order", orders[i]!));
          const before = order();
          const id = before[what]!;
          const beforeId = before[where];
          fc.pre(id !== beforeId);
          moveItemBefore(doc, "needs", id, beforeId);
          const rest = before.filter((other) => other !== id);
          rest.splice(beforeId === undefined ? rest.length : rest.indexOf(beforeId), 0, id);
          expect(order()).toEqual(rest);
        },
      ),
    );
  });
});

describe("removing a card", () => {
  test("hides it, and bringing it back finds its words and its place", () => {
    ["a", "b", "c"].forEach((id) => need(id));
    removeItem(doc, "needs", "b", 7);
    expect(order()).toEqual(["a", "c"]);
    textOf(doc, "needs", "b", "because")!.insert(0, "late words");
    restoreItem(doc, "needs", "b");
    expect(order()).toEqual(["a", "b", "c"]);
    expect(projectRoot(doc, "needs")["b"]!.because).toBe("late words");
  });

  test("of a card that is not there does nothing", () => {
    removeItem(doc, "needs", "nobody", 7);
    expect(projectRoot(doc, "needs")).toEqual({});
  });
});

describe("setting a value", () => {
  test("to what it is already sends nothing", () => {
    need("water", { effort: 3 });
    let updates = 0;
    doc.on("update", () => updates++);
    setValue(doc, "needs", "water", "effort", 3);
    setValue(doc, "needs", "water", "cost", undefined);
    expect(updates).toBe(0);
  });

  test("to nothing unsets it", () => {
    need("water", { effort: 3 });
    setValue(doc, "needs", "water", "effort", undefined);
    expect(projectRoot(doc, "needs")["water"]!.effort).toBeUndefined();
  });
});

describe("sub-items", () => {
  test("come in the order that they were added", () => {
    need("water");
    const ids = ["one", "two"].map((source) => createSubItem(doc, "needs", "water", "evidence", { source })!);
    const evidence = projectRoot(doc, "needs")["water"]!.evidence;
    expect(evidence[ids[0]!]!.order! < evidence[ids[1]!]!.order!).toBe(true);
    expect(textOf(doc, "needs", "water", `evidence/${ids[1]}/source`)?.toString()).toBe("two");
  });

  test("need a card and a map that are there", () => {
    need("water");
    expect(createSubItem(doc, "needs", "nobody", "evidence", {})).toBeUndefined();
    expect(createSubItem(doc, "needs", "water", "nothing", {})).toBeUndefined();
    setSubValue(doc, "needs", "water", "evidence", "nobody", "kind", "document");
    expect(projectRoot(doc, "needs")["water"]!.evidence).toEqual({});
  });
});

describe("a board as plain data", () => {
  test("has every root, also when it is empty", () => {
    expect(Object.keys(projectBoard(doc))).toEqual(rootNames);
  });

  test("leaves out what breaks its rule and keeps fields that it does not know", () => {
    const card = new Y.Map<unknown>([
      ["effort", 9],
      ["mood", "hopeful"],
      ["statement", "not a text"],
    ]);
    rootOf(doc, "needs").set("odd", card);
    const odd = projectRoot(doc, "needs")["odd"];
    expect(odd).toMatchObject({ id: "odd", statement: "", order: "", evidence: {}, mood: "hopeful" });
    expect(odd!.effort).toBeUndefined();
  });

  test("does not take a text for a value", () => {
    const card = new Y.Map<unknown>([["relation", new Y.Text("anything")]]);
    rootOf(doc, "personas").set("odd", card);
    expect(projectRoot(doc, "personas")["odd"]!.relation).toBeUndefined();
  });

  test("passes over what is no card", () => {
    doc.getMap("needs").set("odd", "text");
    expect(projectRoot(doc, "needs")).toEqual({});
    expect(textOf(doc, "needs", "odd", "statement")).toBeUndefined();
  });
});
