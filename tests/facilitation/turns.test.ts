import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#shared/facilitation/outcome.ts";
import {
  endWord,
  freshTurns,
  giveWord,
  lowerHand,
  nextSpeaker,
  noTurns,
  passTurn,
  queueOf,
  raiseHand,
  roundOrder,
  startRound,
  takeMissedTurn,
  type RoundPerson,
  type Turns,
} from "#shared/facilitation/turns.ts";

const everybody = () => true;
const without =
  (...ids: string[]) =>
  (id: string) =>
    !ids.includes(id);
const people = (...ids: string[]): RoundPerson[] =>
  ids.map((memberId) => ({ memberId, facilitates: memberId.startsWith("f") }));
const hands = (...ids: string[]) => ids.reduce(raiseHand, noTurns);

function done(outcome: Outcome<Turns>): Turns {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const next = (turns: Turns, isHere: (id: string) => boolean = everybody) =>
  done(nextSpeaker(turns, isHere, 7));
const round = (...ids: string[]) => done(startRound(noTurns, people(...ids)));
const statesOf = (turns: Turns) => turns.round?.map(({ memberId, state }) => `${memberId} ${state}`);

describe("the queue", () => {
  it("calls hands in the order in which they went up", () => {
    let turns = next(hands("a", "b"));
    expect([turns.speaker, turns.speakerSince, turns.hands]).toEqual(["a", 7, ["b"]]);
    turns = next(turns);
    expect([turns.speaker, turns.hands, turns.spoken]).toEqual(["b", [], ["a"]]);
  });

  it("does not mind a hand raised twice, or lowered twice", () => {
    const turns = hands("a", "b");
    expect(raiseHand(turns, "a")).toBe(turns);
    const lowered = lowerHand(turns, "a");
    expect(lowered.hands).toEqual(["b"]);
    expect(lowerHand(lowered, "a")).toBe(lowered);
  });

  it("can call first who has not spoken yet", () => {
    const turns = { ...hands("a", "b", "c"), spoken: ["a"], unspokenFirst: true };
    expect(queueOf(turns)).toEqual(["b", "c", "a"]);
    expect(next(turns).speaker).toBe("b");
  });

  it("passes over who is away, whose hand stays up", () => {
    const turns = next(hands("a", "b"), without("a"));
    expect([turns.speaker, turns.hands]).toEqual(["b", ["a"]]);
    expect(next(turns).speaker).toBe("a");
  });

  it("leaves the word to nobody at its end, and says when nobody waits", () => {
    const over = next(next(hands("a")));
    expect([over.speaker, over.spoken]).toEqual([null, ["a"]]);
    expect(nextSpeaker(over, everybody, 7)).toEqual({ ok: false, reason: "nobody-waits" });
  });
});

describe("two others first", () => {
  const gentle = (turns: Turns) => ({ ...turns, twoOthersFirst: true });
  const heard = (from: Turns, times: number) => {
    let turns = from;
    return Array.from({ length: times }, () => (turns = next(turns)).speaker);
  };

  it("puts the hand of who just spoke behind two others", () => {
    let turns = next(gentle(hands("a", "b", "c")));
    turns = raiseHand(turns, "a");
    turns = raiseHand(turns, "d");
    expect(queueOf(turns)).toEqual(["b", "c", "a", "d"]);
    expect(heard(turns, 4)).toEqual(["b", "c", "a", "d"]);
  });

  it("puts who spoke before them behind one", () => {
    const turns = { ...gentle(hands("a", "b", "c")), latest: ["a", "b"] };
    expect(queueOf(turns)).toEqual(["c", "b", "a"]);
  });

  it("holds nobody back where no others wait", () => {
    expect(queueOf(raiseHand(next(gentle(hands("a"))), "a"))).toEqual(["a"]);
    const both = { ...gentle(hands("a", "b")), latest: ["a", "b"] };
    expect(queueOf(both)).toEqual(["b", "a"]);
  });

  it("never loses a hand, and is kept wherever enough others wait", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const some = fc.shuffledSubarray(names);
    fc.assert(
      fc.property(some, fc.shuffledSubarray(names, { maxLength: 2 }), fc.boolean(), (up, latest, first) => {
        const turns = { ...gentle(hands(...up)), latest, spoken: latest, unspokenFirst: first };
        const queue = queueOf(turns);
        expect([...queue].sort()).toEqual([...up].sort());
        const others = up.filter((id) => !latest.includes(id)).length;
        latest.forEach((id, ago) => {
          if (up.includes(id) && others >= 2) expect(queue.indexOf(id)).toBeGreaterThanOrEqual(2 - ago);
        });
      }),
    );
  });
});

