import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Me } from "#shared/workshops/workshop.ts";
import { BoardNotices } from "#client/boards/BoardNotices.tsx";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { fakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showPage } from "#tests/support/show-page.ts";
import { byName } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function open(me: Partial<Me> = {}) {
  const { asked } = fakeServer({ "PATCH /api/workshops/workshop/me": () => ({}) });
  const board = fakeBoard();
  const [entry, setEntry] = createSignal({ ...board.entry(), me: { ...board.entry().me, ...me } });
  const session = {
    ...board,
    entry,
    notice: () => undefined,
    dismissNotice: () => {},
    outdated: () => false,
  } as unknown as LiveBoardSession;
  const about = vi.fn<() => void>();
  const shown = await showPage(
    () => <BoardNotices session={session} onTray={() => {}} onAbout={about} />,
    ["board"],
  );
  dispose = shown.dispose;
  const become = (change: Partial<Me>) => setEntry((now) => ({ ...now, me: { ...now.me, ...change } }));
  return { host: shown.host, asked, about, become };
}
const said = (host: HTMLElement) => host.querySelector("[role=status]")!.textContent;
const press = (host: HTMLElement, name: string) => byName<HTMLButtonElement>(host, "button", name).click();

describe("what is decided about a person on the board", () => {
  it("is told where they were given another name, until they have read it", async () => {
    const { host, asked, about, become } = await open();
    expect(said(host)).toBe("");
    become({ name: "Luz M.", renamed: true });
    expect(said(host)).toContain("Those who lead gave you the name “Luz M.”.");
    press(host, "Change it");
    expect(about).toHaveBeenCalledOnce();
    press(host, "Close the notice");
    await expect.poll(() => asked.map(({ body }) => body)).toEqual([{ told: true }]);
  });

  it("is told where their part changed, read aloud and put away", async () => {
    const { host, become } = await open();
    become({ role: "advisory" });
    expect(said(host)).toContain("You now take part as: advisory board.");
    press(host, "Close the notice");
    expect(said(host)).toBe("");
    become({ role: "observer" });
    expect(said(host)).toContain("You now take part as: read only.");
    become({ role: "advisory" });
    expect(said(host)).toBe("");
  });
});
