import { afterEach, describe, expect, it } from "vitest";
import { NoteOnBehalf } from "#client/facilitation/people/NoteOnBehalf.tsx";
import { OwnLayerProvider, type OwnLayer } from "#client/realtime/own-layer.ts";
import type { Activity } from "#shared/facilitation/activity.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { showInSession, step } from "#tests/support/fake-session.tsx";
import { namelessControls, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => dispose());

async function open(
  board: FakeBoard = fakeBoard({ role: "facilitator" }),
  agenda: readonly Activity[] = [],
  own: OwnLayer = { session: () => undefined, isOpen: () => false },
) {
  const shown = await showInSession(
    () => (
      <OwnLayerProvider value={own}>
        <NoteOnBehalf name="Table by the window" />
      </OwnLayerProvider>
    ),
    { board, role: "facilitator", session: { agenda } },
  );
  dispose = shown.dispose;
  const write = (text: string) => {
    typeInto(byName<HTMLTextAreaElement>(shown.host, "textarea", "Note for"), text);
    submit(shown.host.querySelector("form")!);
    return Object.values(board.content.notes).at(-1)!;
  };
  return { host: shown.host, board, write };
}

describe("a note for somebody without a device", () => {
  it("is marked so, and names nobody", async () => {
    const { write, host } = await open();
    const note = write("  The well is far  ");
    expect(note).toMatchObject({ text: "The well is far", onBehalf: true, author: "me" });
    expect(note).not.toHaveProperty("onBehalfOf");
    expect(host.textContent).toContain("It is on the wall.");
    expect(namelessControls(host)).toEqual([]);
  });

  it("names them only where they agreed", async () => {
    const { write, host } = await open();
    byName<HTMLInputElement>(host, "input", "Say on the note").click();
    expect(write("The well is far").onBehalfOf).toBe("Table by the window");
  });

  it("never goes onto the board while everybody writes for themselves: it is one of the writer's own notes", async () => {
    const board = fakeBoard({ role: "facilitator" });
    const mine = fakeBoard({ role: "facilitator" });
    const alone = (names: "shown" | "hidden") =>
      step("w", { state: "current", startedAt: 1, visibility: "private", names });
    const layer = { session: () => mine, isOpen: () => true };
    const { host } = await open(board, [alone("hidden")], layer);
    expect(host.textContent).toContain("without a name and without a mark");
    expect(host.querySelector("input[type=checkbox]")).toBeNull();
    typeInto(byName<HTMLTextAreaElement>(host, "textarea", "Note for"), "The well is far");
    submit(host.querySelector("form")!);
    expect(Object.values(board.content.notes)).toEqual([]);
    expect(Object.values(mine.content.notes)).toMatchObject([{ text: "The well is far", onBehalf: true }]);
    dispose();
    const late = await open(board, [alone("shown")]);
    expect(late.host.querySelector("form")).toBeNull();
    expect(late.host.textContent).toContain("Nothing can be written on the board right now.");
  });

  it("is not offered where nothing may be written", async () => {
    const { host } = await open(fakeBoard({ role: "facilitator", canWrite: false }));
    expect(host.querySelector("form")).toBeNull();
    expect(host.textContent).toContain("Nothing can be written on the board right now.");
  });
});