describe("a round", () => {
  it("lets each speak once, in its order", () => {
    let turns = round("a", "b", "c");
    const heard: (string | null)[] = [];
    for (let i = 0; i < 3; i++) heard.push((turns = next(turns)).speaker);
    expect(heard).toEqual(["a", "b", "c"]);
    turns = next(turns);
    expect(statesOf(turns)).toEqual(["a spoken", "b spoken", "c spoken"]);
    expect(nextSpeaker(turns, everybody, 7)).toEqual({ ok: false, reason: "nobody-waits" });
  });

  it("offers a passed turn again at the end, first to who said later, and not a third time", () => {
    let turns = next(round("a", "b", "c"));
    turns = done(passTurn(turns, "a", false, everybody, 7));
    expect(turns.speaker).toBe("b");
    turns = done(passTurn(turns, "b", true, everybody, 7));
    expect(turns.speaker).toBe("c");
    turns = next(turns);
    expect(turns.speaker).toBe("b");
    turns = next(turns);
    expect(turns.speaker).toBe("a");
    turns = done(passTurn(turns, "a", true, everybody, 7));
    expect([turns.speaker, statesOf(turns)]).toEqual([null, ["a left-out", "b spoken", "c spoken"]]);
  });

  it("lets somebody pass before it is their turn", () => {
    const turns = done(passTurn(next(round("a", "b", "c")), "b", false, everybody, 7));
    expect(turns.speaker).toBe("a");
    expect(next(turns).speaker).toBe("c");
  });

  it("goes past who is away, and offers the turn once they are back", () => {
    let turns = next(round("a", "b"), without("a"));
    expect([turns.speaker, statesOf(turns)]).toEqual(["b", ["a absent", "b speaking"]]);
    turns = next(turns, without("a"));
    expect(turns.speaker).toBeNull();
    expect(next(turns).speaker).toBe("a");
  });

  it("lets who was away when their turn came speak next, once they are back", () => {
    let turns = next(round("a", "b", "c"), without("a"));
    turns = done(takeMissedTurn(turns, "a"));
    expect([turns.speaker, statesOf(turns)]).toEqual(["b", ["b speaking", "a waiting", "c waiting"]]);
    expect(next(turns).speaker).toBe("a");
  });

  it("lets them say no instead, and offers it once more at the end", () => {
    let turns = next(round("a", "b"), without("a"));
    turns = done(passTurn(turns, "a", false, everybody, 7));
    expect([turns.speaker, statesOf(turns)]).toEqual(["b", ["a passed", "b speaking"]]);
    expect(next(turns).speaker).toBe("a");
  });

  it("gives a missed turn to nobody who missed none", () => {
    const turns = next(round("a", "b"));
    for (const id of ["a", "b", "z"]) {
      expect(takeMissedTurn(turns, id)).toEqual({ ok: false, reason: "not-your-turn" });
    }
    expect(takeMissedTurn(noTurns, "a")).toEqual({ ok: false, reason: "not-your-turn" });
  });

  it("gives nothing to pass to who has spoken, or is not in it", () => {
    const turns = next(next(round("a", "b")));
    for (const id of ["a", "z"]) {
      expect(passTurn(turns, id, true, everybody, 7)).toEqual({ ok: false, reason: "not-your-turn" });
    }
    expect(startRound(noTurns, [])).toEqual({ ok: false, reason: "nobody-waits" });
  });

  it("begins with another person each time, and goes the other way", () => {
    expect(roundOrder(people("a", "b", "c"), 0)).toEqual(["a", "b", "c"]);
    expect(roundOrder(people("a", "b", "c"), 1)).toEqual(["b", "a", "c"]);
    expect(roundOrder(people("a", "b", "c"), 2)).toEqual(["c", "a", "b"]);
  });

  it("has everybody once, and never who facilitates at the end", () => {
    const member = fc.record({ facilitates: fc.boolean() });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 12 }), fc.nat({ max: 50 }), (kinds, rounds) => {
        const group = kinds.map((kind, i) => ({ ...kind, memberId: `m${i}` }));
        const order = roundOrder(group, rounds);
        expect([...order].sort()).toEqual(group.map(({ memberId }) => memberId).sort());
        const last = group.find(({ memberId }) => memberId === order.at(-1))!;
        expect(last.facilitates).toBe(group.every(({ facilitates }) => facilitates));
      }),
    );
  });

  it("whoever passes, comes or goes, it comes to an end in which everybody who stayed was asked", () => {
    const event = fc.record({
      who: fc.constantFrom("a", "b", "c", "d"),
      what: fc.constantFrom("next", "pass", "later", "take", "go", "come"),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let turns = round("a", "b", "c", "d");
        const away = new Set<string>();
        const isHere = (id: string) => !away.has(id);
        for (const { who, what } of events) {
          if (what === "go") away.add(who);
          else if (what === "come") away.delete(who);
          else {
            const outcome =
              what === "next"
                ? nextSpeaker(turns, isHere, 7)
                : what === "take"
                  ? takeMissedTurn(turns, who)
                  : passTurn(turns, who, what === "later", isHere, 7);
            if (outcome.ok) turns = outcome.value;
          }
          const speaking = turns.round!.filter(({ state }) => state === "speaking");
          expect(speaking.map(({ memberId }) => memberId)).toEqual(turns.speaker ? [turns.speaker] : []);
        }
        for (let i = 0; i < 12; i++) {
          const outcome = nextSpeaker(turns, everybody, 7);
          if (outcome.ok) turns = outcome.value;
        }
        expect(turns.speaker).toBeNull();
        expect(turns.round!.every(({ state }) => state === "spoken" || state === "left-out")).toBe(true);
      }),
    );
  });
});

describe("the word", () => {
  it("can be given to anybody, in a round and out of it", () => {
    const turns = giveWord(next(round("a", "b", "c")), "c", 9);
    expect([turns.speaker, statesOf(turns)]).toEqual(["c", ["a spoken", "b waiting", "c speaking"]]);
    expect(giveWord(hands("a"), "z", 9).speaker).toBe("z");
  });

  it("ends with another activity, and who has spoken stays known", () => {
    const turns = freshTurns(raiseHand(next(round("a", "b")), "b"));
    expect(turns).toMatchObject({ hands: [], speaker: null, round: null, spoken: ["a"], rounds: 1 });
    expect(endWord(turns)).toBe(turns);
  });
});
