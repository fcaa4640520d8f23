import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { calmAfter, createCalmSaved } from "#client/boards/calm-saved.ts";
import type { SavedState } from "#client/realtime/board-context.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shownOf(first: SavedState) {
  return createRoot((dispose) => {
    const [saved, setSaved] = createSignal<SavedState>(first);
    return { shown: createCalmSaved(saved), setSaved, dispose };
  });
}

describe("the saved state on the screen", () => {
  it("says saving at once, and saved only after a short calm", () => {
    const { shown, setSaved, dispose } = shownOf({ kind: "saved" });
    setSaved({ kind: "saving" });
    expect(shown().kind).toBe("saving");
    setSaved({ kind: "saved" });
    vi.advanceTimersByTime(calmAfter - 1);
    expect(shown().kind).toBe("saving");
    vi.advanceTimersByTime(1);
    expect(shown().kind).toBe("saved");
    dispose();
  });

  it("never says saved while something new is on its way", () => {
    const { shown, setSaved, dispose } = shownOf({ kind: "saving" });
    setSaved({ kind: "saved" });
    setSaved({ kind: "saving" });
    vi.advanceTimersByTime(10 * calmAfter);
    expect(shown().kind).toBe("saving");
    dispose();
  });

  it("says at once that the connection is away", () => {
    const { shown, setSaved, dispose } = shownOf({ kind: "saving" });
    setSaved({ kind: "offline", changes: 1, kept: true });
    expect(shown()).toEqual({ kind: "offline", changes: 1, kept: true });
    dispose();
  });
});
