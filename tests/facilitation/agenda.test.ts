import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivityDraft } from "#shared/facilitation/activity.ts";
import * as rules from "#shared/facilitation/agenda.ts";
import type { Agenda } from "#shared/facilitation/agenda.ts";
import type { Outcome } from "#shared/facilitation/outcome.ts";
import { noTimer, startTimer, type Timer } from "#shared/facilitation/timer.ts";

const minute = 60_000;
const { skip, reopen, remove } = rules;
const simple = { skip, reopen, remove };

function draft(title: string, more: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    title,
    instructions: "",
    target: null,
    writers: ["participant"],
    minutes: 10,
    speaking: "open",
    visibility: "shared",
    note: "",
    ...more,
  };
}

const hidden = { visibility: "private", names: "hidden" } as const;

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const agendaOf = (...ids: string[]): Agenda =>
  done(
    rules.insert(
      [],
      ids.map((id) => ({ id, ...draft(id) })),
    ),
  );
const states = (agenda: Agenda) => agenda.map(({ id, state }) => `${id} ${state}`);
const ids = (agenda: Agenda) => agenda.map(({ id }) => id);
const running = (ms: number, now: number): Timer => done(startTimer(ms, now));

describe("going through an agenda", () => {
  it("begins with the first step, and ends with none", () => {
    let agenda = agendaOf("a", "b");
    agenda = done(rules.advance(agenda, 0));
    expect(states(agenda)).toEqual(["a current", "b planned"]);
    agenda = done(rules.advance(agenda, minute));
    expect(states(agenda)).toEqual(["a done", "b current"]);
    agenda = done(rules.advance(agenda, 2 * minute));
    expect(states(agenda)).toEqual(["a done", "b done"]);
    expect(rules.advance(agenda, 3 * minute)).toEqual({ ok: false, reason: "agenda-over" });
  });

  it("leaves out what was skipped, and comes back to what was opened again", () => {
    let agenda = done(rules.skip(agendaOf("a", "b", "c"), "b"));
    agenda = done(rules.advance(done(rules.advance(agenda, 0)), 1));
    expect(states(agenda)).toEqual(["a done", "b skipped", "c current"]);
    agenda = done(rules.reopen(agenda, "b"));
    expect(rules.nextOf(agenda)?.id).toBe("b");
    agenda = done(rules.advance(agenda, 2));
    expect(states(agenda)).toEqual(["a done", "b current", "c done"]);
  });

  it("can go to any step, and the one before is done", () => {
    const agenda = done(rules.start(done(rules.advance(agendaOf("a", "b", "c"), 0)), "c", 5));
    expect(states(agenda)).toEqual(["a done", "b planned", "c current"]);
    expect(rules.start(agenda, "c", 6)).toEqual({ ok: false, reason: "activity-state" });
  });

  it.each([
    ["skips a step that is not planned", rules.skip],
    ["takes out the step that the group is at", rules.remove],
    ["opens again a step that is open", rules.reopen],
  ] as const)("never %s", (_name, rule) => {
    const agenda = done(rules.advance(agendaOf("a"), 0));
    expect(rule(agenda, "a")).toEqual({ ok: false, reason: "activity-state" });
    expect(rule(agenda, "z")).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("rearranging an agenda", () => {
  it("puts new steps where they belong", () => {
    const drafts = [{ id: "x", ...draft("x") }];
    expect(ids(done(rules.insert(agendaOf("a", "b"), drafts, 1)))).toEqual(["a", "x", "b"]);
    expect(ids(done(rules.insert(agendaOf("a", "b"), drafts)))).toEqual(["a", "b", "x"]);
  });

  it("moves the current step without touching where the group is", () => {
    const agenda = done(rules.move(done(rules.advance(agendaOf("a", "b", "c"), 0)), "a", 2));
    expect(states(agenda)).toEqual(["b planned", "c planned", "a current"]);
    expect(rules.nextOf(agenda)?.id).toBe("b");
  });

  it("gives back what a step need not have: how short it may be, its days, its groups", () => {
    const given = { shortest: 3, opensAt: 5, closesAt: 9, grouping: "pairs" as const };
    const full = done(rules.edit(agendaOf("a"), "a", given));
    expect(full[0]).toMatchObject(given);
    const gone = { shortest: null, opensAt: null, closesAt: null, grouping: null };
    const [empty] = done(rules.edit(full, "a", gone));
    for (const name of Object.keys(gone)) expect(empty).not.toHaveProperty(name);
  });

  it("changes words and keeps what was not named", () => {
    const agenda = done(rules.edit(agendaOf("a"), "a", { title: "New", minutes: undefined }));
    expect(agenda[0]).toMatchObject({ title: "New", minutes: 10, state: "planned" });
  });

  it("holds sixty steps and no more", () => {
    const many = Array.from({ length: rules.longestAgenda }, (_, i) => `s${i}`);
    expect(rules.insert(agendaOf(...many), [{ id: "x", ...draft("x") }])).toEqual({
      ok: false,
      reason: "too-big",
    });
  });

  const move = fc.record({
    rule: fc.constantFrom("skip", "reopen", "remove", "start", "advance", "move"),
    id: fc.constantFrom("a", "b", "c", "d"),
    at: fc.nat({ max: 5 }),
  });

  it("whatever is done in whatever order, there is never more than one current step, and none is lost but by taking it out", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let agenda = agendaOf("a", "b", "c", "d");
        const taken = new Set<string>();
        moves.forEach(({ rule, id, at }, now) => {
          const outcome =
            rule === "advance"
              ? rules.advance(agenda, now)
              : rule === "start"
                ? rules.start(agenda, id, now)
                : rule === "move"
                  ? rules.move(agenda, id, at)
                  : simple[rule as keyof typeof simple](agenda, id);
          if (outcome.ok && rule === "remove") taken.add(id);
          if (outcome.ok) agenda = outcome.value;
          const current = agenda.filter(({ state }) => state === "current");
          expect(current.length).toBeLessThanOrEqual(1);
          expect(agenda.every(({ state, startedAt }) => (state === "current") === (startedAt !== null))).toBe(
            true,
          );
          expect(agenda.every(({ spent }) => spent >= 0)).toBe(true);
        });
        expect(new Set([...ids(agenda), ...taken])).toEqual(new Set(["a", "b", "c", "d"]));
      }),
    );
  });
});

