import { afterEach, describe, expect, it } from "vitest";
import { NoteOnBehalf } from "#client/facilitation/people/NoteOnBehalf.tsx";
import { BoardProvider } from "#client/realtime/board-context.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => dispose());

async function open(board: FakeBoard = fakeBoard({ role: "facilitator" })) {
  const shown = await showPage(
    () => (
      <BoardProvider value={board}>
        <NoteOnBehalf name="Table by the window" />
      </BoardProvider>
    ),
    ["people"],
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

  it("is not offered where nothing may be written", async () => {
    const { host } = await open(fakeBoard({ role: "facilitator", canWrite: false }));
    expect(host.querySelector("form")).toBeNull();
    expect(host.textContent).toContain("Nothing can be written on the board right now.");
  });
});
