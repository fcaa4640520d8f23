import { afterEach, describe, expect, it, vi } from "vitest";
import type { PollDecision } from "#shared/voting/decision.ts";
import { Decision } from "#client/voting/results/Decision.tsx";
// The form comes later on a page; here it is there already.
import "#client/voting/results/DecisionForm.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";
import { namelessControls, submit } from "#tests/support/show-page.ts";

const say = (key: Parameters<typeof words<"results">>[2]) => words("en", "results", key);
const poll = fakePoll({ state: "closed", resultShown: true });
const decision: PollDecision = { by: "The council", decided: "Water first", why: "Most need it" };

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

async function show(first = poll, role: "facilitator" | "participant" = "facilitator") {
  const view = { me: { id: "m1", name: "Ana", role, state: "in" as const } };
  const page = await showInVote(() => <Decision />, first, { features: ["results"], view });
  shown.push(page.dispose);
  const button = (label: string) =>
    [...page.host.querySelectorAll("button")].find((one) => one.textContent.trim() === label);
  return { ...page, button };
}

describe("what was decided", () => {
  it("is written down by those who lead, never without who decided, what and why", async () => {
    const { asked } = fakeServer({
      "PUT /api/polls/poll-1/decision": () => ({ poll: { ...poll, decision } }),
    });
    const { host, button } = await show();
    button(say("decisionWrite"))!.click();
    await vi.waitFor(() => expect(host.querySelector("form")).not.toBeNull());
    expect(namelessControls(host)).toEqual([]);
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(host.textContent).toContain(say("decisionMissing")));
    expect(asked).toEqual([]);
    const write = (label: string, text: string) => {
      const id = [...host.querySelectorAll("label")].find((one) => one.textContent.trim() === label)!.htmlFor;
      const field = host.querySelector<HTMLInputElement>(`[id="${id}"]`)!;
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    write(say("decided"), decision.decided);
    write(say("decidedBy"), decision.by);
    write(say("decidedWhy"), decision.why);
    submit(host.querySelector("form")!);
    await vi.waitFor(() => expect(host.textContent).toContain("Water first"));
    expect(asked.map(({ body }) => body)).toEqual([{ version: 1, ...decision }]);
  });

  it("is there for everybody to read, and for nobody else to change", async () => {
    const { host, button } = await show({ ...poll, decision }, "participant");
    for (const text of Object.values(decision)) expect(host.textContent).toContain(text);
    expect(button(say("decisionChange"))).toBeUndefined();
  });

  it("takes no room for others where nothing was written", async () => {
    const { host } = await show(poll, "participant");
    expect(host.textContent).toBe("");
  });
});
