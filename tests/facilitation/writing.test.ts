import { describe, expect, it } from "vitest";
import { mayDraftNow, mayWriteNow, privateStep, type WritingStep } from "#shared/facilitation/writing.ts";
import { roles } from "#shared/members/roles.ts";

const step: WritingStep = {
  id: "w",
  state: "current",
  writers: ["facilitator", "participant"],
  visibility: "private",
  revealedAt: null,
};
const facts = (more: Partial<WritingStep> = {}, locked = false) => ({
  locked,
  agenda: [{ ...step, ...more }],
});
const each = (may: typeof mayWriteNow, of: ReturnType<typeof facts>) =>
  Object.fromEntries(roles.map((role) => [role, may(of, role)]));
const nobody = { advisory: "locked", observer: "forbidden" };

describe("while people write for themselves", () => {
  it("the board is only put in order, and who is asked writes in a document of their own", () => {
    expect(each(mayWriteNow, facts())).toEqual({ ...nobody, facilitator: true, participant: "locked" });
    expect(each(mayDraftNow, facts())).toEqual({ ...nobody, facilitator: true, participant: true });
  });

  it("the board is open again once the notes were shown, and what comes late still has a place", () => {
    const shown = facts({ revealedAt: 5 });
    expect(each(mayWriteNow, shown)).toEqual({ ...nobody, facilitator: true, participant: true });
    expect(each(mayDraftNow, shown)).toEqual({ ...nobody, facilitator: true, participant: true });
  });

  it("a locked board stops private writing too", () => {
    expect(mayDraftNow(facts({}, true), "participant")).toBe("locked");
    expect(mayDraftNow(facts({}, true), "facilitator")).toBe(true);
  });
});

describe("in a step that everybody sees", () => {
  it("nobody writes in private", () => {
    const shared = facts({ visibility: "shared" });
    expect(mayDraftNow(shared, "participant")).toBe("locked");
    expect(privateStep(shared.agenda)).toBeUndefined();
    expect(privateStep([])).toBeUndefined();
    expect(privateStep(facts().agenda)?.id).toBe("w");
    expect(privateStep(facts({ state: "done" }).agenda)).toBeUndefined();
  });
});
