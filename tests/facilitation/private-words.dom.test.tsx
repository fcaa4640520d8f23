import { afterEach, describe, expect, it, vi } from "vitest";
import type { JSX } from "solid-js";
import { PrivateCounts, PrivateWords } from "#client/facilitation/PrivateWords.tsx";
import { LeadReveal } from "#client/facilitation/LeadReveal.tsx";
import { OwnLayerProvider } from "#client/realtime/own-layer.ts";
import { fakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer, refusal } from "#tests/support/fake-server.ts";
import { showInSession, step, type FakeSession } from "#tests/support/fake-session.tsx";
import { allByName, byName } from "#tests/support/view-tools.ts";
import { putNote } from "#tests/support/wall-view.tsx";
import { setValue } from "#shared/boards/board-doc.ts";

let shown: FakeSession | undefined;
afterEach(() => {
  shown?.dispose();
  vi.unstubAllGlobals();
});

const alone = (more: Parameters<typeof step>[1] = {}) =>
  step("w", { state: "current", visibility: "private", names: "hidden", title: "Write", ...more });
const drafts = { now: { writing: 3, here: 8 } };
const show = async (screen: () => JSX.Element, options: Parameters<typeof showInSession>[1]) =>
  (shown = await showInSession(screen, options)).host;

const Words = () => (
  <>
    <PrivateWords />
    <PrivateCounts />
  </>
);

describe("what people are told while they write for themselves", () => {
  it("is that nobody sees it, whether names go with it, and how many write and are ready", async () => {
    const session = { agenda: [alone()], drafts, ready: { ready: 2, here: 8 } };
    const host = await show(() => <Words />, { session });
    expect(host.textContent).toContain("Nobody sees what you write until it is shown. Without your name.");
    expect(host.textContent).toContain("3 of 8 here are writing, 2 are ready");
    shown!.change({ agenda: [alone({ names: "shown" })] });
    expect(host.textContent).toContain("With your name.");
  });

  it("is only how many, for those who are not asked to write", async () => {
    const host = await show(() => <Words />, {
      session: { agenda: [alone({ writers: ["advisory"] })], drafts },
    });
    expect(host.textContent).not.toContain("Write for yourself");
    expect(host.textContent).toContain("3 of 8");
  });

  it("is, of notes that came late, that they wait for a yes; what was kept back is none of them", async () => {
    const own = fakeBoard();
    putNote(own.doc(), "late");
    putNote(own.doc(), "kept");
    setValue(own.doc(), "notes", "kept", "held", true);
    const layer = { session: () => own, isOpen: () => false };
    const screen = () => (
      <OwnLayerProvider value={layer}>
        <Words />
      </OwnLayerProvider>
    );
    const host = await show(screen, {
      session: { agenda: [alone({ revealedAt: 5 })], drafts: { now: null } },
    });
    expect(host.textContent).toContain("A note of yours came after the others were shown.");
    byName(host, "button", "Show mine, even if few others are shown with it").click();
    await vi.waitFor(() => expect(host.textContent).toContain("can show it to the group now"));
    expect(shown!.sent).toEqual([{ do: "show-mine", activity: "w", version: 7 }]);
  });
});

describe("showing the notes to the group", () => {
  const path = "GET /api/workshops/w/session/reveal/w";
  const led = { agenda: [alone()], drafts: { ...drafts, waiting: [] } };

  it("is asked for once more, with what would be seen", async () => {
    fakeServer({ [path]: () => ({ notes: 12, authors: 7, people: 7, held: 0 }) });
    const host = await show(() => <LeadReveal />, { session: led, role: "facilitator" });
    byName(host, "button", "Show to the group").click();
    await vi.waitFor(() => expect(host.textContent).toContain("12 notes of 7 people"));
    expect(host.textContent).toContain("No names stand beside them");
    expect(host.textContent).not.toContain("so few people");
    expect(shown!.sent).toEqual([]);
    allByName(host.querySelector("dialog")!, "button", "Show to the group")[0]!.click();
    expect(shown!.sent).toEqual([{ do: "reveal", activity: "w", version: 7 }]);
    await vi.waitFor(() => expect(host.querySelector("dialog")).toBeNull());
  });

  it("warns where few people wrote, and says what went wrong", async () => {
    fakeServer({ [path]: () => ({ notes: 2, authors: 1, people: 1, held: 0 }) });
    const host = await show(() => <LeadReveal />, { session: led, role: "facilitator" });
    byName(host, "button", "Show to the group").click();
    await vi.waitFor(() => expect(host.textContent).toContain("With so few people"));
    byName(host, "button", "Cancel").click();
    fakeServer({ [path]: () => refusal("activity-state", 409) });
    byName(host, "button", "Show to the group").click();
    await vi.waitFor(() => expect(host.querySelector("[role=alert]")).not.toBeNull());
  });

  it("is offered of earlier steps too, and of late notes", async () => {
    const session = {
      agenda: [
        alone({ state: "done" }),
        step("v", { visibility: "private", revealedAt: 5, title: "Before" }),
      ],
      drafts: {
        now: null,
        waiting: [
          { activity: "w", people: 2 },
          { activity: "v", people: 1 },
        ],
      },
    };
    fakeServer({
      "GET /api/workshops/w/session/reveal/v": () => ({ notes: 0, authors: 0, people: 0, held: 1 }),
    });
    const host = await show(() => <LeadReveal />, { session, role: "facilitator" });
    expect(host.textContent).toContain("Write: notes of 2 people were not shown yet.");
    byName(host, "button", "Show late notes").click();
    await vi.waitFor(() => expect(host.textContent).toContain("1 person has late notes."));
    expect(allByName(host.querySelector("dialog")!, "button", "Show to the group")).toEqual([]);
  });
});
