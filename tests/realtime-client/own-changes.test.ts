import { describe, expect, it } from "vitest";
import type { Intent } from "#client/realtime/intents.ts";
import { OwnChanges, type OwnChange } from "#client/realtime/own-changes.ts";

let clock = 0;

function change(...intents: Intent[]): Omit<OwnChange, "id"> {
  // A gap between clocks, so that changes are not joined unless a test wants it.
  const from = (clock += 10);
  return { at: 1, intents, client: 1, from, to: from + 1 };
}

function letter(id: string, insert = "x", at = 0): Intent {
  return { kind: "text", root: "notes", id, field: "text", at, before: "", removed: "", insert };
}

describe("own changes until they are settled", () => {
  it("are settled by the acknowledgement of the message that carried them, and not before", () => {
    const changes = new OwnChanges();
    changes.sent(1, changes.add(change(letter("a"))));
    changes.sent(2, changes.add(change(letter("b"))));
    changes.settle(1);
    expect(changes.all().map(({ intents }) => intents[0]!.id)).toEqual(["b"]);
    changes.settle(2);
    expect(changes.count()).toBe(0);
  });

  it("wait for an answer that carries everything after a gap", () => {
    const changes = new OwnChanges();
    changes.sent(1, changes.add(change(letter("a"))));
    changes.sent(2, "everything");
    expect(changes.refuse(1)).toEqual([]);
    changes.settle(1);
    expect(changes.count()).toBe(1);
    changes.settle(2);
    expect(changes.count()).toBe(0);
  });

  it("are named when what carried them is refused and nothing else carries them", () => {
    const changes = new OwnChanges();
    const first = changes.add(change(letter("a")));
    changes.sent(1, first);
    changes.sent(2, changes.add(change(letter("b"))));
    expect(changes.refuse(1)).toEqual([first]);
    expect(changes.count()).toBe(2);
  });

  it("are carried by nothing once the connection is gone", () => {
    const changes = new OwnChanges();
    changes.sent(1, changes.add(change(letter("a"))));
    changes.disconnected();
    changes.settle(1);
    expect(changes.count()).toBe(1);
  });

  it("count as the things they change: a field once, a new card once with its fields", () => {
    const changes = new OwnChanges();
    changes.add(change(letter("a")));
    changes.add(change(letter("a", "y")));
    changes.add(change({ kind: "value", root: "notes", id: "a", field: "color", value: "sky" }));
    changes.add(change({ kind: "card", root: "notes", id: "b", card: {} }));
    changes.add(change(letter("b")));
    expect(changes.count()).toBe(3);
  });

  it("join letters typed on into one while nothing carries them", () => {
    const changes = new OwnChanges();
    changes.add({ at: 1, intents: [letter("a", "w", 0)], client: 1, from: 0, to: 1 });
    changes.add({ at: 2, intents: [letter("a", "e", 1)], client: 1, from: 1, to: 2 });
    expect(changes.all()).toHaveLength(1);
    expect(changes.all()[0]).toMatchObject({ from: 0, to: 2, intents: [{ insert: "we" }] });
    changes.sent(1, changes.all()[0]!);
    changes.add({ at: 3, intents: [letter("a", "l", 2)], client: 1, from: 2, to: 3 });
    expect(changes.all()).toHaveLength(2);
  });
});
