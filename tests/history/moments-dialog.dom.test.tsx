import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MomentsDialog } from "#client/history/MomentsDialog.tsx";
import { loadMessages } from "#client/i18n/i18n.ts";
import type { RestorePoint } from "#shared/history/restore-point.ts";
import { fakeBoard, renderInBoard } from "#tests/support/fake-board.tsx";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { letDialogsShow } from "#tests/support/show-page.ts";

const calls = "/api/boards/board/restore-points";
const at = Date.UTC(2026, 10, 23, 12);
const merged: RestorePoint = { id: "p1", cause: "named", title: "Before we merged", at, cards: 3 };
const imported: RestorePoint = { id: "p2", cause: "import", title: "", at, cards: 12 };
const before: RestorePoint = { id: "p3", cause: "restore", title: "", at, cards: 9 };
const card = (id: string, title: string) => ({ root: "notes", id, title });
let host: HTMLElement;
let server: ReturnType<typeof fakeServer>;
let dispose = () => {};

beforeEach(async () => {
  letDialogsShow();
  sessionStorage.setItem("ronda/locale", "en");
  await loadMessages("common");
  server = fakeServer({ [`GET ${calls}`]: () => ({ points: [merged, imported] }) });
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function open(): Promise<void> {
  const shown = renderInBoard(fakeBoard({ role: "facilitator" }), () => <MomentsDialog onClose={() => {}} />);
  ({ host, dispose } = shown);
  await vi.waitFor(() => expect(host.querySelector("dialog")).not.toBeNull());
}
const words = () => host.textContent.replaceAll(/\s+/g, " ");
const button = (name: string) =>
  [...host.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  )!;
const press = async (name: string) => {
  await vi.waitFor(() => expect(button(name)).toBeDefined());
  button(name).click();
};
const shows = (...all: string[]) =>
  vi.waitFor(() => {
    for (const one of all) expect(words()).toContain(one);
  });

describe("earlier moments of a board", () => {
  it("are listed with what they are, and how many cards there were", async () => {
    await open();
    await shows("Before we merged", "3 cards", "Before something was brought in", "12 cards");
    expect(button("Let go of: Before we merged")).toBeDefined();
    expect(button("Let go of: Before something was brought in")).toBeUndefined();
  });

  it("are explained where there are none yet", async () => {
    server.answer({ [`GET ${calls}`]: () => ({ points: [] }) });
    await open();
    await shows("No moment is kept yet.");
  });

  it("get a new one with a name, and say so", async () => {
    server.answer({ [`POST ${calls}`]: ({ title }: { title: string }) => ({ ...merged, title }) });
    await open();
    const field = host.querySelector("input")!;
    expect(button("Keep this moment").disabled).toBe(true);
    field.value = "Before the vote";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await press("Keep this moment");
    await shows("Kept: Before the vote");
    expect(server.asked.at(-2)).toMatchObject({ call: `POST ${calls}`, body: { title: "Before the vote" } });
    expect(field.value).toBe("");
  });

  it("say why one could not be kept, and leave the name in its field", async () => {
    server.answer({ [`POST ${calls}`]: () => refusal("points-full", 409) });
    await open();
    const field = host.querySelector("input")!;
    field.value = "Before the vote";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await press("Keep this moment");
    await shows("This board keeps as many named moments as it can.");
    expect(field.value).toBe("Before the vote");
  });

  it("say so where there is no connection", async () => {
    server.answer({ [`GET ${calls}`]: noConnection });
    await open();
    await vi.waitFor(() => expect(host.querySelector('[role="alert"]')?.textContent).toMatch(/connect/i));
  });

  it("are let go of", async () => {
    server.answer({ [`DELETE ${calls}/p1`]: () => undefined });
    await open();
    await press("Let go of: Before we merged");
    await shows("Let go of: Before we merged");
    expect(server.asked.map(({ call }) => call)).toContain(`DELETE ${calls}/p1`);
  });
});

describe("going back", () => {
  const would = {
    comes: [card("a", "water"), card("b", "")],
    goes: [card("c", "later")],
    changes: [card("d", "roads")],
  };

  it("says first, in counts and words, what would change; the way out changes nothing", async () => {
    server.answer({ [`GET ${calls}/p1/preview`]: () => would });
    await open();
    await press("See what would change: Before we merged");
    await shows("If you go back to “Before we merged”", "2 cards come back", "1 card goes", "1 card changes");
    await shows("water", "a card without words", "later", "roads");
    expect(document.activeElement?.textContent).toContain("If you go back");
    await press("Leave it as it is");
    await shows("Name this moment");
    expect(server.asked.filter(({ call }) => call.endsWith("/restore"))).toEqual([]);
  });

  it("is done, said, and can be undone by the moment that was kept", async () => {
    server.answer({
      [`GET ${calls}/p1/preview`]: () => would,
      [`POST ${calls}/p1/restore`]: () => ({ comes: 2, goes: 1, changes: 1, undo: before }),
      [`POST ${calls}/p3/restore`]: () => ({ comes: 1, goes: 2, changes: 1, undo: imported }),
    });
    await open();
    await press("See what would change: Before we merged");
    await press("Go back to this moment");
    await shows("The board is as it was at “Before we merged”.");
    await press("Undo");
    await shows("Undone. The board is as it was before.");
    expect(server.asked.filter(({ call }) => call.startsWith("POST")).map(({ call }) => call)).toEqual([
      `POST ${calls}/p1/restore`,
      `POST ${calls}/p3/restore`,
    ]);
  });

  it("is not offered where nothing would change", async () => {
    server.answer({ [`GET ${calls}/p1/preview`]: () => ({ comes: [], goes: [], changes: [] }) });
    await open();
    await press("See what would change: Before we merged");
    await shows("Nothing would change");
    expect(button("Go back to this moment")).toBeUndefined();
  });
});
