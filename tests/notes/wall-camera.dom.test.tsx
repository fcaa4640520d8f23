import { createRoot } from "solid-js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createCamera } from "#client/notes/wall-camera.ts";
import { createWallIndex } from "#client/notes/wall-index.ts";
import { visibleBox } from "#client/notes/viewport.ts";
import { rememberDevice } from "#client/members/device.ts";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { byName, press } from "#tests/support/view-tools.ts";
import { cardOf, putNote, showWall } from "#tests/support/wall-view.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  localStorage.clear();
  sessionStorage.clear();
});

function boardOf(...ids: string[]): FakeBoard {
  const board = fakeBoard();
  ids.forEach((id, i) => putNote(board.doc(), id, { x: 3000 * i }));
  return board;
}
function cameraOf(boardId: string) {
  return createRoot((end) => {
    dispose = end;
    return createCamera(boardId, createWallIndex(boardOf("a").content));
  });
}
async function show(board: FakeBoard): Promise<{ host: HTMLElement; surface: HTMLElement }> {
  const shown = await showWall(board);
  dispose = shown.dispose;
  return { host: shown.host, surface: shown.host.querySelector<HTMLElement>("[role=application]")! };
}
const worldOf = (host: HTMLElement) => host.querySelector<HTMLElement>(".wall-world")!.style.transform;
const scaleOf = (host: HTMLElement) => Number(/scale\(([\d.]+)\)/.exec(worldOf(host))![1]);

describe("the place that one looked at", () => {
  test("is there again after the view was changed", () => {
    cameraOf("one").follow({ x: 500, y: 600, zoom: 0.7 });
    dispose();
    const again = cameraOf("one");
    expect(again.returned).toBe(true);
    expect(again.view()).toEqual({ x: 500, y: 600, zoom: 0.7 });
  });

  test("is kept in the tab where the device is one's own, and nowhere where it is shared", () => {
    rememberDevice(true);
    cameraOf("mine").follow({ x: 1, y: 2, zoom: 1 });
    dispose();
    expect(JSON.parse(sessionStorage.getItem("ronda/wall/mine")!)).toEqual({ x: 1, y: 2, zoom: 1 });
    rememberDevice(false);
    cameraOf("shared").follow({ x: 1, y: 2, zoom: 1 });
    dispose();
    expect(sessionStorage.getItem("ronda/wall/shared")).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.includes("wall"))).toEqual([]);
  });

  test("that cannot be read is as good as none", () => {
    sessionStorage.setItem("ronda/wall/broken", "{");
    expect(cameraOf("broken").returned).toBe(false);
  });
});

describe("looking around", () => {
  test("the wheel moves the wall, and with Ctrl it zooms where the mouse is", async () => {
    const { host, surface } = await show(boardOf("a"));
    const before = worldOf(host);
    surface.dispatchEvent(new WheelEvent("wheel", { deltaY: 40, cancelable: true }));
    expect(worldOf(host)).not.toBe(before);
    const scale = scaleOf(host);
    const zoom = new WheelEvent("wheel", { deltaY: -40, ctrlKey: true, cancelable: true });
    surface.dispatchEvent(zoom);
    expect(scaleOf(host)).toBeGreaterThan(scale);
    expect(zoom.defaultPrevented).toBe(true);
  });

  test("two fingers zoom, and lift nothing", async () => {
    const board = boardOf("a");
    const { host } = await show(board);
    const card = cardOf(host, "a");
    const finger = (type: string, pointerId: number, clientX: number) =>
      card.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId, pointerType: "touch", clientX, clientY: 50 }),
      );
    const scale = scaleOf(host);
    finger("pointerdown", 1, 100);
    finger("pointerdown", 2, 200);
    finger("pointermove", 2, 300);
    expect(scaleOf(host)).toBeCloseTo(scale * 2);
    finger("pointerup", 2, 300);
    finger("pointerup", 1, 100);
    expect(Object.values(board.content.notes)[0]).toMatchObject({ x: 0, y: 0 });
  });

  test("the keys + and - go closer and farther, 0 to life size, f to everything", async () => {
    const board = boardOf("a", "b");
    const { host } = await show(board);
    press(document.body, "0");
    expect(scaleOf(host)).toBe(1);
    press(document.body, "+");
    expect(scaleOf(host)).toBe(1.5);
    press(document.body, "-");
    expect(scaleOf(host)).toBe(1);
    press(document.body, "f");
    expect(scaleOf(host)).toBeLessThan(0.2);
  });

  test("showing everything puts all notes on the screen, below the bar", () => {
    const index = createRoot((end) => {
      dispose = end;
      return createWallIndex(boardOf("a", "b", "c").content);
    });
    const camera = createRoot(() => createCamera("fit", index));
    camera.fitAll();
    const seen = visibleBox(camera.view(), camera.size());
    expect(seen.x).toBeLessThan(0);
    expect(seen.y).toBeLessThan(-60 / camera.view().zoom);
    expect(seen.x + seen.width).toBeGreaterThan(6200);
  });
});

describe("a large wall", () => {
  test("has elements only for the notes near the screen", async () => {
    const { host } = await show(boardOf("a", "b", "c"));
    expect(host.querySelector("[data-note=a]")).not.toBeNull();
    expect(host.querySelector("[data-note=c]")).toBeNull();
  });

  test("keeps the note that one is on, however far one goes", async () => {
    const { host, surface } = await show(boardOf("a", "b"));
    cardOf(host, "a").focus();
    surface.dispatchEvent(new WheelEvent("wheel", { deltaX: 9000, cancelable: true }));
    expect(document.activeElement).toBe(cardOf(host, "a"));
  });

  test("from far away is drawn as boxes, and still has one stop for the keyboard", async () => {
    const { host } = await show(boardOf("a", "b", "c"));
    cardOf(host, "a").focus();
    byName(host, "button", "Show everything").click();
    await vi.waitFor(() => expect(host.querySelector("canvas")).not.toBeNull());
    expect([...host.querySelectorAll("[data-note]")].map((card) => (card as HTMLElement).tabIndex)).toEqual([
      0,
    ]);
  });
});