describe("being behind the plan", () => {
  it("is nothing while a step is within its time", () => {
    const agenda = done(rules.advance(agendaOf("a", "b"), 0));
    expect(rules.minutesBehind(agenda, running(10 * minute, 0), 4 * minute)).toBe(0);
  });

  it("grows with a step that takes longer, and stays when it is over", () => {
    let agenda = done(rules.advance(agendaOf("a", "b"), 0));
    expect(rules.minutesBehind(agenda, noTimer, 13 * minute)).toBe(3);
    agenda = done(rules.advance(agenda, 14 * minute));
    expect(rules.minutesBehind(agenda, noTimer, 15 * minute)).toBe(4);
  });

  it("is known as soon as time is added", () => {
    const agenda = done(rules.advance(agendaOf("a", "b"), 0));
    expect(rules.minutesBehind(agenda, running(15 * minute, 0), minute)).toBe(5);
  });

  it("shrinks by what is skipped, and does not count hours between two meetings", () => {
    let agenda = done(rules.advance(agendaOf("a", "b"), 0));
    agenda = done(rules.skip(agenda, "b"));
    agenda = done(rules.advance(agenda, 12 * minute));
    expect(rules.minutesBehind(agenda, noTimer, 500 * minute)).toBe(-8);
  });

  it("offers what is still to come and can be shortened", () => {
    let agenda = done(
      rules.insert(
        [],
        [
          { id: "a", ...draft("a", { shortest: 2 }) },
          { id: "b", ...draft("b", { shortest: 6 }) },
          { id: "c", ...draft("c") },
        ],
      ),
    );
    agenda = done(rules.advance(agenda, 0));
    expect(rules.canShorten(agenda)).toEqual([{ id: "b", by: 4 }]);
  });
});

describe("a step in which people write for themselves", () => {
  const agenda = done(
    rules.insert(
      [],
      [
        { ...draft("Write", hidden), id: "w" },
        { ...draft("Read"), id: "r" },
      ],
    ),
  );

  it("alone can hide names", () => {
    const open = { ...draft("Talk", { names: "hidden" }), id: "t" };
    expect(rules.insert([], [open])).toEqual({ ok: false, reason: "names-need-private" });
    expect(rules.edit(agenda, "r", { names: "hidden" })).toEqual({ ok: false, reason: "names-need-private" });
    expect(rules.edit(agenda, "w", { visibility: "shared" })).toMatchObject({ reason: "names-need-private" });
    expect(rules.edit(agenda, "r", hidden)).toMatchObject({ ok: true });
  });

  it("is shown at a time of its own, and hides again when the group begins it once more", () => {
    const shown = done(rules.reveal(done(rules.start(agenda, "w", 1)), "w", 5));
    expect(shown[0]).toMatchObject({ revealedAt: 5, state: "current" });
    const again = done(rules.start(done(rules.start(shown, "r", 6)), "w", 7));
    expect(again[0]).toMatchObject({ revealedAt: null, state: "current", shownBefore: true });
  });

  it("has nothing to show where everybody wrote on the board", () => {
    expect(rules.reveal(agenda, "r", 1)).toEqual({ ok: false, reason: "activity-state" });
    expect(rules.reveal(agenda, "x", 1)).toEqual({ ok: false, reason: "not-found" });
  });
});
