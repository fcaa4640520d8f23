import { beforeEach, describe, expect, it } from "vitest";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { deviceMemory, forgetUnopened, keptPolls, noMemory } from "#client/realtime/board-memory.ts";

const now = 1_790_000_000_000;
const life = 1000;
const change = { id: 1, at: now, intents: [], client: 1, from: 0, to: 1 };
const kept = { id: "t", at: now, reason: "gone", target: "notes/n/text", text: "water" } as const;

/** A board with all that a device can keep of it. */
function remember(boardId: string, usedAt: number) {
  const memory = deviceMemory(boardId);
  memory.remember({ board: { id: boardId } } as BoardEntry, "epoch", usedAt);
  memory.keepJournal("tab", [change]);
  memory.keepTray([kept]);
  return memory;
}

beforeEach(() => localStorage.clear());

describe("what an own device keeps of a board", () => {
  it("is there again for the next page", () => {
    remember("a", now);
    const memory = deviceMemory("a");
    expect(memory.known()).toMatchObject({ epoch: "epoch", usedAt: now });
    expect(memory.journals()).toEqual([{ key: "tab", changes: [change] }]);
    expect(memory.tray()).toEqual([kept]);
  });

  it("is each board's own", () => {
    remember("a", now);
    expect([deviceMemory("b").known(), deviceMemory("b").journals(), deviceMemory("b").tray()]).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  it("leaves no empty journal and no empty tray behind", () => {
    const memory = remember("a", now);
    memory.keepJournal("tab", []);
    memory.keepTray([]);
    expect(Object.keys(localStorage)).toEqual(["ronda/board/a"]);
  });

  it("reads as nothing where it was damaged", () => {
    localStorage.setItem("ronda/board/a", "{");
    localStorage.setItem("ronda/board/a/tray", "[");
    expect([deviceMemory("a").known(), deviceMemory("a").tray()]).toEqual([undefined, []]);
  });

  it("loses only the convenience where the storage is full", () => {
    const full = Object.create(Storage.prototype) as Storage;
    Object.assign(full, {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      getItem: () => null,
    });
    const memory = deviceMemory("a", full);
    expect(() => memory.keepTray([kept])).not.toThrow();
    expect(memory.tray()).toEqual([]);
  });

  it("is nothing on a shared one", () => {
    noMemory.remember({ board: { id: "a" } } as BoardEntry, "epoch", now);
    noMemory.keepJournal("tab", [change]);
    noMemory.keepTray([kept]);
    expect([noMemory.known(), noMemory.journals(), noMemory.tray()]).toEqual([undefined, [], []]);
    expect(localStorage.length).toBe(0);
  });
});

describe("boards that nobody opens any more", () => {
  it("are forgotten whole, with journal and tray, and the others stay as they are", () => {
    remember("old", now - life - 1);
    remember("new", now - life);
    forgetUnopened(now, life);
    expect(Object.keys(localStorage).sort()).toEqual([
      "ronda/board/new",
      "ronda/board/new/changes/tab",
      "ronda/board/new/tray",
    ]);
  });

  it("are forgotten like votes that nobody opens any more", () => {
    localStorage.setItem(`${keptPolls}old`, JSON.stringify({ usedAt: now - life - 1 }));
    localStorage.setItem(`${keptPolls}new`, JSON.stringify({ usedAt: now - life }));
    forgetUnopened(now, life);
    expect(Object.keys(localStorage)).toEqual([`${keptPolls}new`]);
  });

  it("leave nothing that belongs to no known board", () => {
    localStorage.setItem("ronda/board/lost/tray", "[]");
    forgetUnopened(now, life);
    expect(localStorage.length).toBe(0);
  });

  it("take nothing else of the device with them", () => {
    localStorage.setItem("ronda/device", "own");
    localStorage.setItem("other-site", "1");
    forgetUnopened(now, life);
    expect(localStorage.length).toBe(2);
  });
});
