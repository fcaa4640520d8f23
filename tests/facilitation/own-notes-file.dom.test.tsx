import { afterEach, describe, expect, it, vi } from "vitest";
import { OwnNotesFile } from "#client/facilitation/OwnNotesFile.tsx";
import { OwnLayerProvider } from "#client/realtime/own-layer.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInSession, step, type FakeSession } from "#tests/support/fake-session.tsx";
import { putNote } from "#tests/support/wall-view.tsx";

let shown: FakeSession | undefined;
afterEach(() => {
  shown?.dispose();
  vi.unstubAllGlobals();
});

const agenda = [step("a", { title: "Alone" }), step("b", { title: "Later", state: "current" })];

async function show(own?: FakeBoard, mine = false): Promise<HTMLElement> {
  const layer = { session: () => own, isOpen: () => false };
  const screen = () => (
    <OwnLayerProvider value={layer}>
      <OwnNotesFile />
    </OwnLayerProvider>
  );
  shown = await showInSession(screen, { session: { agenda, drafts: { now: null, mine } } });
  return shown.host;
}
async function opened(host: HTMLElement): Promise<string> {
  await vi.waitFor(() => expect(host.querySelector("details")).not.toBeNull());
  const fold = host.querySelector("details")!;
  fold.open = true;
  await vi.waitFor(() => expect(fold.querySelector("a[download]")).not.toBeNull());
  return fold.textContent ?? "";
}

describe("one's own notes that were not shown", () => {
  it("can be read and taken along, step by step, with what stays with oneself", async () => {
    const steps = [
      { activity: "b", notes: [{ text: "newer" }] },
      { activity: "a", notes: [{ text: "older", held: true }] },
    ];
    fakeServer({ "GET /api/workshops/w/session/own-notes": () => ({ steps }) });
    const text = await opened(await show(undefined, true));
    expect(text.indexOf("older stays with you")).toBeGreaterThan(text.indexOf("Alone"));
    expect(text.indexOf("newer")).toBeGreaterThan(text.indexOf("Later"));
    expect(text.indexOf("Alone")).toBeLessThan(text.indexOf("Later"));
  });

  it("are those of this device without a connection", async () => {
    fakeServer({});
    const own = fakeBoard();
    putNote(own.doc(), "here");
    expect(await opened(await show(own))).toContain("here");
  });

  it("are not spoken of where there are none", async () => {
    const host = await show();
    await new Promise((done) => setTimeout(done));
    expect(host.textContent).toBe("");
  });
});
