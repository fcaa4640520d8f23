import { createRoot } from "solid-js";
import { beforeEach, describe, expect, it } from "vitest";
import { dotCards, isOnBoard } from "#client/voting/dots/dot-cards.ts";
import { createOwnDots, type OwnDots } from "#client/voting/dots/own-dots.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

let timers: HeldTimers;
let sent: Readonly<Record<string, number>>[];
let answers: (boolean | "offline")[];

beforeEach(() => {
  timers = new HeldTimers();
  sent = [];
  answers = [];
});

function ownDots(dots: number): OwnDots {
  const cast = async (own: Readonly<Record<string, number>>) => {
    sent.push(own);
    const answer = answers.shift() ?? true;
    if (answer === "offline") throw new TypeError("no network");
    return answer;
  };
  return createRoot(() => createOwnDots({ dots, cast, timers }));
}

describe("one's own dots", () => {
  it("are no more than one has, and leave together a moment after the last change", async () => {
    const own = ownDots(2);
    own.put("a", 2);
    own.put("b", 1);
    expect([own.on("a"), own.on("b"), own.left()]).toEqual([2, 0, 0]);
    own.put("a", 1);
    own.put("b", 1);
    expect(own.state()).toBe("unsent");
    await timers.pass(800);
    expect(sent).toEqual([{ a: 1, b: 1 }]);
    expect(own.state()).toBe("in");
  });

  it("that are all taken back are sent as none", async () => {
    const own = ownDots(2);
    own.put("a", 1);
    await timers.pass(800);
    own.put("a", 0);
    await timers.pass(800);
    expect(sent).toEqual([{ a: 1 }, {}]);
  });

  it("are sent again until the server answers, and never said to be in before", async () => {
    const own = ownDots(1);
    answers = ["offline", "offline"];
    own.put("a", 1);
    await timers.pass(800);
    expect(own.state()).toBe("unsent");
    await timers.pass(16_000);
    expect(own.state()).toBe("in");
    expect(sent).toHaveLength(3);
  });

  it("that were not taken are said to be refused", async () => {
    const own = ownDots(1);
    answers = [false];
    own.put("a", 1);
    await timers.pass(800);
    expect(own.state()).toBe("refused");
  });

  it("go at once when the wall is left", async () => {
    const own = ownDots(1);
    own.put("a", 1);
    await own.send();
    own.stop();
    expect(sent).toEqual([{ a: 1 }]);
  });
});

describe("cards that dots are put on", () => {
  const note = (id: string, text: string, more = {}) => ({ id, text, order: id, createdAt: 0, ...more });
  const content = {
    notes: {
      n1: note("n1", "  A pump\n that works "),
      n2: note("n2", "   "),
      n3: note("n3", "Gone", { removed: 1 }),
      n4: note("n4", "x".repeat(900)),
    },
    clusters: { c1: { id: "c1", title: "Water", order: "a", createdAt: 0 } },
  } as unknown as Pick<BoardContent, "notes" | "clusters">;

  it("are those with words in them, on one line and as long as an option may be", () => {
    expect(dotCards(content, "notes")).toEqual([
      { id: "n1", label: "A pump that works" },
      { id: "n4", label: "x".repeat(500) },
    ]);
    expect(dotCards(content, "clusters")).toEqual([{ id: "c1", label: "Water" }]);
  });

  it("belong to the board that they lie on", () => {
    const dots = (id: string) =>
      fakePoll({ options: [{ id, label: "" }], settings: { ...fakePoll().settings, live: true } });
    expect(isOnBoard(dots("c1"), content)).toBe(true);
    expect(isOnBoard(dots("elsewhere"), content)).toBe(false);
    expect(isOnBoard(fakePoll({ options: [{ id: "n1", label: "" }] }), content)).toBe(false);
  });
});
